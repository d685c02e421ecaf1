package org.vitaressources.notebooks;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes an entry apart into the sentences that it says: of paragraphs, items of lists, quotations; a figure
/// says one.
public final class Statements {
    private static final Pattern BLOCKS = Pattern.compile("\n[ \t]*\n");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s{0,6}(?:[-*+]|\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
    private static final Pattern FENCE = Pattern.compile("(?s)```.*?(?:```|$)");
    private static final int LONGEST = 1_000;
    private static final int MOST_VALUES = 6;

    private Statements() {}

    /// The sentences of an entry.
    public static List<Statement> of(EntryDraft entry) {
        List<Statement> statements = new ArrayList<>();
        for (EntryPart part : EntryPart.values()) {
            String text = FENCE.matcher(entry.part(part)).replaceAll("");
            for (String block : BLOCKS.split(PICTURE.matcher(text).replaceAll(""))) {
                block(block, part.id(), statements);
            }
        }
        for (Figure figure : entry.figures()) {
            if (figure.fault().isEmpty()) {
                add(words(figure), Statement.FIGURE, statements);
            }
        }
        return List.copyOf(statements);
    }

    private static void block(String block, String part, List<Statement> statements) {
        String plain = block.replaceAll("(?m)^\\s{0,3}>\\s?", "").replaceAll("(?m)^:\\s+", "");
        if (plain.stripLeading().startsWith("|") || plain.strip().matches("(?s)#{1,6}\\s[^\\n]*|[-*_\\s]{3,}")) {
            return;
        }
        if (ITEM.matcher(plain).find()) {
            for (String item : ITEM.split(plain)) {
                add(item, part, statements);
            }
            return;
        }
        String line = line(plain.replaceAll("(?m)^#{1,6}\\s.*$", ""));
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(line);
        StringBuilder current = new StringBuilder();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            current.append(line, from, to);
            if (isWhole(current.toString())) {
                add(current.toString(), part, statements);
                current.setLength(0);
            }
        }
        add(current.toString(), part, statements);
    }

    /// A sentence does not end within quotation marks, brackets or emphasis.
    private static boolean isWhole(String text) {
        return count(text, "«") <= count(text, "»")
                && count(text, "(") <= count(text, ")")
                && count(text, "[") <= count(text, "]")
                && count(text, "**") % 2 == 0;
    }

    private static int count(String text, String sign) {
        return (text.length() - text.replace(sign, "").length()) / sign.length();
    }

    private static void add(String text, String part, List<Statement> statements) {
        String line = line(text);
        if (line.matches(".*[\\p{L}\\p{N}].*")) {
            statements.add(new Statement(
                    statements.size() + 1,
                    part,
                    line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line));
        }
    }

    /// « Mois : refus (missions) — octobre 9, novembre 2 ».
    private static String words(Figure figure) {
        try {
            FigureTable table = FigureTable.of(figure.table());
            String values = table.rows().entrySet().stream()
                    .limit(MOST_VALUES)
                    .map(row -> row.getKey() + " : "
                            + row.getValue().stream()
                                    .map(FigureTable::plain)
                                    .map(number -> number.replace('.', ','))
                                    .collect(Collectors.joining(" / ")))
                    .collect(Collectors.joining(", "));
            boolean cut = table.rows().size() > MOST_VALUES;
            String unit = figure.unit().isBlank() ? "" : " (" + figure.unit() + ")";
            return figure.title() + unit + " : " + values + (cut ? "…" : ".");
        } catch (FigureTable.Malformed e) {
            throw new IllegalStateException("A figure without fault", e);
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
