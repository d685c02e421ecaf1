package org.vitaressources.notebooks;

import java.util.Arrays;
import java.util.Optional;
import org.vitaressources.library.Slug;

/// What an entry tells of; the message `notebook.kind.{word}` names it.
public enum EntryKind {
    TRIAL("essai"),
    VISIT("sortie"),
    MEETING("rencontre"),
    INTERVIEW("entretien"),
    MEASURE("mesure"),
    STOCKTAKING("bilan");

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /// As a file has it.
    public String word() {
        return word;
    }

    /// From a file or a form, in any spelling.
    public static Optional<EntryKind> of(String written) {
        String plain = Slug.of(written);
        return Arrays.stream(values())
                .filter(kind -> plain.equals(kind.word) || plain.equals(kind.word + "s"))
                .findFirst();
    }
}
