package org.vitaressources.exports.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Fact;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.ui.Durations;

/// A manuscript told from the first page to the last, the same for every form that is read in that order: what it is,
/// its parts and pieces, what is owed for it.
public final class Narrative {
    private final Manuscript manuscript;
    private final Making making;
    private final Teller teller;
    private final boolean single;

    /// @param teller writes it down
    public Narrative(Manuscript manuscript, Making making, Teller teller) {
        this.manuscript = manuscript;
        this.making = making;
        this.teller = teller;
        this.single = manuscript.parts().size() == 1
                && manuscript.parts().getFirst().title().isBlank();
    }

    /// Tells all of it.
    public void tell() throws IOException {
        teller.cover(manuscript.title(), lines());
        for (Fact fact : manuscript.facts()) {
            teller.block(new Block.Paragraph(List.of(Run.strong(fact.name()))), Teller.Manner.BODY);
            for (Block block : fact.blocks()) {
                teller.block(block, Teller.Manner.BODY);
            }
        }
        List<Teller.Heading> headings = headings();
        if (headings.size() > 2) {
            teller.contents(making.say("export.contents"), headings);
        }
        int done = 0;
        int total = manuscript.pieces().size();
        for (int i = 0; i < manuscript.parts().size(); i++) {
            Part part = manuscript.parts().get(i);
            part(part, i + 1);
            for (Piece piece : part.pieces()) {
                making.at(done++, total);
                piece(piece);
            }
        }
        credits();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        boolean answers =
                manuscript.pieces().stream().anyMatch(piece -> piece.question().isPresent());
        if (!single || answers) {
            lines.add(making.say("export.version." + manuscript.version().word()));
        }
        if (manuscript.minutes() > 0) {
            lines.add(Durations.of(manuscript.minutes()));
        }
        return lines;
    }

    private List<Teller.Heading> headings() {
        List<Teller.Heading> headings = new ArrayList<>();
        for (int i = 0; i < manuscript.parts().size(); i++) {
            Part part = manuscript.parts().get(i);
            if (!single) {
                headings.add(heading(part, i + 1));
            }
            part.pieces().stream().filter(this::hasHeading).map(this::heading).forEach(headings::add);
        }
        return headings;
    }

    private Teller.Heading heading(Part part, int number) {
        String title = part.title().isBlank() ? making.say("export.text.part", number) : part.title();
        return new Teller.Heading(1, part.key(), title, true);
    }

    private Teller.Heading heading(Piece piece) {
        return new Teller.Heading(single ? 1 : 2, piece.key(), piece.title(), false);
    }

    private boolean hasHeading(Piece piece) {
        return !piece.title().equals(manuscript.title());
    }

    private void part(Part part, int number) throws IOException {
        if (single) {
            return;
        }
        teller.heading(heading(part, number));
        remark(part.minutes() > 0 ? Durations.of(part.minutes()) : "", part.aim());
    }

    private void piece(Piece piece) throws IOException {
        if (hasHeading(piece)) {
            teller.heading(heading(piece));
        }
        String kind = piece.kind() == Piece.Kind.BREAK ? "" : piece.name();
        String minutes = piece.minutes() > 0 ? Durations.of(piece.minutes()) : "";
        remark(kind + (kind.isEmpty() || minutes.isEmpty() ? "" : " · ") + minutes, piece.aim());
        Teller.Manner manner = piece.kind() == Piece.Kind.NOTE ? Teller.Manner.NOTE : Teller.Manner.BODY;
        Set<Integer> quoted = new LinkedHashSet<>();
        for (Block block : piece.body()) {
            if (block instanceof Block.Quotation quotation) {
                quoted.add(quotation.reference());
            }
            teller.block(deeper(block), manner);
        }
        if (piece.question().isPresent()) {
            for (Block block : QuestionBlocks.of(
                    piece.question().get(), manuscript.version().isForTheTrainer(), making)) {
                teller.block(block, Teller.Manner.QUESTION);
            }
        }
        notes(piece);
        sources(piece, quoted);
        files(piece.originals());
    }

    /// Headings of a text begin below the title of its piece.
    private Block deeper(Block block) {
        return block instanceof Block.Heading heading
                ? new Block.Heading(Math.min(6, heading.depth() + (single ? 1 : 2)), heading.text())
                : block;
    }

    private void notes(Piece piece) throws IOException {
        if (piece.notes().isEmpty()) {
            return;
        }
        if (piece.kind() != Piece.Kind.NOTE) {
            teller.block(new Block.Paragraph(List.of(Run.strong(making.say("export.notes")))), Teller.Manner.NOTE);
        }
        for (Block block : piece.notes()) {
            teller.block(block, Teller.Manner.NOTE);
        }
    }

    private void sources(Piece piece, Set<Integer> quoted) throws IOException {
        List<Reference> others = piece.references().stream()
                .distinct()
                .filter(number -> !quoted.contains(number))
                .map(manuscript::reference)
                .toList();
        if (!others.isEmpty()) {
            teller.sources(making.say("export.text.sources", others.size()), others);
        }
    }

    private void files(List<Original> originals) throws IOException {
        if (originals.isEmpty()) {
            return;
        }
        teller.block(new Block.Paragraph(List.of(Run.strong(making.say("export.files")))), Teller.Manner.BODY);
        teller.block(
                new Block.Items(
                        false,
                        originals.stream()
                                .map(original -> List.<Block>of(new Block.Paragraph(
                                        List.of(new Run(original.title(), false, false, false, original.address())))))
                                .toList()),
                Teller.Manner.BODY);
    }

    private void credits() throws IOException {
        List<Block> lines = new ArrayList<>();
        if (!manuscript.references().isEmpty()) {
            lines.add(new Block.Items(
                    true,
                    manuscript.references().stream()
                            .map(reference -> List.<Block>of(Block.Paragraph.of(reference.line())))
                            .toList()));
        }
        if (!manuscript.licence().isBlank()) {
            lines.add(Block.Paragraph.of(making.say("export.licence", manuscript.licence())));
        }
        if (!manuscript.address().isBlank()) {
            lines.add(new Block.Paragraph(List.of(Run.link(manuscript.address(), manuscript.address()))));
        }
        if (!lines.isEmpty()) {
            teller.heading(new Teller.Heading(1, "credits", making.say("export.credits"), !single));
            for (Block line : lines) {
                teller.block(line, Teller.Manner.BODY);
            }
        }
    }

    private void remark(String kind, String aim) throws IOException {
        if (!kind.isEmpty()) {
            teller.remark(kind);
        }
        if (!aim.isBlank()) {
            teller.remark(making.say("export.text.aim", aim));
        }
    }
}
