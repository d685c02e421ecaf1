package org.vitaressources.exports.office;

import java.util.List;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Run;

/// A slide.
///
/// @param notes of who speaks, a paragraph each
/// @param hidden it is not shown when the others are: for who prepares alone
/// @param foot what its words are owed to; empty for the title of the whole
record Slide(Layout layout, String title, Body body, List<String> notes, boolean hidden, String foot) {
    Slide {
        notes = List.copyOf(notes);
    }

    /// One that is shown.
    static Slide shown(Layout layout, String title, Body body, List<String> notes) {
        return new Slide(layout, title, body, notes, false, "");
    }

    /// What it looks like.
    enum Layout {
        TITLE(1, "ctrTitle", "subTitle"),
        SECTION(2, "title", "body"),
        CONTENT(3, "title", "");

        private final int number;
        private final String title;
        private final String body;

        Layout(int number, String title, String body) {
            this.number = number;
            this.title = title;
            this.body = body;
        }

        /// Of its part in the file.
        int number() {
            return number;
        }

        /// Kind of the place of its title.
        String title() {
            return title;
        }

        /// Kind of the place of its text; empty for any content.
        String body() {
            return body;
        }
    }

    /// What stands under its title.
    sealed interface Body {
        /// Lines of text.
        record Words(List<Line> lines) implements Body {
            public Words {
                lines = List.copyOf(lines);
            }
        }

        /// A table.
        record Rows(Block.Table table) implements Body {}

        /// A picture, beneath the few lines that stand before it.
        record Image(Block.Picture picture, List<Line> above) implements Body {
            public Image {
                above = List.copyOf(above);
            }
        }
    }

    /// A paragraph.
    ///
    /// @param depth 0 for a paragraph, from 1 for items
    /// @param number of a numbered item, from 1; else 0
    record Line(int depth, int number, List<Run> runs) {
        Line {
            runs = List.copyOf(runs);
        }

        static Line of(String text) {
            return new Line(0, 0, List.of(Run.of(text)));
        }

        /// How much room it takes, in characters.
        int room() {
            int width = Block.text(runs)
                    .lines()
                    .mapToInt(line -> (line.length() / LINE + 1) * LINE)
                    .sum();
            return Math.max(LINE, width);
        }
    }

    /// Characters of a line.
    static final int LINE = 88;
}
