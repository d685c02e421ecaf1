package org.vitaressources.contributions;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.ResourceId;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Opens drafts for documents to come.
@Component
public class DraftStarts {
    /// The type when none is said.
    public static final String CASE_STUDY = "etude-de-cas";

    private final Contributions contributions;
    private final Vocabularies vocabularies;
    private final Clock clock;

    DraftStarts(Contributions contributions, Vocabularies vocabularies, Clock clock) {
        this.contributions = contributions;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /// A type of the vocabulary.
    ///
    /// @param written as asked for
    public String type(String written) {
        return vocabularies.scheme(SchemeName.RESOURCE_TYPES).byId(written).isPresent() ? written : CASE_STUDY;
    }

    /// A draft without words.
    public Contribution begin(MemberId author, String type, DraftBeginning about) {
        return contributions.store(
                Contribution.begin(author.value(), about.draft().ofType(type(type)), clock.instant()));
    }

    /// A case study that begins from a practice of the collection.
    public Contribution transposing(MemberId author, ResourceId source) {
        Draft draft = Draft.EMPTY.ofType(CASE_STUDY).withFacts(Map.of(TranspositionFacts.SOURCE, source.value()));
        return contributions.store(Contribution.begin(author.value(), draft, clock.instant()));
    }

    /// Throws a draft away again when none of its files was taken.
    ///
    /// @return whether it was
    public boolean discardIfEmpty(Contribution begun) {
        Contribution now = contributions.byId(begun.id()).orElse(begun);
        if (!now.draft().files().isEmpty()) {
            return false;
        }
        now.trash(clock.instant());
        contributions.store(now);
        return true;
    }
}
