package org.vitaressources.text;

import java.nio.file.Path;
import org.vitaressources.text.flexmark.FlexmarkToHtml;
import org.vitaressources.text.tika.TikaFileParser;

/// This module put together without Spring, for tests and benchmarks of any module.
public final class StandaloneText {
    private StandaloneText() {}

    public static Markdown markdown() {
        return new SafeMarkdown(new FlexmarkToHtml());
    }

    /// A reader that keeps its cache below a folder; the parser stays the caller's to close.
    public static DocumentReader reader(TikaFileParser parser, Path folder) {
        return new CachingDocumentReader(markdown(), parser, folder.resolve("extraction"), 200);
    }
}
