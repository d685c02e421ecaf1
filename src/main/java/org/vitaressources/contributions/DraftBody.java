package org.vitaressources.contributions;

/// The text of a draft as it will be published.
public final class DraftBody {
    private DraftBody() {}

    /// Markdown: each section under its heading; empty ones are left out.
    public static String of(Draft draft) {
        return DraftText.body(draft);
    }
}
