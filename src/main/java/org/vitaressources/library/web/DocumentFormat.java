package org.vitaressources.library.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The formats of documents as a reader knows them, with the media types under which their bytes may leave the site. A
/// type that is not here leaves as bare bytes: what a browser could run in our origin (HTML, scripts) is never named.
@SuppressWarnings("ImmutableEnumChecker")
enum DocumentFormat {
    PDF("application/pdf"),
    WORD("application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text"),
    RTF("application/rtf", "text/rtf"),
    POWERPOINT(
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODP("application/vnd.oasis.opendocument.presentation"),
    EXCEL("application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    CSV("text/csv"),
    EPUB("application/epub+zip"),
    TEXTE("text/plain"),
    FICHE("text/markdown", "text/x-web-markdown"),
    COURRIEL("message/rfc822", "application/vnd.ms-outlook"),
    ZIP("application/zip"),
    IMAGE("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/tiff", "image/bmp"),
    DESSIN("image/svg+xml"),
    HTML(),
    AUTRE();

    private static final String BYTES = "application/octet-stream";
    private static final List<String> SHOWN_IN_PLACE =
            List.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    private final List<String> types;

    DocumentFormat(String... types) {
        this.types = List.of(types);
    }

    /// The format of a document.
    static DocumentFormat of(String mediaType) {
        String bare = bare(mediaType);
        if (bare.equals("text/html") || bare.equals("application/xhtml+xml")) {
            return HTML;
        }
        return Arrays.stream(values())
                .filter(format -> format.types.contains(bare))
                .findFirst()
                .orElse(bare.startsWith("image/") ? IMAGE : AUTRE);
    }

    /// The media type under which it leaves the site.
    static String served(String mediaType) {
        String bare = bare(mediaType);
        return of(mediaType).types.contains(bare) ? bare : BYTES;
    }

    /// A picture that a browser only paints.
    static boolean shownInPlace(String mediaType) {
        return SHOWN_IN_PLACE.contains(bare(mediaType));
    }

    /// End of the message key that names it, the same as in the facet of formats.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String bare(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
