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
import org.vitaressources.ui.Durations;

/// An attendance sheet to print and sign: a column for each session, a line for each person.
@Component
class AttendanceForm implements PrintedSheet {
    private static final int PEOPLE = 12;
    private static final int MOST_SESSIONS = 6;
    private static final int ROW = 440;

    @Override
    public String name() {
        return "emargement";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (DocxFile file = new DocxFile(out, manuscript, making, DocxFile.Page.LANDSCAPE)) {
            DocxBlocks blocks = new DocxBlocks(file, List.of());
            List<Part> parts = manuscript.parts();
            for (int from = 0; from < parts.size(); from += MOST_SESSIONS) {
                sheet(manuscript, parts.subList(from, Math.min(from + MOST_SESSIONS, parts.size())), file, blocks);
            }
            file.done();
        }
    }

    private static void sheet(Manuscript manuscript, List<Part> parts, DocxFile file, DocxBlocks blocks)
            throws IOException {
        Making making = file.making();
        blocks.begin("Heading1", "", 0);
        new DocxRuns(file.body(), file.relations()).write(List.of(Run.of(making.say("export.attendance"))));
        file.body().end();
        blocks.paragraph("Subtitle", List.of(Run.of(manuscript.title())));
        blocks.paragraph("BodyText", List.of(Run.of(making.say("export.attendance.place"))));
        List<List<Run>> head = new ArrayList<>();
        head.add(List.of(Run.of(making.say("export.attendance.name"))));
        head.add(List.of(Run.of(making.say("export.attendance.body"))));
        for (Part part : parts) {
            String minutes = part.minutes() > 0 ? "\n" + Durations.of(part.minutes()) : "";
            head.add(List.of(Run.of(part.title() + minutes + "\n" + making.say("export.attendance.date"))));
        }
        List<List<Run>> empty = Collections.nCopies(head.size(), List.of());
        int[] shares = new int[head.size()];
        java.util.Arrays.fill(shares, 3);
        shares[0] = 5;
        shares[1] = 4;
        new DocxTable(file, new DocxRuns(file.body(), file.relations()))
                .write(new Block.Table("", head, Collections.nCopies(PEOPLE, empty)), shares, ROW);
        blocks.paragraph("AfterTable", List.of());
        blocks.paragraph("BodyText", List.of(Run.of(making.say("export.attendance.trainer"))));
    }
}
