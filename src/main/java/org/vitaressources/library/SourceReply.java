package org.vitaressources.library;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What the authors of a transposed practice said when its source had changed.
///
/// @param source the practice that theirs was made from
/// @param change what had become of it
/// @param changed when
/// @param answer what they said
/// @param answered when
public record SourceReply(ResourceId source, Change change, LocalDate changed, Answer answer, LocalDate answered) {
    /// What becomes of a source.
    public enum Change {
        /// It says something else.
        REVISION("revision"),
        /// It was taken out of the collection.
        WITHDRAWAL("retrait"),
        /// It is back in the collection.
        RETURN("retour");

        private final String id;

        Change(String id) {
            this.id = id;
        }

        /// As written in the file.
        public String id() {
            return id;
        }

        static Optional<Change> of(String written) {
            return Stream.of(values())
                    .filter(one -> one.id.equals(Slug.of(written)))
                    .findFirst();
        }
    }

    /// What authors say to it.
    public enum Answer {
        /// Their practice stays as it is, and holds.
        STILL_TRUE("toujours-vrai"),
        /// They change theirs too.
        ADAPTING("adaptation"),
        /// It is not about what they took over.
        NOT_CONCERNED("sans-objet");

        private final String id;

        Answer(String id) {
            this.id = id;
        }

        /// As written in the file.
        public String id() {
            return id;
        }

        static Optional<Answer> of(String written) {
            return Stream.of(values())
                    .filter(one -> one.id.equals(Slug.of(written)))
                    .findFirst();
        }
    }
}
