package org.vitaressources.exports.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Plain;

/// Blocks in Markdown.
final class MarkdownBlocks {
    private final Map<Original, String> files;
    private final Set<Integer> noted;
    private final int references;

    /// @param noted takes the numbers of references that a note is made for
    MarkdownBlocks(Map<Original, String> files, Set<Integer> noted, int references) {
        this.files = files;
        this.noted = noted;
        this.references = references;
    }

    String write(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> MarkdownText.of(paragraph.runs(), false);
            case Block.Heading heading ->
                "#".repeat(Math.clamp(heading.depth(), 1, 6)) + " " + MarkdownText.line(heading.text());
            case Block.Items items -> items(items);
            case Block.Quotation quotation ->
                ("> " + all(quotation.blocks()).replace("\n", "\n> ")).replaceAll("(?m)^> $", ">")
                        + note(quotation.reference());
            case Block.Table table -> table(table);
            case Block.Picture picture -> picture(picture);
            case Block.Preformatted preformatted -> {
                String words = Plain.text(preformatted.text());
                String fence = "`".repeat(Math.max(3, MarkdownText.longest(words) + 1));
                yield fence + "\n" + words + "\n" + fence;
            }
        };
    }

    /// The mark of a footnote.
    String note(int number) {
        if (number < 1 || number > references) {
            return "";
        }
        noted.add(number);
        return "[^" + number + "]";
    }

    private String all(List<Block> blocks) {
        return blocks.stream().map(this::write).collect(Collectors.joining("\n\n"));
    }

    private String items(Block.Items items) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.items().size(); i++) {
            String mark = items.numbered() ? (i + 1) + ". " : "- ";
            String item = all(items.items().get(i));
            text.append(i == 0 ? "" : "\n").append(mark).append(item.replace("\n", "\n" + " ".repeat(mark.length())));
        }
        return text.toString().replaceAll("(?m)^ +$", "");
    }

    private String table(Block.Table table) {
        StringBuilder text = new StringBuilder();
        if (!table.caption().isBlank()) {
            text.append("*").append(MarkdownText.line(table.caption())).append("*\n\n");
        }
        row(table.head(), table.columns(), text);
        text.append("|").append(" --- |".repeat(table.columns())).append("\n");
        table.rows().forEach(row -> row(row, table.columns(), text));
        return text.toString();
    }

    private static void row(List<List<Run>> cells, int columns, StringBuilder text) {
        text.append("|");
        for (int i = 0; i < columns; i++) {
            text.append(" ")
                    .append(i < cells.size() ? MarkdownText.of(cells.get(i), true) : "")
                    .append(" |");
        }
        text.append("\n");
    }

    /// A picture that does not go along is told in words.
    private String picture(Block.Picture picture) {
        String file = files.get(picture.file());
        String alternative = MarkdownText.line(picture.alternative());
        String caption = picture.caption().isBlank() ? "" : "\n\n*" + MarkdownText.line(picture.caption()) + "*";
        return (file == null ? alternative : "![" + alternative + "](" + file + ")") + caption;
    }
}
