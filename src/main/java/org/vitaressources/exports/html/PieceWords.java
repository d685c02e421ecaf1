package org.vitaressources.exports.html;

import java.util.List;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.manuscript.Run;

/// The words of a piece alone, as a search looks through them.
final class PieceWords {
    private final StringBuilder words = new StringBuilder();

    private PieceWords() {}

    /// What a page of this piece says.
    static String of(Piece piece, Manuscript manuscript) {
        PieceWords collecting = new PieceWords();
        collecting.add(piece.aim());
        collecting.blocks(piece.body());
        piece.question().ifPresent(question -> {
            collecting.add(question.prompt());
            question.choices().forEach(choice -> collecting.add(choice.text()));
            if (manuscript.version().isForTheTrainer()) {
                collecting.add(question.feedback());
            }
        });
        collecting.blocks(piece.notes());
        return collecting.words.toString().replaceAll("\\s+", " ").strip();
    }

    private void add(String text) {
        words.append(text).append(' ');
    }

    private void runs(List<Run> runs) {
        add(Block.text(runs));
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> runs(paragraph.runs());
                case Block.Heading heading -> add(heading.text());
                case Block.Items items -> items.items().forEach(this::blocks);
                case Block.Quotation quotation -> blocks(quotation.blocks());
                case Block.Table table -> {
                    add(table.caption());
                    table.head().forEach(this::runs);
                    table.rows().forEach(row -> row.forEach(this::runs));
                }
                case Block.Picture picture -> add(picture.alternative() + " " + picture.caption());
                case Block.Preformatted preformatted -> add(preformatted.text());
            }
        }
    }
}
