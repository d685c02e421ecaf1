package org.vitaressources.exports.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.tables.Workbook;

/// The plan of a kit as a table: a row for each piece.
@Component
class PlanForm implements Form {
    private static final List<String> COLUMNS = List.of("session", "kind", "title", "minutes", "aim", "sources");

    @Override
    public String name() {
        return "deroule";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return Workbook.MEDIA_TYPE;
    }

    @Override
    public boolean takes(Manuscript manuscript) {
        return manuscript.minutes() > 0 || manuscript.parts().size() > 1;
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> making.say("export.plan." + column))
                .toList());
        for (Part part : manuscript.parts()) {
            for (Piece piece : part.pieces()) {
                rows.add(Stream.of(
                                Plain.line(part.title()),
                                piece.name(),
                                Plain.line(piece.title()),
                                piece.minutes() > 0 ? String.valueOf(piece.minutes()) : "",
                                piece.aim(),
                                piece.references().stream()
                                        .distinct()
                                        .map(number ->
                                                manuscript.reference(number).line())
                                        .collect(Collectors.joining("\n")))
                        .map(Plain::cell)
                        .toList());
            }
        }
        new Workbook(Plain.line(manuscript.title()), making.say("export.text.creator"), manuscript.changed())
                .sheet(making.say("export.plan"), rows)
                .write(out);
    }
}
