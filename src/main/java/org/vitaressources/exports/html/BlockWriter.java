package org.vitaressources.exports.html;

import java.util.List;
import java.util.Optional;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;

/// Blocks as XHTML.
public final class BlockWriter {
    private static final int DEEPEST = 6;

    private final Xhtml out;
    private final Making making;
    private final Surroundings around;
    private final List<Reference> references;

    /// @param references those that quotations name
    public BlockWriter(Xhtml out, Making making, Surroundings around, List<Reference> references) {
        this.out = out;
        this.making = making;
        this.around = around;
        this.references = List.copyOf(references);
    }

    /// Blocks beneath a heading. No heading among them skips a level.
    ///
    /// @param level of the heading that they stand under: 1 to 6
    public void blocks(List<Block> blocks, int level) {
        int last = level;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                last = Math.min(DEEPEST, Math.min(level + heading.depth(), last + 1));
                out.element("h" + last, heading.text());
            } else {
                block(block, last);
            }
        }
    }

    private void block(Block block, int level) {
        switch (block) {
            case Block.Paragraph paragraph -> {
                out.open("p");
                runs(paragraph.runs());
                out.close();
            }
            case Block.Heading heading -> out.element("h" + Math.min(DEEPEST, level + 1), heading.text());
            case Block.Items items -> {
                out.open(items.numbered() ? "ol" : "ul");
                items.items().forEach(item -> {
                    out.open("li");
                    tight(item, level);
                    out.close();
                });
                out.close();
            }
            case Block.Quotation quotation -> quotation(quotation, level);
            case Block.Table table -> table(table);
            case Block.Picture picture -> picture(picture);
            case Block.Preformatted preformatted ->
                out.open("pre").element("code", preformatted.text()).close();
        }
    }

    /// An item that is one paragraph is its words alone.
    private void tight(List<Block> item, int level) {
        if (item.size() == 1 && item.getFirst() instanceof Block.Paragraph paragraph) {
            runs(paragraph.runs());
        } else {
            blocks(item, level);
        }
    }

    private void quotation(Block.Quotation quotation, int level) {
        out.open("figure", "class", "quote").open("blockquote");
        blocks(quotation.blocks(), level);
        out.close();
        if (quotation.reference() > 0 && quotation.reference() <= references.size()) {
            out.open("figcaption");
            reference(references.get(quotation.reference() - 1));
            out.close();
        }
        out.close();
    }

    private void reference(Reference reference) {
        String href = around.reference(reference.number());
        if (href.isEmpty()) {
            out.text(reference.line());
        } else {
            out.open("a", "href", href, "class", "reference");
            out.text(reference.title()).text(" [" + reference.number() + "]").close();
        }
    }

    private void table(Block.Table table) {
        out.open("table");
        if (!table.caption().isEmpty()) {
            out.element("caption", table.caption());
        }
        if (!table.head().isEmpty()) {
            out.open("thead").open("tr");
            table.head().forEach(cell -> cell("th", cell, "scope", "col"));
            out.close().close();
        }
        out.open("tbody");
        if (table.rows().isEmpty()) {
            out.open("tr");
            for (int i = 0; i < table.columns(); i++) {
                out.empty("td");
            }
            out.close();
        }
        for (List<List<Run>> row : table.rows()) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++) {
                boolean naming = i == 0 && row.size() > 1 && isAllStrong(row.getFirst());
                cell(naming ? "th" : "td", row.get(i), "scope", naming ? "row" : "");
            }
            out.close();
        }
        out.close().close();
    }

    private static boolean isAllStrong(List<Run> cell) {
        return !cell.isEmpty() && cell.stream().allMatch(Run::strong);
    }

    private void cell(String name, List<Run> cell, String... attributes) {
        out.open(name, attributes);
        runs(cell);
        out.close();
    }

    private void picture(Block.Picture picture) {
        Optional<String> source = around.picture(picture.file());
        out.open("figure", "class", "picture");
        if (source.isPresent()) {
            out.empty("img", "src", source.get(), "alt", around.alternative(picture));
        } else {
            String what = picture.alternative().isBlank() ? picture.file().title() : picture.alternative();
            out.element("p", making.say("export.picture.missing", what), "class", "missing");
        }
        if (!picture.caption().isEmpty()) {
            out.element("figcaption", picture.caption());
        }
        out.close();
    }

    /// Words of one line.
    public void runs(List<Run> runs) {
        runs.forEach(this::run);
    }

    private void run(Run run) {
        int opened = 0;
        Optional<String> address = Addresses.leadingOut(run.address());
        if (address.isPresent()) {
            out.open("a", "href", address.get());
            opened++;
        }
        for (String name : manner(run)) {
            out.open(name);
            opened++;
        }
        lines(run.text());
        for (int i = 0; i < opened; i++) {
            out.close();
        }
    }

    private static List<String> manner(Run run) {
        return List.of(run.strong() ? "strong" : "", run.emphasis() ? "em" : "", run.code() ? "code" : "").stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.empty("br");
            }
            out.text(lines[i]);
        }
    }
}
