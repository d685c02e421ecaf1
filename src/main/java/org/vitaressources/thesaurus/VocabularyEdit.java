package org.vitaressources.thesaurus;

import java.util.Optional;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyText;

/// One change of a vocabulary, made of words alone: it can be tried and made again on another state of the
/// file.
public sealed interface VocabularyEdit permits ConceptEdit, AcronymEdit, SynonymEdit {
    /// Name of the file without extension.
    String file();

    /// What is done, one word: in the log, and the end of the message `thesaurus.step.…`.
    String step();

    /// What it is done to, in words.
    String about(Vocabularies now);

    /// More of it, perhaps empty.
    String note(Vocabularies now);

    /// What it puts something else in the place of, in words; empty when there was nothing.
    default String before(Vocabularies now) {
        return "";
    }

    /// The file with the change.
    ///
    /// @param text as it is
    /// @param now the vocabularies in force
    /// @throws EditRefused when it makes no sense
    VocabularyText in(VocabularyText text, Vocabularies now);

    /// The tree that it changes; nothing for words.
    default Optional<SchemeName> scheme() {
        return Optional.empty();
    }
}
