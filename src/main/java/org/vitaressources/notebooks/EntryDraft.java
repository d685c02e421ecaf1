package org.vitaressources.notebooks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an author has written so far of an entry. Anything may be missing: nothing that was typed is refused.
///
/// @param title perhaps empty
/// @param date of what is told, `2026-03-12` when it can be read, else as typed
/// @param kind word of an [EntryKind], perhaps empty
/// @param authors names, as published
/// @param parts Markdown of each part, by the id of the [EntryPart]
/// @param figures small tables, those with nothing in them left out
/// @param files pictures and documents, in the order in which they are shown
/// @param others keys of the description that the form does not show, as they were read, so that none is lost
public record EntryDraft(
        String title,
        String date,
        String kind,
        List<String> authors,
        Map<String, String> parts,
        List<Figure> figures,
        List<EntryFile> files,
        Map<String, Object> others) {

    /// Nothing written yet.
    static final EntryDraft EMPTY = new EntryDraft("", "", "", List.of(), Map.of(), List.of(), List.of(), Map.of());

    public EntryDraft {
        authors = List.copyOf(authors);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        figures = List.copyOf(figures);
        files = List.copyOf(files);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /// The text of a part, perhaps empty.
    public String part(EntryPart part) {
        return parts.getOrDefault(part.id(), "");
    }

    /// All that is told, as plain as it was written: to be looked through.
    public String words() {
        return title + "\n" + String.join("\n", parts.values());
    }

    EntryDraft withFiles(List<EntryFile> kept) {
        return new EntryDraft(title, date, kind, authors, parts, figures, kept, others);
    }

    EntryDraft withFigures(List<Figure> kept) {
        return new EntryDraft(title, date, kind, authors, parts, kept, files, others);
    }

    EntryDraft withParts(Map<String, String> texts) {
        return new EntryDraft(title, date, kind, authors, texts, figures, files, others);
    }
}
