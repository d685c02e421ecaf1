package org.vitaressources.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vitaressources.uploads.TypeRefused.Reason;

/// Says what a file is from its bytes. The name only tells kinds of plain text apart, which no byte does, and the three
/// old office formats, which share one container; the type that the sender's program declares is not looked at.
public final class FileTypes {
    private static final int LOOKED = 8192;
    private static final int PDF_BEGINS_WITHIN = 1024;
    private static final List<String> PROGRAMS = List.of(
            "MZ",
            "\u007fELF",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00fe\u00ed\u00fa\u00ce",
            "\u00fe\u00ed\u00fa\u00cf",
            "#!",
            "dex\n",
            "L\0\0\0\u0001\u0014\u0002");
    private static final Set<String> SCRIPTS = Set.of(
            "js", "mjs", "vbs", "vbe", "wsf", "hta", "bat", "cmd", "com", "ps1", "psm1", "sh", "bash", "php", "phtml",
            "py", "pl", "rb", "jsp", "asp", "aspx", "reg", "scr", "lnk", "url", "desktop", "jar", "exe", "msi");
    private static final Map<String, FileType> TEXTS = Map.of(
            "md",
            FileType.MARKDOWN,
            "markdown",
            FileType.MARKDOWN,
            "txt",
            FileType.TEXT,
            "csv",
            FileType.CSV,
            "tsv",
            FileType.TSV);
    private static final List<String> MARKUP = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<script",
            "<svg",
            "<iframe",
            "<?xml",
            "<!doctype svg",
            "<math");

    private FileTypes() {}

    /// The kind of a file.
    ///
    /// @param name as its sender says
    /// @throws TypeRefused when the centre does not take it
    public static FileType of(Path file, String name) {
        try {
            byte[] head = head(file);
            if (head.length == 0) {
                throw new TypeRefused(Reason.EMPTY);
            }
            return recognised(file, new String(head, StandardCharsets.ISO_8859_1), extension(name), head);
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was received cannot be read", e);
        }
    }

    private static FileType recognised(Path file, String start, String extension, byte[] head) throws IOException {
        if (PROGRAMS.stream().anyMatch(start::startsWith)) {
            throw new TypeRefused(Reason.PROGRAM);
        }
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return PackedFile.type(file);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OldOffice.type(file, extension);
        }
        if (start.startsWith("{\\rtf")) {
            return FileType.RTF;
        }
        FileType image = image(start);
        if (image != null) {
            return image;
        }
        boolean markup = startsWithMarkup(start);
        int pdf = start.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_BEGINS_WITHIN && !markup) {
            return FileType.PDF;
        }
        if (markup) {
            throw new TypeRefused(Reason.WEB_PAGE);
        }
        return text(extension, head);
    }

    private static @org.jspecify.annotations.Nullable FileType image(String start) {
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return FileType.PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return FileType.JPEG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return FileType.GIF;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return FileType.WEBP;
        }
        return start.startsWith("II*\0") || start.startsWith("MM\0*") ? FileType.TIFF : null;
    }

    private static boolean startsWithMarkup(String start) {
        String words = start.replace("\u00ef\u00bb\u00bf", "")
                .replace("\0", "")
                .replaceFirst("^[\u00ff\u00fe]{2}", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        while (words.startsWith("<!--") && words.indexOf("-->") > 0) {
            words = words.substring(words.indexOf("-->") + 3).stripLeading();
        }
        return MARKUP.stream().anyMatch(words::startsWith);
    }

    private static FileType text(String extension, byte[] head) {
        if (SCRIPTS.contains(extension)) {
            throw new TypeRefused(Reason.PROGRAM);
        }
        if (Set.of("html", "htm", "xhtml", "svg", "xml", "mht", "mhtml").contains(extension)) {
            throw new TypeRefused(Reason.WEB_PAGE);
        }
        FileType type = TEXTS.get(extension);
        if (type == null || !isText(head)) {
            throw new TypeRefused(Reason.UNKNOWN);
        }
        return type;
    }

    /// No bytes that no text has. UTF-16, which has zeros, says so in its first two.
    private static boolean isText(byte[] head) {
        boolean wide = head.length > 1
                && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                        || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
        for (byte one : head) {
            boolean control = one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f';
            if (control && !wide) {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.copyOf(in.readNBytes(LOOKED), (int) Math.min(LOOKED, Files.size(file)));
        }
    }

    private static String extension(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).strip();
        return name.indexOf('.') < 0 ? "" : last.toLowerCase(Locale.ROOT);
    }
}
