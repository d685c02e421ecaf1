package org.vitaressources.library;

import java.util.Optional;
import org.vitaressources.vocabulary.TerritoryCode;

/// Somebody else tried what a resource tells of. Texts are plain, in the words of who reports, perhaps empty.
///
/// @param id unlike those of the other trials of the resource
/// @param territory where
/// @param structure name of the structure that tried it
/// @param structureType id in the vocabulary of types of structures
/// @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
/// @param result how it ended
/// @param kept what was done as the resource says
/// @param adapted what was done otherwise
/// @param dropped what was left out
/// @param obstacle what stood in the way
/// @param by who reports, as readers are to see it
public record Trial(
        String id,
        Optional<TerritoryCode> territory,
        String structure,
        Optional<String> structureType,
        Optional<String> date,
        Result result,
        String kept,
        String adapted,
        String dropped,
        String obstacle,
        String by) {

    public Trial {
        ReturnsItem.requireId(id);
    }

    /// How a trial ended.
    public enum Result {
        SUCCESS("reussi"),
        PARTIAL("partiel"),
        UNSUCCESSFUL("sans-suite");

        private final String id;

        Result(String id) {
            this.id = id;
        }

        /// As written in the file.
        public String id() {
            return id;
        }

        /// Reads what is written, accents and case aside.
        public static Optional<Result> of(String written) {
            String plain = Slug.of(written);
            for (Result result : values()) {
                if (plain.equals(result.id) || plain.equals(result.id + "e") || plain.equals(result.id + "le")) {
                    return Optional.of(result);
                }
            }
            return Optional.empty();
        }
    }
}
