package org.vitaressources.library.web;

import java.util.Locale;
import org.vitaressources.library.DocumentPaths;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.text.Finding;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.ui.FileSize;

/// A document in the list of a resource.
///
/// @param format end of the key `format.…`
/// @param size in words
/// @param pages pages, slides or sheets; 0 when the format has none
/// @param unit end of the key `document.pages.…`
/// @param language its name, empty when it is not stated
/// @param status end of the key `reading.status.…`
/// @param reason what kept it from being read, in French, perhaps empty
/// @param untagged a PDF that screen readers do not follow, whose text reads well here
/// @param readingPath where it is read; empty when there is nothing to read
record DocumentView(
        String title,
        String description,
        String name,
        String format,
        String size,
        int pages,
        String unit,
        String language,
        String status,
        String reason,
        boolean doubtful,
        boolean untagged,
        String readingPath,
        String filePath) {

    static DocumentView of(String slug, LibraryDocument document, Reading reading, Locale locale) {
        DocumentFormat format = DocumentFormat.of(document.mediaType());
        return new DocumentView(
                document.title(),
                document.description(),
                document.name(),
                format.key(),
                new FileSize(document.size()).in(locale),
                reading.metadata().pages(),
                unit(format),
                reading.metadata()
                        .language()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
                        .orElse(""),
                reading.status().name(),
                reading.reason(),
                reading.status().needsAttention(),
                reading.finding(Finding.Kind.UNTAGGED).isPresent() && reading.status() == ReadingStatus.COMPLETE,
                reading.status().hasText() ? DocumentPaths.reading(slug, document.name()) : "",
                DocumentPaths.file(slug, document.name()));
    }

    private static String unit(DocumentFormat format) {
        return switch (format) {
            case POWERPOINT, ODP -> "slides";
            case EXCEL, ODS, CSV -> "sheets";
            default -> "pages";
        };
    }
}
