package org.vitaressources.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Looks into archives as another program would, and makes bad ones of good ones.
final class Archives {
    private Archives() {}

    /// Every list of it but its date, entry by entry.
    static Map<String, String> inside(Path zip) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            Map<String, String> all = new TreeMap<>();
            for (ZipEntry entry : archive.stream().toList()) {
                try (InputStream bytes = archive.getInputStream(entry)) {
                    String text = new String(bytes.readAllBytes(), UTF_8);
                    all.put(
                            entry.getName(),
                            entry.getName().matches("archive.yml|fichiers.txt|manifeste-sha256.txt")
                                    ? text.lines()
                                            .filter(
                                                    line -> !line.matches(
                                                            ".*(site/.*\\.yml|archive.yml|fichiers.txt|date: .*|site/octets/.*)"))
                                            .collect(Collectors.joining("\n"))
                                    : text);
                }
            }
            return all;
        }
    }

    static String sumOfManifest(Path zip) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile());
                InputStream bytes = archive.getInputStream(archive.getEntry("manifeste-sha256.txt"))) {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same archive with another entry, in place of one or beside.
    static Path changed(Path zip, String name, String text) throws IOException {
        Path changed = Files.createTempFile(zip.getParent(), "change", ".zip");
        try (ZipFile archive = new ZipFile(zip.toFile());
                OutputStream bytes = Files.newOutputStream(changed);
                ZipOutputStream copy = new ZipOutputStream(bytes, UTF_8)) {
            for (ZipEntry entry : archive.stream().toList()) {
                if (!entry.getName().equals(name)) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    archive.getInputStream(entry).transferTo(copy);
                }
            }
            copy.putNextEntry(new ZipEntry(name));
            copy.write(text.getBytes(UTF_8));
        }
        return changed;
    }
}
