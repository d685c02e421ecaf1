package org.vitaressources.text;

/// Reads and renders Markdown, within limits of size, nesting and time; what exceeds them is shown as plain text and
/// said so.
public interface Markdown {
    /// Takes a file apart: encoding (UTF-8, BOM, UTF-16, windows-1252), line ends, front matter (`---`, also inside an
    /// HTML comment).
    MarkdownText parse(byte[] bytes);

    /// A YAML description alone (a sidecar).
    MarkdownText parseYaml(byte[] bytes);

    /// Renders a body. Headings are shifted so that the first level is `h2` (the page bears the `h1`), and a first
    /// heading equal to `pageTitle` is left out.
    MarkdownText.Rendered render(String body, String pageTitle, LinkResolver links);

    /// Where a relative link or image of the text leads on the site.
    @FunctionalInterface
    interface LinkResolver {
        /// Leaves every address as it is.
        LinkResolver AS_WRITTEN = target -> target;

        /// The address to write in place of the one in the text; only called for relative ones.
        String resolve(String target);
    }
}
