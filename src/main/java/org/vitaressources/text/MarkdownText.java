package org.vitaressources.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Markdown file taken apart.
///
/// @param frontMatter keys in their order, values as YAML gives them (String, Number, Boolean, List, Map, dates as the
///     text written); empty when there is none
/// @param body Markdown without the front matter
/// @param problems what was wrong in the front matter or the encoding, in French sentences with the line
public record MarkdownText(Map<String, Object> frontMatter, String body, List<String> problems) {

    /// A rendered body.
    ///
    /// @param html the whole, sanitized, headings with their anchors
    /// @param passages its sections
    /// @param outline its headings
    /// @param title text of its first heading
    /// @param lead first paragraph as plain text, at most 300 characters
    /// @param remarks why it is shown as it is written, in French; empty when it could be rendered
    /// @param findings what keeps a part of its readers from it
    public record Rendered(
            SafeHtml html,
            List<Passage> passages,
            List<Reading.OutlineEntry> outline,
            Optional<String> title,
            String lead,
            List<String> remarks,
            List<Finding> findings) {
        /// A body that could be rendered.
        public Rendered(
                SafeHtml html,
                List<Passage> passages,
                List<Reading.OutlineEntry> outline,
                Optional<String> title,
                String lead) {
            this(html, passages, outline, title, lead, List.of(), List.of());
        }
    }
}
