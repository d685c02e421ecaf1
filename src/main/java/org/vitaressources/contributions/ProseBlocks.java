package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The parts of a Markdown text that a reader sees one by one: paragraphs, headings, items of lists, lines of tables. A
/// block of code is one part.
final class ProseBlocks {
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(`{3,}|~{3,}).*");
    /// What begins a part of its own without a blank line before it.
    private static final Pattern OWN_LINE =
            Pattern.compile("\\s{0,12}([-*+•]\\s|\\d{1,9}[.)]\\s).*|\\s{0,3}(#{1,6}\\s|\\|).*");

    private ProseBlocks() {}

    static List<String> of(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean fenced = false;
        boolean alone = false;
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            boolean fence = FENCE.matcher(line).matches();
            boolean own = !fenced && OWN_LINE.matcher(line).matches();
            if (!fenced && (line.isBlank() || own || alone || fence)) {
                end(block, blocks);
            }
            if (fenced || !line.isBlank()) {
                block.append(block.isEmpty() ? "" : "\n").append(line);
            }
            fenced ^= fence;
            if (fence && !fenced) {
                end(block, blocks);
            }
            // Nothing goes on after a heading or a line of a table; an item may.
            alone = own
                    && (line.stripLeading().startsWith("#")
                            || line.stripLeading().startsWith("|"));
        }
        end(block, blocks);
        return blocks;
    }

    private static void end(StringBuilder block, List<String> blocks) {
        if (!block.toString().isBlank()) {
            blocks.add(block.toString().strip());
        }
        block.setLength(0);
    }
}
