package org.vitaressources.batches.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vitaressources.batches.tables.TableUnreadable.Reason;
import org.vitaressources.text.CharacterDecoder;

/// What a table of values is written in: UTF-8 when all of it is, else what its beginning looks like.
final class CsvEncoding {
    private static final int LOOKED = 1 << 16;

    private CsvEncoding() {}

    /// @throws TableUnreadable when it is no text
    static Charset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED);
        }
        Charset guessed = CharacterDecoder.decode(head).charset();
        boolean wide = guessed.name().startsWith("UTF-16");
        if (!wide && holdsNoText(head)) {
            throw new TableUnreadable(isOldOffice(head) ? Reason.OLD_OR_LOCKED : Reason.NO_TABLE, 0);
        }
        return !wide && isUtf8(file) ? StandardCharsets.UTF_8 : single(guessed);
    }

    /// The beginning may be plain ASCII, or cut within a character, where the whole is not UTF-8.
    private static Charset single(Charset guessed) {
        return guessed.equals(StandardCharsets.UTF_8) ? Charset.forName("windows-1252") : guessed;
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = new java.io.InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] piece = new char[LOOKED];
            while (reader.read(piece) >= 0) {
                // Read to the end.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean holdsNoText(byte[] head) {
        if (head.length > 3 && head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F') {
            return true;
        }
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return true;
            }
        }
        return false;
    }

    private static boolean isOldOffice(byte[] head) {
        return head.length > 3
                && head[0] == (byte) 0xd0
                && head[1] == (byte) 0xcf
                && head[2] == 0x11
                && head[3] == (byte) 0xe0;
    }
}
