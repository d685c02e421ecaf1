package org.vitaressources.text;

/// Turns Markdown into HTML that is not yet safe. Must be safe to call from several threads.
@FunctionalInterface
public interface MarkdownToHtml {
    /// Raw HTML of the text passes through: [HtmlSanitizer] comes after.
    String toHtml(String markdown);
}
