package org.vitaressources.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.vitaressources.uploads.TypeRefused.Reason;

/// Documents that are ZIP files: told apart by the names of their members. Nothing is unpacked but the sixty bytes that
/// say what an ODF or EPUB is; how large and how many the members say they are is looked at first.
final class PackedFile {
    private static final int MOST_MEMBERS = 10_000;
    private static final int LARGEST_DIRECTORY = 4 << 20;
    private static final long LARGEST_UNPACKED = 2L << 30;
    private static final int LONGEST_TYPE = 80;

    private PackedFile() {}

    static FileType type(Path file) throws IOException {
        ArchiveDirectory.check(file, MOST_MEMBERS, LARGEST_DIRECTORY);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Set<String> names = new HashSet<>();
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry member = all.nextElement();
                names.add(member.getName());
                unpacked += Math.max(0, member.getSize());
            }
            if (unpacked > LARGEST_UNPACKED) {
                throw new TypeRefused(Reason.BOMB);
            }
            return type(zip, names);
        } catch (ZipException | IllegalArgumentException e) {
            throw new TypeRefused(Reason.UNKNOWN);
        }
    }

    private static FileType type(ZipFile zip, Set<String> names) throws IOException {
        boolean macros = names.stream()
                .anyMatch(name ->
                        name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/"));
        if (names.contains("[Content_Types].xml") || names.contains("mimetype")) {
            if (macros) {
                throw new TypeRefused(Reason.MACROS);
            }
        }
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("word/document.xml")) {
                return FileType.DOCX;
            }
            if (names.contains("ppt/presentation.xml")) {
                return FileType.PPTX;
            }
            if (names.contains("xl/workbook.xml")) {
                return FileType.XLSX;
            }
            throw new TypeRefused(Reason.UNKNOWN);
        }
        ZipEntry declared = zip.getEntry("mimetype");
        if (declared != null) {
            return FileType.ofMediaType(declared(zip, declared)).orElseThrow(() -> new TypeRefused(Reason.UNKNOWN));
        }
        boolean program = names.contains("META-INF/MANIFEST.MF") || names.contains("AndroidManifest.xml");
        throw new TypeRefused(program ? Reason.PROGRAM : Reason.ARCHIVE);
    }

    private static String declared(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
        }
    }
}
