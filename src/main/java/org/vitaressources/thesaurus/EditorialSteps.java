package org.vitaressources.thesaurus;

import java.util.List;
import org.vitaressources.library.EditorialChange;

/// Everything that editors do to the files of `content/vocabulaires`; the messages `thesaurus.step.…` name it.
final class EditorialSteps {
    static final List<String> ALL = List.of(
            "ajout",
            "libelle",
            "deplacement",
            "fusion",
            "retrait",
            "retablissement",
            "sigle",
            "fin-de-sigle",
            "synonyme",
            "fin-de-synonyme",
            "mise-en-avant",
            "fin-de-mise-en-avant",
            "question",
            "appel",
            "fin-d-appel",
            EditorialChange.UNDONE);

    private EditorialSteps() {}
}
