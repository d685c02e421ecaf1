package org.vitaressources.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.vocabulary.Territory;

/// Reads a description that is not in the collection yet, as it would be read there, and says what is doubtful in it.
@Component
public class DescriptionCheck {
    private final Descriptions descriptions;

    DescriptionCheck(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /// What is doubtful.
    public enum Kind {
        /// No such word in the vocabulary, no such place.
        UNKNOWN,
        /// Several places bear this name.
        AMBIGUOUS,
        /// A date that is none, an identity with other letters than are allowed.
        UNUSABLE
    }

    /// Something that was written and cannot be used.
    ///
    /// @param key our word for its key (`territoires`, `secteurs`, `date`)
    /// @param candidates places that may be meant, perhaps none
    public record Doubt(String key, String written, Kind kind, List<Territory> candidates) {
        public Doubt {
            candidates = List.copyOf(candidates);
        }
    }

    /// A description and what is doubtful in it.
    public record Checked(Description description, List<Doubt> doubts) {}

    /// Reads it.
    ///
    /// @param matter keys and values as in `src/docs/content-format.md`
    /// @param body Markdown beneath it, whose first heading is the title when it says none; perhaps empty
    /// @param path of the file that it belongs to, whose name is the title when there is no heading either
    public Checked check(Map<String, Object> matter, String body, String path) {
        FrontMatter read = FrontMatter.of(matter);
        Terms.Unresolved unresolved = new Terms.Unresolved();
        FileFacts facts = new FileFacts("", FirstHeading.in(body), "", "", "");
        Description description =
                descriptions.describe(read, facts, path, unresolved).description();
        List<Doubt> doubts = new ArrayList<>(unresolved.doubts());
        for (FrontMatter.Value value : read.unusable()) {
            doubts.add(new Doubt(
                    KeptState.word(value.written()).orElse(value.written()),
                    String.valueOf(value.content()),
                    Kind.UNUSABLE,
                    List.of()));
        }
        return new Checked(description, List.copyOf(doubts));
    }
}
