package org.vitaressources.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Run;

/// The blocks of what a person typed into a field of several lines: an empty line ends a paragraph; lines that begin
/// with a dash or a number are items; everything else is words, whatever signs they hold.
final class TextBlocks {
    private static final Pattern BULLET = Pattern.compile("\\s*[-–—•*]\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,3}[.)]\\s+(\\S.*)");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<List<Block>> items = new ArrayList<>();
    private boolean numbered;

    private TextBlocks() {}

    static List<Block> of(String typed) {
        TextBlocks reading = new TextBlocks();
        Runs.clean(typed).lines().forEach(reading::line);
        reading.endItems();
        reading.endParagraph();
        return List.copyOf(reading.blocks);
    }

    private void line(String line) {
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        if (bullet.matches()) {
            item(bullet.group(1), false);
        } else if (number.matches()) {
            item(number.group(1), true);
        } else if (line.isBlank()) {
            endItems();
            endParagraph();
        } else {
            endItems();
            lines.add(line.strip());
        }
    }

    private void item(String text, boolean number) {
        endParagraph();
        if (number != numbered) {
            endItems();
        }
        numbered = number;
        items.add(List.of(Block.Paragraph.of(text.strip())));
    }

    private void endItems() {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(numbered, List.copyOf(items)));
            items.clear();
        }
    }

    private void endParagraph() {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Paragraph(List.of(Run.of(String.join("\n", lines)))));
            lines.clear();
        }
    }
}
