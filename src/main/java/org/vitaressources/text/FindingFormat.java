package org.vitaressources.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// [Finding]s as bytes, for the cache and for what a reading process says. Who reads them trusts nothing: numbers are
/// bounded, and what is too long is an error.
public final class FindingFormat {
    private static final int LONGEST = 2_000;
    private static final int MOST_TIMES = 1_000_000;

    private FindingFormat() {}

    /// Writes them.
    public static void write(DataOutputStream out, List<Finding> findings) throws IOException {
        out.writeInt(findings.size());
        for (Finding finding : findings) {
            text(out, finding.kind().name());
            out.writeInt(finding.count());
            out.writeInt(finding.places().size());
            for (Address place : finding.places()) {
                place(out, place);
            }
        }
    }

    /// Reads them.
    ///
    /// @throws IOException when it is anything else
    public static List<Finding> read(DataInputStream in) throws IOException {
        int count = number(in, Finding.Kind.values().length);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Finding.Kind kind = kind(text(in));
            int times = number(in, MOST_TIMES);
            int places = number(in, Finding.MOST_PLACES);
            List<Address> where = new ArrayList<>();
            for (int j = 0; j < places; j++) {
                where.add(place(in));
            }
            findings.add(new Finding(kind, times, where));
        }
        return List.copyOf(findings);
    }

    private static Finding.Kind kind(String name) throws IOException {
        try {
            return Finding.Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("No such finding", e);
        }
    }

    private static void place(DataOutputStream out, Address place) throws IOException {
        switch (place) {
            case Address.Page page -> number(out, 'P', page.number());
            case Address.Slide slide -> number(out, 'D', slide.number());
            case Address.Section section -> {
                number(out, 'S', section.path().size());
                for (String heading : section.path()) {
                    text(out, heading);
                }
                text(out, section.anchor());
            }
            default -> throw new IOException("A finding is not at " + place);
        }
    }

    private static Address place(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'P' -> new Address.Page(number(in, MOST_TIMES));
            case 'D' -> new Address.Slide(number(in, MOST_TIMES));
            case 'S' -> {
                int depth = number(in, 9);
                List<String> path = new ArrayList<>();
                for (int i = 0; i < depth; i++) {
                    path.add(text(in));
                }
                yield new Address.Section(List.copyOf(path), text(in));
            }
            default -> throw new IOException("No such place");
        };
    }

    private static void number(DataOutputStream out, char kind, int number) throws IOException {
        out.writeByte(kind);
        out.writeInt(number);
    }

    private static int number(DataInputStream in, int most) throws IOException {
        int number = in.readInt();
        if (number < 0 || number > most) {
            throw new IOException("A finding counts " + number);
        }
        return number;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(number(in, LONGEST));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
