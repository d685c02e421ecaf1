package org.vitaressources.exports.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Run;

/// Cuts a table into tables that a slide holds, each under the same headings. A row that is taller than a slide goes on
/// in the next one, its first cell said again when it is short.
final class TableCutter {
    /// Lines of text that a table has on a slide.
    private static final int LINES = 15;
    /// Characters of a line of all of its columns.
    private static final int CHARACTERS = 76;

    private static final int NARROWEST = 8;
    private static final int LEAST = 4;
    private static final int SHORT = 2;

    private final Block.Table table;
    private final int width;
    private final int room;
    private final List<Block.Table> parts = new ArrayList<>();
    private final List<List<List<Run>>> rows = new ArrayList<>();
    private int taken;

    private TableCutter(Block.Table table) {
        this.table = table;
        width = Math.max(NARROWEST, CHARACTERS / table.columns());
        room = Math.max(LEAST, LINES - height(table.head()));
    }

    /// At least one.
    static List<Block.Table> cut(Block.Table table) {
        TableCutter cutter = new TableCutter(table);
        for (List<List<Run>> row : table.rows()) {
            cutter.add(row);
        }
        if (cutter.parts.isEmpty() || !cutter.rows.isEmpty()) {
            cutter.end();
        }
        return cutter.parts;
    }

    private void add(List<List<Run>> row) {
        if (height(row) <= room) {
            place(row);
            return;
        }
        List<List<String>> cells = row.stream().map(this::stretches).toList();
        int most = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int at = i;
            place(IntStream.range(0, cells.size())
                    .mapToObj(cell -> stretch(row.get(cell), cells.get(cell), at, cell == 0))
                    .toList());
        }
    }

    private List<Run> stretch(List<Run> cell, List<String> stretches, int at, boolean first) {
        if ((first && lines(cell).size() <= SHORT) || (stretches.size() == 1 && at == 0)) {
            return cell;
        }
        return at < stretches.size() ? List.of(Run.of(stretches.get(at))) : List.of();
    }

    private void place(List<List<Run>> row) {
        int height = height(row);
        if (taken > 0 && taken + height > room) {
            end();
        }
        rows.add(row);
        taken += height;
    }

    private void end() {
        parts.add(new Block.Table(table.caption(), table.head(), List.copyOf(rows)));
        rows.clear();
        taken = 0;
    }

    private int height(List<List<Run>> row) {
        return row.stream().mapToInt(cell -> lines(cell).size()).max().orElse(0);
    }

    private List<String> stretches(List<Run> cell) {
        List<String> lines = lines(cell);
        List<String> stretches = new ArrayList<>();
        // All about as tall, so that no slide holds the last word alone.
        int slides = Math.ceilDiv(lines.size(), room);
        int tall = Math.ceilDiv(lines.size(), slides);
        for (int from = 0; from < lines.size(); from += tall) {
            stretches.add(String.join(" ", lines.subList(from, Math.min(lines.size(), from + tall)))
                    .replace(" \n", "\n")
                    .strip());
        }
        return stretches;
    }

    /// The lines of a cell as it is shown; where its own text breaks one, the next begins with a line feed.
    private List<String> lines(List<Run> cell) {
        List<String> lines = new ArrayList<>();
        for (String own : Block.text(cell).split("\n", -1)) {
            StringBuilder line = new StringBuilder(lines.isEmpty() ? "" : "\n");
            for (String word : own.split(" ")) {
                if (line.length() > 1 && line.length() + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() || line.toString().equals("\n") ? "" : " ")
                        .append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
