package org.vitaressources.contributions;

import java.util.List;
import org.vitaressources.library.NearCopies;
import org.vitaressources.library.ResourceId;

/// A resource of the collection that may be the same as a draft, wholly or in part.
///
/// @param kind why
/// @param file of the draft that is concerned, empty for its own text or its title
/// @param share of that file or text that the resource holds, 0 to 1; 1 for the same file
/// @param parts where, for words in common
/// @param relation what its author said that it is
/// @param revisable its author may bring out a new version of it
public record Duplicate(
        Kind kind,
        ResourceId resource,
        String slug,
        String title,
        String file,
        double share,
        List<Part> parts,
        Relation relation,
        boolean revisable) {

    /// Why it may be the same.
    public enum Kind {
        SAME_FILE,
        SAME_WORDS,
        LIKE_TITLE
    }

    /// What a draft is to a resource.
    public enum Relation {
        /// Not said yet.
        UNKNOWN,
        NEW_VERSION,
        ANNEX,
        EXTRACT,
        DISTINCT
    }

    /// Words in common.
    ///
    /// @param address in the draft, in words: *p. 4*
    /// @param there where the collection has them
    public record Part(String address, NearCopies.Part there) {}

    public Duplicate {
        parts = List.copyOf(parts);
    }

    Duplicate saidToBe(Relation said) {
        return new Duplicate(kind, resource, slug, title, file, share, parts, said, revisable);
    }
}
