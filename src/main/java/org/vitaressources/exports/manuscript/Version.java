package org.vitaressources.exports.manuscript;

/// For whom something is taken away.
public enum Version {
    /// Whoever leads the sessions: with the notes, and what is right.
    TRAINER("formateur"),
    /// Whoever takes part: nothing that is for the trainer alone.
    LEARNER("participant");

    private final String word;

    Version(String word) {
        this.word = word;
    }

    /// Its name in addresses and in names of files.
    public String word() {
        return word;
    }

    /// Notes, right answers and what is said about them belong in it.
    public boolean isForTheTrainer() {
        return this == TRAINER;
    }
}
