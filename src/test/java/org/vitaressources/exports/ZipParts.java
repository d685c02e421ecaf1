package org.vitaressources.exports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.vitaressources.exports.manuscript.Manuscript;

/// What a form makes of a manuscript, for tests.
public final class ZipParts {
    private ZipParts() {}

    /// The bytes of a form.
    public static byte[] bytes(Form form, Manuscript manuscript) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(manuscript, new SpokenMaking(Locale.FRENCH), out);
        return out.toByteArray();
    }

    /// The entries of a ZIP, in their order.
    public static Map<String, byte[]> of(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    /// An entry as text.
    public static String text(Map<String, byte[]> parts, String name) {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new AssertionError("no " + name + " among " + parts.keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
