package org.vitaressources.notebooks;

import java.util.Arrays;
import java.util.Optional;
import org.vitaressources.library.Slug;

/// A part of the text of an entry. Its heading stands in the file, in French, which is the language of the
/// collection.
public enum EntryPart {
    /// Whatever else there is to tell; stands first, without a heading.
    FREE("texte", ""),
    TRIED("essaye", "Ce que nous avons essayé"),
    OBSERVED("observe", "Ce que nous avons observé"),
    LEARNED("appris", "Ce que nous avons appris");

    private final String id;
    private final String heading;

    EntryPart(String id, String heading) {
        this.id = id;
        this.heading = heading;
    }

    /// Stable, in forms and anchors.
    public String id() {
        return id;
    }

    /// As it is published, empty for the free text.
    public String heading() {
        return heading;
    }

    /// The part of an id.
    public static Optional<EntryPart> byId(String id) {
        return Arrays.stream(values()).filter(part -> part.id.equals(id)).findFirst();
    }

    /// The part under a heading; its last word alone does too (« Appris »).
    static Optional<EntryPart> under(String heading) {
        String plain = Slug.of(heading);
        return Arrays.stream(values())
                .filter(part -> part != FREE && (plain.equals(Slug.of(part.heading)) || plain.equals(part.id)))
                .findFirst();
    }
}
