package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.writing.Teller;
import org.vitaressources.exports.writing.Xml;

/// A narrative as paragraphs with styles.
final class DocxTeller implements Teller {
    private final DocxFile file;
    private final DocxBlocks blocks;
    private final Xml xml;
    private final Map<String, String> anchors = new HashMap<>();
    private int anchored;
    private boolean first = true;

    DocxTeller(DocxFile file, List<Reference> references) {
        this.file = file;
        this.xml = file.body();
        this.blocks = new DocxBlocks(file, references);
    }

    @Override
    public void cover(String title, List<String> lines) throws IOException {
        blocks.paragraph("Title", List.of(Run.of(title)));
        if (!lines.isEmpty()) {
            blocks.paragraph("Subtitle", List.of(Run.of(String.join(" · ", lines))));
        }
    }

    /// A field that Word keeps up to date; it holds the headings already, for who prints before that.
    @Override
    public void contents(String title, List<Heading> headings) throws IOException {
        blocks.paragraph("ContentsTitle", List.of(Run.of(title)));
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            blocks.begin("TOC" + heading.level(), "", 0);
            if (i == 0) {
                xml.start("w:r")
                        .leaf("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true")
                        .end();
                instruction(" TOC \\o \"1-2\" \\h \\z \\u ");
                character("separate");
            }
            xml.start("w:hyperlink", "w:anchor", anchor(heading.key()), "w:history", "1");
            words(heading.text());
            xml.end();
            if (i == headings.size() - 1) {
                character("end");
            }
            xml.end();
        }
    }

    @Override
    public void heading(Heading heading) throws IOException {
        boolean flows = heading.level() == 1 && (first || !heading.opensPage());
        blocks.begin("Heading" + heading.level(), flows ? DocxBlocks.FLOWING : "", 0);
        first = false;
        String id = String.valueOf(++anchored);
        xml.leaf("w:bookmarkStart", "w:id", id, "w:name", anchor(heading.key()));
        words(heading.text());
        xml.leaf("w:bookmarkEnd", "w:id", id).end();
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
                    case BODY -> "BodyText";
                    case QUESTION -> "Question";
                    case NOTE -> "TrainerNote";
                });
    }

    @Override
    public void sources(String title, List<Reference> references) throws IOException {
        blocks.begin("Source", "", 0);
        words(title + "\u00A0: ");
        for (int i = 0; i < references.size(); i++) {
            words((i == 0 ? "" : "\u00A0; ") + references.get(i).title());
            blocks.note(references.get(i));
        }
        xml.end();
    }

    private String anchor(String key) {
        return anchors.computeIfAbsent(key, one -> "_Toc%06d".formatted(anchors.size() + 1));
    }

    private void words(String text) throws IOException {
        new DocxRuns(xml, file.relations()).write(List.of(Run.of(text)));
    }

    private void instruction(String instruction) throws IOException {
        xml.start("w:r")
                .element("w:instrText", instruction, "xml:space", "preserve")
                .end();
    }

    private void character(String kind) throws IOException {
        xml.start("w:r").leaf("w:fldChar", "w:fldCharType", kind).end();
    }
}
