package org.vitaressources.library;

/// A reason for the level of evidence of a resource, or for why it is no higher.
///
/// @param kind what it is
/// @param count how many there are of it, 1 where it is not counted
public record Ground(Kind kind, int count) {
    /// What a reason is about.
    public enum Kind {
        /// Its authors call it an idea.
        IDEA("idee"),
        /// Its authors say that they tried it.
        TRIED("experimentee"),
        /// It is a case study that tells of results.
        RESULTS("resultats"),
        /// Its authors call it proved, and another structure agrees.
        CONFIRMED("confirmee"),
        /// Its authors call it proved, and nobody else said so yet.
        UNCONFIRMED("non-confirmee"),
        /// Places elsewhere where other structures made it work, published transpositions included.
        ELSEWHERE("ailleurs"),
        /// Transpositions that the collection holds.
        TRANSPOSED("transposee"),
        /// Trials that worked in part.
        PARTIAL("partiel"),
        /// Trials that came to nothing: shown, without effect.
        UNSUCCESSFUL("sans-suite"),
        /// What would raise the level: other places where it works.
        MISSING("manque");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// End of the message key `evidence.ground.…`.
        public String id() {
            return id;
        }
    }
}
