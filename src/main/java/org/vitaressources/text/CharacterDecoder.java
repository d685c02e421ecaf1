package org.vitaressources.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Guesses the encoding of a text: byte order mark, UTF-16 by its zeros, UTF-8 when it is valid (or nearly), else
/// windows-1252, or ISO-8859-1 when windows-1252 has no such character.
public final class CharacterDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CharacterDecoder() {}

    /// A decoded text.
    ///
    /// @param text without byte order mark, line ends as `\n`
    /// @param charset what it was written in
    /// @param remarks in French, what a librarian may want to repair
    public record Decoded(String text, Charset charset, List<String> remarks) {}

    /// Decodes the bytes of a text file.
    public static Decoded decode(byte[] bytes) {
        Charset charset = byMark(bytes);
        int skip = charset == null ? 0 : StandardCharsets.UTF_8.equals(charset) ? 3 : 2;
        List<String> remarks = List.of();
        String text;
        if (charset == null && (text = strictUtf8(bytes)) != null) {
            charset = StandardCharsets.UTF_8;
        } else {
            if (charset == null) {
                charset = guess(bytes);
                remarks = List.of(
                        StandardCharsets.UTF_8.equals(charset)
                                ? "Quelques octets ne sont pas de l’UTF-8 : les caractères illisibles sont remplacés par « � »."
                                : "Le fichier n’est pas en UTF-8 : il a été lu comme du " + charset.name() + ".");
            }
            text = new String(bytes, skip, bytes.length - skip, charset);
        }
        return new Decoded(unixLines(text), charset, remarks);
    }

    private static String unixLines(String text) {
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        String lines = unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
        return lines.indexOf('\0') < 0 ? lines : lines.replace('\0', '\ufffd');
    }

    private static @org.jspecify.annotations.Nullable Charset byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable String strictUtf8(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            if (bytes[i] == 0) {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset guess(byte[] bytes) {
        int evenZeros = 0;
        int oddZeros = 0;
        int looked = Math.min(bytes.length, 4000);
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    evenZeros++;
                } else {
                    oddZeros++;
                }
            }
        }
        if (oddZeros > looked / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (evenZeros > looked / 4) {
            return StandardCharsets.UTF_16BE;
        }
        return mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : singleByte(bytes);
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        int sequences = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            int follow = b < 0x80 ? 0 : b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC2 ? 1 : -1;
            if (follow < 0) {
                broken++;
                continue;
            }
            int seen = 0;
            while (seen < follow && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
                i++;
                seen++;
            }
            if (seen < follow) {
                broken++;
            } else if (follow > 0) {
                sequences++;
            }
        }
        return sequences > 10 * broken;
    }

    private static Charset singleByte(byte[] bytes) {
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) {
                return StandardCharsets.ISO_8859_1;
            }
        }
        return WINDOWS_1252;
    }
}
