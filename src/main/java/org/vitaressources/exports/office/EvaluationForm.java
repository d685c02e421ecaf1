package org.vitaressources.exports.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Run;

/// What participants say of a training at its end, to print, without their names.
@Component
class EvaluationForm implements PrintedSheet {
    private static final List<String> QUESTIONS = List.of("aims", "rhythm", "useful", "group", "welcome");
    private static final int LINES = 3;
    private static final int LINE = 460;

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (DocxFile file = new DocxFile(out, manuscript, making, DocxFile.Page.UPRIGHT)) {
            DocxBlocks blocks = new DocxBlocks(file, List.of());
            DocxTable tables = new DocxTable(file, new DocxRuns(file.body(), file.relations()));
            blocks.paragraph("Title", List.of(Run.of(making.say("export.evaluation"))));
            blocks.paragraph("Subtitle", List.of(Run.of(manuscript.title())));
            blocks.paragraph("BodyText", List.of(Run.of(making.say("export.evaluation.lead"))));
            tables.write(marks(manuscript, making), new int[] {8, 2, 2, 2, 2}, LINE);
            blocks.paragraph("AfterTable", List.of());
            for (String open : List.of("keep", "change", "try")) {
                blocks.paragraph("Heading3", List.of(Run.of(making.say("export.evaluation." + open))));
                tables.write(
                        new Block.Table("", List.of(), Collections.nCopies(LINES, List.of(List.<Run>of()))),
                        new int[] {1},
                        LINE);
                blocks.paragraph("AfterTable", List.of());
            }
            file.done();
        }
    }

    private static Block.Table marks(Manuscript manuscript, Making making) {
        List<List<Run>> head = new ArrayList<>();
        head.add(List.of());
        for (String mark : List.of("no", "little", "rather", "yes")) {
            head.add(List.of(Run.of(making.say("export.evaluation." + mark))));
        }
        List<List<List<Run>>> rows = new ArrayList<>();
        for (String question : QUESTIONS) {
            rows.add(row(making.say("export.evaluation." + question)));
        }
        if (manuscript.parts().size() > 1) {
            for (Part part : manuscript.parts()) {
                if (!part.title().isBlank()) {
                    rows.add(row(making.say("export.evaluation.session", part.title())));
                }
            }
        }
        return new Block.Table("", head, rows);
    }

    private static List<List<Run>> row(String words) {
        List<Run> box = List.of(Run.of("☐"));
        return List.of(List.of(Run.of(words)), box, box, box, box);
    }
}
