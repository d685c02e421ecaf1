package org.vitaressources.text;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A [Reading] as bytes, for the cache. Its HTML is trusted when it comes back, which is why this stays in this
/// package:
/// the cache checks that the bytes are those it wrote.
final class ReadingFormat {
    static final int VERSION = 2;

    private ReadingFormat() {}

    static byte[] write(Reading reading) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        text(out, reading.status().name());
        text(out, reading.reason());
        text(out, reading.mediaType());
        DocumentMetadata metadata = reading.metadata();
        text(out, metadata.title().orElse(""));
        text(out, metadata.language().orElse(""));
        text(out, metadata.created().orElse(""));
        out.writeInt(metadata.pages());
        texts(out, metadata.authors());
        out.writeInt(reading.passages().size());
        for (Passage passage : reading.passages()) {
            address(out, passage.address());
            text(out, passage.anchor());
            text(out, passage.text());
            text(out, passage.html().html());
        }
        out.writeInt(reading.outline().size());
        for (Reading.OutlineEntry entry : reading.outline()) {
            out.writeByte(entry.level());
            text(out, entry.text());
            text(out, entry.anchor());
        }
        FindingFormat.write(out, reading.findings());
        return bytes.toByteArray();
    }

    static Reading read(DataInputStream in) throws IOException {
        ReadingStatus status = ReadingStatus.valueOf(text(in));
        String reason = text(in);
        String mediaType = text(in);
        Optional<String> title = present(text(in));
        Optional<String> language = present(text(in));
        Optional<String> created = present(text(in));
        int pages = in.readInt();
        DocumentMetadata metadata = new DocumentMetadata(title, texts(in), language, created, pages);
        int count = in.readInt();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            passages.add(new Passage(address(in), text(in), text(in), new SafeHtml(text(in))));
        }
        int lines = in.readInt();
        List<Reading.OutlineEntry> outline = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            outline.add(new Reading.OutlineEntry(in.readByte(), text(in), text(in)));
        }
        return new Reading(
                status,
                reason,
                mediaType,
                metadata,
                List.copyOf(passages),
                List.copyOf(outline),
                FindingFormat.read(in));
    }

    private static void address(DataOutputStream out, Address address) throws IOException {
        switch (address) {
            case Address.Page page -> {
                out.writeByte('P');
                out.writeInt(page.number());
            }
            case Address.Slide slide -> {
                out.writeByte('D');
                out.writeInt(slide.number());
            }
            case Address.Sheet sheet -> {
                out.writeByte('F');
                out.writeInt(sheet.number());
                text(out, sheet.name());
            }
            case Address.Section section -> {
                out.writeByte('S');
                texts(out, section.path());
                text(out, section.anchor());
            }
            case Address.Member member -> {
                out.writeByte('M');
                text(out, member.name());
                out.writeInt(member.ordinal());
                address(out, member.within());
            }
        }
    }

    private static Address address(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'P' -> new Address.Page(in.readInt());
            case 'D' -> new Address.Slide(in.readInt());
            case 'F' -> new Address.Sheet(in.readInt(), text(in));
            case 'S' -> new Address.Section(texts(in), text(in));
            case 'M' -> new Address.Member(text(in), in.readInt(), address(in));
            default -> throw new IOException("unknown address");
        };
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return List.copyOf(texts);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
