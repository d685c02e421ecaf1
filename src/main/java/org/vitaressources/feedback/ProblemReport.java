package org.vitaressources.feedback;

/// What is wrong with the page of a resource.
///
/// @param words perhaps empty
public record ProblemReport(Reason reason, String words) implements Matter {
    /// What is wrong.
    public enum Reason {
        OUTDATED,
        ERROR,
        DUPLICATE,
        PERSONAL_DATA,
        RIGHTS,
        INAPPROPRIATE;

        /// People or rights are concerned.
        public boolean isUrgent() {
            return this == PERSONAL_DATA || this == RIGHTS;
        }
    }

    @Override
    public Kind kind() {
        return Kind.REPORT;
    }

    @Override
    public boolean isUrgent() {
        return reason.isUrgent();
    }
}
