package org.vitaressources.exports.office;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Run;

/// Cuts the text of a piece into slides that can be read from the last row: so many lines each, tables on their
/// own, pictures beneath a few lines at most.
final class SlideCutter {
    private static final int ROOM = Slide.LINE * 12;
    /// Of lines that a picture shares its slide with.
    private static final int ROOM_ABOVE_A_PICTURE = Slide.LINE * 3;

    private final List<Slide.Body> bodies = new ArrayList<>();
    private final List<Slide.Line> lines = new ArrayList<>();
    private final Locale language;
    private int taken;

    SlideCutter(Locale language) {
        this.language = language;
    }

    /// What comes next.
    void add(List<Block> blocks) {
        blocks.forEach(block -> add(block, 0, false));
    }

    /// The bodies of the slides; at least one.
    List<Slide.Body> bodies() {
        end();
        return bodies.isEmpty() ? List.of(new Slide.Body.Words(List.of())) : List.copyOf(bodies);
    }

    private void add(Block block, int depth, boolean quoted) {
        switch (block) {
            case Block.Paragraph paragraph -> words(depth, 0, quoted ? leaning(paragraph.runs()) : paragraph.runs());
            case Block.Heading heading -> words(0, 0, List.of(Run.strong(heading.text())));
            case Block.Items items -> items(items, depth, quoted);
            case Block.Quotation quotation -> quotation.blocks().forEach(inner -> add(inner, depth, true));
            case Block.Table table -> rows(table);
            case Block.Picture picture -> picture(picture);
            case Block.Preformatted preformatted ->
                words(0, 0, List.of(new Run(preformatted.text(), false, false, true, "")));
        }
    }

    private void items(Block.Items items, int depth, boolean quoted) {
        for (int i = 0; i < items.items().size(); i++) {
            boolean first = true;
            for (Block block : items.items().get(i)) {
                if (first && block instanceof Block.Paragraph paragraph) {
                    words(depth + 1, items.numbered() ? i + 1 : 0, paragraph.runs());
                } else {
                    add(block, block instanceof Block.Items ? depth + 1 : depth, quoted);
                }
                first = false;
            }
        }
    }

    private void picture(Block.Picture picture) {
        if (taken > ROOM_ABOVE_A_PICTURE) {
            end();
        }
        bodies.add(new Slide.Body.Image(picture, lines));
        lines.clear();
        taken = 0;
    }

    private void rows(Block.Table table) {
        end();
        TableCutter.cut(table).forEach(part -> bodies.add(new Slide.Body.Rows(part)));
    }

    private void words(int depth, int number, List<Run> runs) {
        Slide.Line line = new Slide.Line(depth, number, runs);
        if (line.room() > ROOM) {
            sentences(Block.text(runs)).forEach(part -> line(new Slide.Line(depth, number, List.of(Run.of(part)))));
        } else {
            line(line);
        }
    }

    private void line(Slide.Line line) {
        if (taken > 0 && taken + line.room() > ROOM) {
            end();
        }
        lines.add(line);
        taken += line.room();
    }

    private void end() {
        if (!lines.isEmpty()) {
            bodies.add(new Slide.Body.Words(lines));
            lines.clear();
            taken = 0;
        }
    }

    /// A long text in stretches of whole sentences, or of whole words where a sentence is long.
    private List<String> sentences(String text) {
        List<String> parts = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(language);
        ends.setText(text);
        int from = 0;
        int last = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            if (end - from > ROOM / 2 && last > from) {
                parts.add(text.substring(from, last).strip());
                from = last;
            }
            while (end - from > ROOM) {
                int blank = text.lastIndexOf(' ', from + ROOM / 2);
                int cut = blank > from ? blank : text.offsetByCodePoints(from, Math.min(ROOM / 4, end - from) / 2);
                parts.add(text.substring(from, cut).strip());
                from = cut;
            }
            last = end;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private static List<Run> leaning(List<Run> runs) {
        return runs.stream()
                .map(run -> new Run(run.text(), run.strong(), true, run.code(), run.address()))
                .toList();
    }
}
