package org.vitaressources.library;

import java.time.Instant;
import java.util.List;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;

/// A resource as its files say it is now.
///
/// @param id identity
/// @param slug its place in `/ressources/{slug}`
/// @param path of its main file (`…/index.md`, or the lone file), relative to the content folder, `/` as separator
/// @param description after fall-backs
/// @param body its Markdown, empty for a lone file of another format
/// @param documents its files: those beside `index.md`; for a lone file that is not Markdown, that file
/// @param returns what came back to it
/// @param assessment how far what it tells of has been tried, by what it says and what came back
/// @param remarks what the librarian should know: unknown territory with candidates, mistakes in the front matter…
/// @param firstSeen when the centre first knew it
/// @param modified latest change of its files
/// @param fingerprint changes when anything that is shown or indexed may have changed
public record Resource(
        ResourceId id,
        String slug,
        String path,
        Description description,
        String body,
        List<LibraryDocument> documents,
        Returns returns,
        Assessment assessment,
        List<String> remarks,
        Instant firstSeen,
        Instant modified,
        String fingerprint) {

    /// A resource with the text of all its parts: what is indexed.
    ///
    /// @param body its own Markdown, rendered
    /// @param readings one per document, same order as [Resource#documents()]
    public record Content(Resource resource, MarkdownText.Rendered body, List<Reading> readings) {
        /// All passages: those of the body, then of each document.
        public List<Passage> passages() {
            java.util.List<Passage> all = new java.util.ArrayList<>(body.passages());
            readings.forEach(reading -> all.addAll(reading.passages()));
            return all;
        }

        /// What stands beside its text on its page: what its description says of the practice that it comes from, what
        /// others made of it, what they asked.
        public List<Passage> asides() {
            return Asides.of(resource);
        }
    }
}
