package org.vitaressources.library.web;

import java.util.List;
import java.util.Optional;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.text.Reading;
import org.vitaressources.text.SafeHtml;

/// The page of a resource.
///
/// @param type label and results of its type; empty label when unknown
/// @param summary plain text, perhaps empty
/// @param body its text, words of the query marked
/// @param facts what is known of it, a line each; the message `resource.fact.{key}` names it
/// @param tags what it is filed under, as links to more of the same; same keys
/// @param evidence how far what it tells of has been tried
/// @param transposition the practice that it was made from
/// @param returns what came back to it
/// @param citation the reference to copy
/// @param archived since when it is kept for memory only, in words; nothing for a resource of the present
/// @param permalink its address in full
/// @param before what another package shows before its text
/// @param after what another package shows after its text
record ResourceView(
        String title,
        String slug,
        String language,
        Link type,
        String date,
        String summary,
        SafeHtml body,
        List<Reading.OutlineEntry> outline,
        List<DocumentView> documents,
        List<Line> facts,
        List<Line> tags,
        Licence licence,
        boolean fictional,
        Optional<EvidenceView> evidence,
        Optional<TranspositionView> transposition,
        ReturnsView returns,
        Optional<Archived> archived,
        String citation,
        String permalink,
        int marks,
        Optional<ResourcePanel.Shown> before,
        Optional<ResourcePanel.Shown> after,
        List<ResourcePanel.Shown> panels) {

    /// Words that may lead somewhere.
    ///
    /// @param path on this site or elsewhere, empty when they lead nowhere
    record Link(String label, String path) {
        /// Leads to another site.
        public boolean elsewhere() {
            return path.startsWith("http");
        }
    }

    /// A fact and its values.
    record Line(String key, List<Link> values) {}

    /// That it is of the past.
    ///
    /// @param day in words, as written when it is no date
    /// @param why in words, perhaps empty
    record Archived(String day, String why) {}

    /// What one may do with it.
    ///
    /// @param meaning one sentence, perhaps empty
    record Licence(String label, String meaning) {}
}
