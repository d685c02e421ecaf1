package org.vitaressources.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Guesses the media type of a file from its first bytes, then from its name.
final class MediaTypes {
    static final String UNKNOWN = "application/octet-stream";
    private static final int LOOKED = 512;
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("md", "text/markdown"),
            Map.entry("markdown", "text/markdown"),
            Map.entry("mdx", "text/markdown"),
            Map.entry("txt", "text/plain"),
            Map.entry("adoc", "text/plain"),
            Map.entry("rst", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "text/html"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("docx", OOXML + "wordprocessingml.document"),
            Map.entry("pptx", OOXML + "presentationml.presentation"),
            Map.entry("xlsx", OOXML + "spreadsheetml.sheet"),
            Map.entry("odt", ODF + "text"),
            Map.entry("odp", ODF + "presentation"),
            Map.entry("ods", ODF + "spreadsheet"),
            Map.entry("odg", ODF + "graphics"),
            Map.entry("doc", "application/msword"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("msg", "application/vnd.ms-outlook"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("zip", "application/zip"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("yml", "application/yaml"),
            Map.entry("yaml", "application/yaml"));

    private MediaTypes() {}

    static String of(Path file) {
        String byName = byName(file);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED);
        } catch (IOException e) {
            return byName;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return "application/pdf";
        }
        if (start.startsWith("{\\rtf")) {
            return "application/rtf";
        }
        if (start.startsWith("PK\3\4")) {
            return zipped(start, byName);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return byName.startsWith("application/") && !byName.equals("application/pdf")
                    ? byName
                    : "application/x-tika-msoffice";
        }
        if (start.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("GIF8")) {
            return "image/gif";
        }
        String words = start.stripLeading().toLowerCase(Locale.ROOT);
        if (byName.equals(UNKNOWN) && (words.startsWith("<!doctype html") || words.startsWith("<html"))) {
            return "text/html";
        }
        return byName;
    }

    private static String zipped(String start, String byName) {
        int type = start.indexOf("mimetypeapplication/");
        if (type > 0 && type < 60) {
            String declared = start.substring(type + "mimetype".length());
            int end = declared.indexOf("PK");
            return end > 0 ? declared.substring(0, end) : byName;
        }
        boolean packed = byName.startsWith(OOXML) || byName.startsWith(ODF) || byName.equals("application/epub+zip");
        return packed ? byName : "application/zip";
    }

    private static String byName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(name.substring(name.lastIndexOf('.') + 1), UNKNOWN);
    }
}
