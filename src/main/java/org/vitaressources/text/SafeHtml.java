package org.vitaressources.text;

/// HTML that went through [HtmlSanitizer]'s allow-list (or was drawn by this package from numbers and escaped words):
/// the only type that a template may print unescaped. Made only in this package.
public final class SafeHtml {
    /// No HTML at all.
    public static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /// The markup, for `th:utext`.
    public String html() {
        return html;
    }

    /// True when there is nothing to show.
    public boolean isEmpty() {
        return html.isBlank();
    }

    @Override
    public String toString() {
        return html;
    }
}
