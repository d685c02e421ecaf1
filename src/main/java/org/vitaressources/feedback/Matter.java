package org.vitaressources.feedback;

/// What a reaction says, by kind.
public sealed interface Matter permits TrialReport, Question, Correction, ProblemReport {
    /// Longest text of a field.
    int LONGEST = 3000;

    /// Longest text of a short field.
    int LONGEST_LINE = 200;

    /// Its kind.
    Kind kind();

    /// All that somebody wrote in it, to be looked at for spam.
    String words();

    /// It concerns people or rights and comes before all others.
    default boolean isUrgent() {
        return false;
    }
}
