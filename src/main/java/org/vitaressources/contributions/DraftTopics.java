package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.recognition.Recognition;
import org.vitaressources.recognition.Suggestion;
import org.vitaressources.recognition.TextPart;
import org.vitaressources.text.Passage;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// What a draft speaks of, as its words and those of its files say, and what of it its author has chosen.
@Component
public class DraftTopics {
    /// Name of the part that is the title.
    public static final String TITLE = "titre";
    /// Name of the part that is the summary.
    public static final String SUMMARY = "resume";
    /// Before the name of a file and the anchor of a passage, in the name of a part.
    public static final String FILE = "fichier ";

    private static final int TITLE_WEIGHT = 3;
    private static final int SUMMARY_WEIGHT = 2;
    private static final int LONGEST_FILE = 2_000_000;
    private static final int REMEMBERED = 16;

    private final Recognition recognition;
    private final DraftReadings readings;
    private final Vocabularies vocabularies;
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    });

    DraftTopics(Recognition recognition, DraftReadings readings, Vocabularies vocabularies) {
        this.recognition = recognition;
        this.readings = readings;
        this.vocabularies = vocabularies;
    }

    private record Known(List<TextPart> parts, String vocabularies, List<Suggestion> suggestions) {}

    /// What is suggested, kind by kind, the likeliest first.
    public List<Suggestion> of(Contribution contribution) {
        List<TextPart> parts = parts(contribution);
        Known before = known.get(contribution.id().value());
        if (before != null
                && before.parts().equals(parts)
                && before.vocabularies().equals(vocabularies.version())) {
            return before.suggestions();
        }
        List<Suggestion> suggestions = recognition.in(parts);
        known.put(contribution.id().value(), new Known(parts, vocabularies.version(), suggestions));
        return suggestions;
    }

    /// What its author has chosen of a kind, as codes and ids; what is in no vocabulary, as written.
    public Set<String> chosen(Draft draft, Suggestion.Kind kind) {
        Set<String> chosen = new HashSet<>();
        draft.tag(kind.key()).forEach(written -> chosen.addAll(meaning(kind, written)));
        return chosen;
    }

    /// Adds one to the draft.
    Draft with(Draft draft, Suggestion.Kind kind, String value) {
        if (chosen(draft, kind).contains(value)) {
            return draft;
        }
        Map<String, List<String>> tags = new LinkedHashMap<>(draft.tags());
        List<String> list = new ArrayList<>(draft.tag(kind.key()));
        list.add(value);
        tags.put(kind.key(), list);
        return draft.withTags(tags);
    }

    /// Takes one out of it.
    Draft without(Draft draft, Suggestion.Kind kind, String value) {
        Map<String, List<String>> tags = new LinkedHashMap<>(draft.tags());
        tags.put(
                kind.key(),
                draft.tag(kind.key()).stream()
                        .filter(written -> !meaning(kind, written).contains(value))
                        .toList());
        return draft.withTags(tags);
    }

    private Set<String> meaning(Suggestion.Kind kind, String written) {
        return switch (kind) {
            case TERRITORY -> {
                Set<String> codes = new HashSet<>();
                if (vocabularies.territories().named(written) instanceof TerritoryLookup.Found found) {
                    found.territories().forEach(place -> codes.add(place.code().toString()));
                }
                codes.add(written);
                yield codes;
            }
            case SECTOR -> concept(SchemeName.SECTORS, written);
            case STRUCTURE -> concept(SchemeName.STRUCTURE_TYPES, written);
            case AUDIENCE -> concept(SchemeName.AUDIENCES, written);
            case ACRONYM -> Set.of(written);
        };
    }

    private Set<String> concept(SchemeName scheme, String written) {
        return Set.of(
                vocabularies.scheme(scheme).resolve(written).map(Concept::id).orElse(written));
    }

    private List<TextPart> parts(Contribution contribution) {
        Draft draft = contribution.draft();
        List<TextPart> parts = new ArrayList<>();
        parts.add(new TextPart(TITLE, draft.title(), TITLE_WEIGHT));
        parts.add(new TextPart(SUMMARY, draft.summary(), SUMMARY_WEIGHT));
        draft.sections().forEach((id, text) -> parts.add(new TextPart(id, text, 1)));
        Map<String, DraftReading> states = readings.of(contribution.id());
        for (DraftFile file : draft.files()) {
            DraftReading state = states.get(file.name());
            // The words of a file that filled the form are in the form.
            if (state != null && state.state() == DraftReading.State.READ) {
                int length = 0;
                for (Passage passage : readings.text(file).passages()) {
                    length += passage.text().length();
                    if (length > LONGEST_FILE) {
                        break;
                    }
                    parts.add(new TextPart(FILE + file.name() + " " + passage.anchor(), passage.text(), 1));
                }
            }
        }
        return parts;
    }
}
