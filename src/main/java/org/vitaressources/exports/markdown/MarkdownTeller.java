package org.vitaressources.exports.markdown;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.writing.Teller;

/// A narrative as Markdown. The title is in the front matter; what is owed stands in footnotes.
final class MarkdownTeller implements Teller {
    private final MarkdownBlocks blocks;
    private final List<Reference> references;
    private final StringBuilder text = new StringBuilder();
    private final TreeSet<Integer> noted;

    /// @param files where those that go along are, relative to the text
    MarkdownTeller(Map<Original, String> files, List<Reference> references) {
        this.references = references;
        this.noted = new TreeSet<>();
        this.blocks = new MarkdownBlocks(files, noted, references.size());
    }

    /// All of it, with the footnotes.
    String text() {
        StringBuilder all = new StringBuilder(text);
        for (int number : noted) {
            all.append("[^")
                    .append(number)
                    .append("]: ")
                    .append(MarkdownText.line(references.get(number - 1).line()))
                    .append("\n\n");
        }
        return all.toString().strip() + "\n";
    }

    @Override
    public void cover(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            paragraph(MarkdownText.line(String.join(" · ", lines)));
        }
    }

    /// Whoever reads it makes one.
    @Override
    public void contents(String title, List<Heading> headings) {}

    @Override
    public void heading(Heading heading) {
        paragraph("#".repeat(heading.level() + 1) + " " + MarkdownText.line(heading.text()));
    }

    @Override
    public void remark(String words) {
        paragraph("*" + MarkdownText.line(words) + "*");
    }

    @Override
    public void block(Block block, Manner manner) {
        Block shown = block instanceof Block.Heading heading
                ? new Block.Heading(Math.min(6, heading.depth() + 1), heading.text())
                : block;
        String written = blocks.write(shown);
        paragraph(manner == Manner.NOTE ? written.replaceAll("(?m)^", "> ") : written);
    }

    @Override
    public void sources(String title, List<Reference> owed) {
        StringBuilder line = new StringBuilder(MarkdownText.line(title)).append("\u00A0: ");
        for (int i = 0; i < owed.size(); i++) {
            line.append(i == 0 ? "" : "\u00A0; ")
                    .append(MarkdownText.line(owed.get(i).title()))
                    .append(blocks.note(owed.get(i).number()));
        }
        paragraph(line.toString());
    }

    private void paragraph(String written) {
        if (!written.isBlank()) {
            text.append(written.stripTrailing()).append("\n\n");
        }
    }
}
