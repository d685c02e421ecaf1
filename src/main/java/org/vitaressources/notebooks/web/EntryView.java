package org.vitaressources.notebooks.web;

import java.util.List;
import org.vitaressources.text.SafeHtml;

/// An entry as readers see it.
///
/// @param anchor id of its element
/// @param slug of its address; empty for one on its way
/// @param date in words, as written when it is no date
/// @param kind end of the key `notebook.kind.…`, empty when none is said
/// @param kindAsWritten a kind that is none of ours
/// @param parts of its text, those with nothing in them left out
/// @param figures drawn, perhaps empty
/// @param path its stable address; empty for one on its way
/// @param correctable the reader may correct it, or take it out
record EntryView(
        String anchor,
        String slug,
        String iso,
        String date,
        String kind,
        String kindAsWritten,
        String title,
        List<String> authors,
        List<Part> parts,
        SafeHtml figures,
        List<Picture> pictures,
        List<FileLink> files,
        String path,
        boolean correctable) {
    /// A part of its text.
    ///
    /// @param id end of the key `notebook.part.…`
    record Part(String id, SafeHtml html) {
        /// The text before the first heading.
        public boolean free() {
            return id.equals("texte");
        }
    }

    /// A picture.
    ///
    /// @param alternative what it shows, for who does not see it
    /// @param caption words under it, perhaps empty
    record Picture(String source, String alternative, String caption) {}

    /// A document.
    ///
    /// @param format `PDF`, `XLSX`…
    record FileLink(String label, String path, String format, String size) {}
}
