package org.vitaressources.text.tika;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.FindingFormat;
import org.vitaressources.text.RawReading;
import org.vitaressources.text.ReadingStatus;

/// What parent and child say to each other over the child's standard input and output: a request is a path and a media
/// type; the answer is any number of parts, each sent as soon as it is read, then the end.
final class Wire {
    static final byte READY = 'R';
    static final byte PART = 'P';
    static final byte END = 'E';
    private static final int LONGEST = 64 * 1024 * 1024;

    private Wire() {}

    static void writePart(DataOutputStream out, RawReading.Part part) throws IOException {
        out.writeByte(PART);
        writeText(out, part.kind().name());
        out.writeInt(part.number());
        writeText(out, part.name());
        writeText(out, part.member());
        out.writeInt(part.memberOrdinal());
        writeText(out, part.html());
        out.flush();
    }

    static RawReading.Part readPart(DataInputStream in) throws IOException {
        return new RawReading.Part(
                RawReading.Kind.valueOf(readText(in)),
                in.readInt(),
                readText(in),
                readText(in),
                in.readInt(),
                readText(in));
    }

    static void writeEnd(DataOutputStream out, RawReading end) throws IOException {
        out.writeByte(END);
        writeText(out, end.status().name());
        writeText(out, end.reason());
        writeText(out, end.mediaType());
        DocumentMetadata metadata = end.metadata();
        writeText(out, metadata.title().orElse(""));
        writeText(out, metadata.language().orElse(""));
        writeText(out, metadata.created().orElse(""));
        out.writeInt(metadata.pages());
        out.writeInt(metadata.authors().size());
        for (String author : metadata.authors()) {
            writeText(out, author);
        }
        FindingFormat.write(out, end.findings());
        out.flush();
    }

    static RawReading readEnd(DataInputStream in, List<RawReading.Part> parts) throws IOException {
        ReadingStatus status = ReadingStatus.valueOf(readText(in));
        String reason = readText(in);
        String mediaType = readText(in);
        Optional<String> title = present(readText(in));
        Optional<String> language = present(readText(in));
        Optional<String> created = present(readText(in));
        int pages = in.readInt();
        int count = in.readInt();
        List<String> authors = new ArrayList<>();
        for (int i = 0; i < Math.min(count, 100); i++) {
            authors.add(readText(in));
        }
        return new RawReading(
                status,
                reason,
                mediaType,
                new DocumentMetadata(title, authors, language, created, pages),
                parts,
                FindingFormat.read(in));
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new java.io.EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
