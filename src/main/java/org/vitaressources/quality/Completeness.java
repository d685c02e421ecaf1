package org.vitaressources.quality;

/// How complete a description is, as one word.
///
/// @see Assessment#score()
public enum Completeness {
    COMPLETE(90),
    NEARLY(70),
    PARTIAL(45),
    POOR(0);

    private final int from;

    Completeness(int from) {
        this.from = from;
    }

    /// Least score of this word.
    public int from() {
        return from;
    }

    /// The word of a score.
    public static Completeness of(int score) {
        for (Completeness word : values()) {
            if (score >= word.from) {
                return word;
            }
        }
        return POOR;
    }
}
