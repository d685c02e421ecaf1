package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Teller;
import org.vitaressources.exports.writing.Xml;

/// A narrative as an OpenDocument text.
final class OdtTeller implements Teller {
    private final Xml xml;
    private final OdtRuns runs;
    private final OdtBlocks blocks;
    private final Map<String, String> anchors = new HashMap<>();
    private boolean first = true;

    OdtTeller(Xml xml, Making making, List<Reference> references, OdtPictures pictures) {
        this.xml = xml;
        this.runs = new OdtRuns(xml);
        this.blocks = new OdtBlocks(xml, runs, making, references, pictures);
    }

    @Override
    public void cover(String title, List<String> lines) throws IOException {
        blocks.paragraph("Title", List.of(Run.of(title)));
        if (!lines.isEmpty()) {
            blocks.paragraph("Subtitle", List.of(Run.of(String.join(" · ", lines))));
        }
    }

    /// A table of contents that the program keeps up to date; it holds the headings already.
    @Override
    public void contents(String title, List<Heading> headings) throws IOException {
        xml.start("text:table-of-content", "text:name", "contents", "text:protected", "true")
                .start("text:table-of-content-source", "text:outline-level", "2")
                .element("text:index-title-template", title, "text:style-name", "Contents_20_Heading");
        for (String level : List.of("1", "2")) {
            xml.start(
                            "text:table-of-content-entry-template",
                            "text:outline-level",
                            level,
                            "text:style-name",
                            "Contents_20_" + level)
                    .leaf("text:index-entry-link-start")
                    .leaf("text:index-entry-text")
                    .leaf("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".")
                    .leaf("text:index-entry-page-number")
                    .leaf("text:index-entry-link-end")
                    .end();
        }
        xml.end().start("text:index-body").start("text:index-title", "text:name", "contents-title");
        blocks.paragraph("Contents_20_Heading", List.of(Run.of(title)));
        xml.end();
        for (Heading heading : headings) {
            String anchor = anchor(heading.key());
            xml.start("text:p", "text:style-name", "Contents_20_" + heading.level())
                    .start("text:a", "xlink:type", "simple", "xlink:href", "#" + anchor)
                    .text(heading.text())
                    .leaf("text:tab")
                    .element("text:bookmark-ref", "…", "text:reference-format", "page", "text:ref-name", anchor)
                    .end()
                    .end();
        }
        xml.end().end();
    }

    @Override
    public void heading(Heading heading) throws IOException {
        String anchor = anchor(heading.key());
        boolean flows = heading.level() == 1 && (first || !heading.opensPage());
        String style = flows ? "Flowing_20_Heading" : "Heading_20_" + heading.level();
        first = false;
        xml.start("text:h", "text:style-name", style, "text:outline-level", String.valueOf(heading.level()))
                .leaf("text:bookmark-start", "text:name", anchor);
        runs.text(heading.text());
        xml.leaf("text:bookmark-end", "text:name", anchor).end();
    }

    @Override
    public void remark(String text) throws IOException {
        blocks.paragraph("Remark", List.of(Run.of(text)));
    }

    @Override
    public void block(Block block, Manner manner) throws IOException {
        blocks.write(
                block,
                switch (manner) {
                    case BODY -> "Text_20_body";
                    case QUESTION -> "Question";
                    case NOTE -> "TrainerNote";
                });
    }

    @Override
    public void sources(String title, List<Reference> references) throws IOException {
        xml.start("text:p", "text:style-name", "SourceLine");
        runs.text(title + "\u00A0: ");
        for (int i = 0; i < references.size(); i++) {
            runs.text((i == 0 ? "" : "\u00A0; ") + references.get(i).title());
            runs.note(references.get(i));
        }
        xml.end();
    }

    private String anchor(String key) {
        return anchors.computeIfAbsent(key, one -> "contents-" + (anchors.size() + 1));
    }
}
