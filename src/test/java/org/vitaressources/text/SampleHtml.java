package org.vitaressources.text;

/// Markup for tests that have no Markdown at hand.
public final class SampleHtml {
    private SampleHtml() {}

    public static SafeHtml of(String html) {
        return new SafeHtml(html);
    }
}
