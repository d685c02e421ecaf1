package org.vitaressources.kits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a step is. Each kind has fields of its own beside those that all steps have ([KitFields]).
public enum StepKind {
    /// A resource of the centre, to open and read.
    RESOURCE("ressource", 1, "texte"),
    /// Words of a resource, quoted.
    PASSAGE("passage", 1, "texte"),
    /// Something that the group does.
    ACTIVITY("activite", 0, "consigne", "materiel", "groupe"),
    /// A question, perhaps with answers to choose from.
    QUESTION("question", 0, "forme", "enonce", "choix", "retour"),
    /// A slide with a title, between two parts.
    BREAK("intercalaire", 0, "texte"),
    /// For the trainer alone.
    NOTE("note", 0, "texte"),
    /// An address elsewhere.
    LINK("lien", 0, "adresse", "texte"),
    /// A file that the trainer brought.
    FILE("fichier", 0, "texte", "alternatif", "reserve"),
    /// Two to four practices side by side.
    COMPARISON("comparaison", 4, "texte");

    private final String word;
    private final int sources;
    private final String fields;

    StepKind(String word, int sources, String... fields) {
        this.word = word;
        this.sources = sources;
        this.fields = String.join(" ", fields);
    }

    /// Its name in addresses and forms.
    public String word() {
        return word;
    }

    /// How many resources of the centre it may stand on.
    public int sources() {
        return sources;
    }

    /// The fields that a person fills in, beside those of all steps.
    public List<String> fields() {
        return List.of(fields.split(" "));
    }

    /// Learners never see it.
    public boolean isForTheTrainerAlone() {
        return this == NOTE;
    }

    /// A person adds it by hand; the others begin from a resource.
    public boolean isWritten() {
        return sources == 0;
    }

    /// By its name.
    public static Optional<StepKind> byWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
