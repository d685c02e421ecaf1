package org.vitaressources.search.lucene;

import java.util.Locale;
import java.util.Map;

/// Formats of documents as a reader knows them, from media types.
final class Formats {
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/msword", "word"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("text/rtf", "rtf"),
            Map.entry("application/vnd.ms-powerpoint", "powerpoint"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "powerpoint"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
            Map.entry("application/vnd.ms-excel", "excel"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "excel"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("text/csv", "csv"),
            Map.entry("application/epub+zip", "epub"),
            Map.entry("text/html", "html"),
            Map.entry("application/xhtml+xml", "html"),
            Map.entry("text/plain", "texte"),
            Map.entry("text/markdown", "fiche"),
            Map.entry("text/x-web-markdown", "fiche"),
            Map.entry("message/rfc822", "courriel"),
            Map.entry("application/vnd.ms-outlook", "courriel"),
            Map.entry("application/zip", "zip"));
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("fiche", "Fiche en ligne"),
            Map.entry("pdf", "PDF"),
            Map.entry("word", "Word"),
            Map.entry("odt", "OpenDocument (texte)"),
            Map.entry("rtf", "RTF"),
            Map.entry("powerpoint", "PowerPoint"),
            Map.entry("odp", "OpenDocument (présentation)"),
            Map.entry("excel", "Excel"),
            Map.entry("ods", "OpenDocument (tableur)"),
            Map.entry("csv", "CSV"),
            Map.entry("epub", "EPUB"),
            Map.entry("html", "HTML"),
            Map.entry("texte", "Texte"),
            Map.entry("courriel", "Courriel"),
            Map.entry("image", "Image"),
            Map.entry("zip", "ZIP"),
            Map.entry("autre", "Autre"));

    private Formats() {}

    /// The format of a document.
    static String of(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        int parameter = type.indexOf(';');
        String bare = parameter < 0 ? type : type.substring(0, parameter).strip();
        if (bare.startsWith("image/")) {
            return "image";
        }
        return BY_TYPE.getOrDefault(bare, "autre");
    }

    /// Its name, the same in both languages of the site but for a few words.
    static String label(String format) {
        return LABELS.getOrDefault(format, format);
    }
}
