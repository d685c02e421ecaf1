package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Inquiry;

/// What must be true of a draft before others read it. Little is asked: a person can be helped with the rest.
@Component
public class Submissions {
    private final PersonalDetails details;
    private final SourceResources sources;
    private final BaseStates bases;

    Submissions(PersonalDetails details, SourceResources sources, BaseStates bases) {
        this.details = details;
        this.sources = sources;
        this.bases = bases;
    }

    /// What is missing: `titre`, `type`, `texte` (neither text nor file), `question` (of a *carnet*), `licence`,
    /// `droits`, `details` (a personal detail is undecided), `source-inconnue` or `source-cercle` (of a
    /// transposition). Empty when it may be handed in.
    public List<String> missing(Contribution contribution) {
        Draft draft = contribution.draft();
        List<String> missing = new ArrayList<>();
        addIf(draft.title().isBlank(), "titre", missing);
        addIf(draft.type().isBlank(), "type", missing);
        boolean text = draft.sections().values().stream().anyMatch(section -> !section.isBlank());
        addIf(!text && draft.files().isEmpty(), "texte", missing);
        addIf(draft.type().equals(Inquiry.TYPE) && draft.fact(Inquiry.QUESTION).isBlank(), Inquiry.QUESTION, missing);
        addIf(draft.fact("licence").isBlank(), "licence", missing);
        addIf(!draft.authorship(), "droits", missing);
        String before = bases.of(contribution)
                .map(base -> StateDraft.of(base).fact(TranspositionFacts.SOURCE))
                .orElse("");
        sources.trouble(draft, contribution.resource(), before)
                .ifPresent(trouble ->
                        missing.add(trouble == SourceResources.Trouble.CIRCLE ? "source-cercle" : "source-inconnue"));
        addIf(!details.undecided(contribution).isEmpty(), "details", missing);
        return missing;
    }

    private static void addIf(boolean wrong, String what, List<String> missing) {
        if (wrong) {
            missing.add(what);
        }
    }
}
