package org.vitaressources.exports.manuscript;

import java.util.List;

/// A piece of a page. Every form writes all of them; there is no other.
public sealed interface Block {
    /// A paragraph.
    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        /// Of plain words.
        public static Paragraph of(String text) {
            return new Paragraph(List.of(Run.of(text)));
        }

        /// Its words alone.
        public String text() {
            return Block.text(runs);
        }
    }

    /// A heading beneath the title of its piece.
    ///
    /// @param depth from 1, the outermost within the piece
    record Heading(int depth, String text) implements Block {}

    /// Items with bullets or numbers.
    record Items(boolean numbered, List<List<Block>> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Words of somebody else.
    ///
    /// @param reference number of the reference that they are owed to, from 1, as in [Manuscript#references()]; 0 when
    /// it is
    ///     not one of them
    record Quotation(List<Block> blocks, int reference) implements Block {
        public Quotation {
            blocks = List.copyOf(blocks);
        }
    }

    /// Rows and columns.
    ///
    /// @param caption perhaps empty
    /// @param head cells of the row of headings, perhaps none
    /// @param rows each as long as the longest
    record Table(String caption, List<List<Run>> head, List<List<List<Run>>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }

        /// How many columns it has; at least one.
        public int columns() {
            return Math.max(
                    1,
                    Math.max(
                            head.size(),
                            rows.stream().mapToInt(List::size).max().orElse(0)));
        }
    }

    /// A picture.
    ///
    /// @param alternative what it shows, for who does not see it; empty for an ornament
    record Picture(Original file, String alternative, String caption) implements Block {}

    /// Text whose spaces and lines matter.
    record Preformatted(String text) implements Block {}

    /// The words of runs alone.
    static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
