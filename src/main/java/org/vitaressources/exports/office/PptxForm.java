package org.vitaressources.exports.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.writing.QuestionBlocks;
import org.vitaressources.kits.Question;
import org.vitaressources.ui.Durations;

/// Slides: one for each piece, more where its text is long; what is for the trainer is what the speaker alone sees.
@Component
class PptxForm implements Form {
    private static final int MOST_AT_FOOT = 2;
    private static final int LONGEST_TITLE = 60;

    @Override
    public String name() {
        return "pptx";
    }

    @Override
    public String extension() {
        return "pptx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (PptxFile file = new PptxFile(out, manuscript, making)) {
            file.slide(Slide.shown(Slide.Layout.TITLE, manuscript.title(), lead(manuscript, making), List.of()));
            int done = 0;
            int total = manuscript.pieces().size();
            for (Part part : manuscript.parts()) {
                if (!part.title().isBlank()) {
                    file.slide(section(part));
                }
                for (Piece piece : part.pieces()) {
                    making.at(done++, total);
                    piece(piece, manuscript, making, file);
                }
            }
            credits(manuscript, making, file);
            file.finish();
        }
    }

    private static Slide.Body lead(Manuscript manuscript, Making making) {
        List<Slide.Line> lines = new ArrayList<>();
        if (manuscript.minutes() > 0) {
            lines.add(Slide.Line.of(Durations.of(manuscript.minutes())));
        }
        if (!manuscript.licence().isBlank()) {
            lines.add(Slide.Line.of(making.say("export.licence", manuscript.licence())));
        }
        return new Slide.Body.Words(lines);
    }

    private static Slide section(Part part) {
        List<Slide.Line> lines = new ArrayList<>();
        if (!part.aim().isBlank()) {
            lines.add(Slide.Line.of(part.aim()));
        }
        if (part.minutes() > 0) {
            lines.add(Slide.Line.of(Durations.of(part.minutes())));
        }
        return Slide.shown(Slide.Layout.SECTION, part.title(), new Slide.Body.Words(lines), List.of());
    }

    private static void piece(Piece piece, Manuscript manuscript, Making making, PptxFile file) throws IOException {
        boolean hidden = piece.kind() == Piece.Kind.NOTE;
        if (piece.kind() == Piece.Kind.BREAK) {
            file.slide(Slide.shown(
                    Slide.Layout.SECTION, piece.title(), new Slide.Body.Words(List.of()), notes(piece, making)));
            return;
        }
        SlideCutter cutter = new SlideCutter(manuscript.language());
        cutter.add(piece.body());
        piece.question().ifPresent(question -> cutter.add(QuestionBlocks.of(question, false, making)));
        List<String> notes = new ArrayList<>();
        piece.references().stream()
                .distinct()
                .map(manuscript::reference)
                .map(Reference::line)
                .forEach(notes::add);
        if (manuscript.version().isForTheTrainer()) {
            notes.addAll(0, notes(piece, making));
        }
        String title = piece.title();
        for (Slide.Body body : cutter.bodies()) {
            file.slide(new Slide(Slide.Layout.CONTENT, title, body, notes, hidden, foot(piece, manuscript, making)));
            title = making.say("export.text.continued", piece.title());
            notes = List.of();
        }
    }

    /// The sources of what is shown, in short: titles and licences.
    private static String foot(Piece piece, Manuscript manuscript, Making making) {
        List<String> sources = piece.references().stream()
                .distinct()
                .map(manuscript::reference)
                .map(PptxForm::brief)
                .toList();
        if (sources.isEmpty()) {
            return "";
        }
        List<String> first = sources.subList(0, Math.min(sources.size(), MOST_AT_FOOT));
        return making.say("export.text.sources", sources.size()) + "\u00A0: " + String.join("\u00A0; ", first)
                + (sources.size() > MOST_AT_FOOT ? "\u00A0…" : "");
    }

    private static String brief(Reference reference) {
        String title = reference.title();
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            title = title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE))
                            .strip() + "…";
        }
        return reference.licence().isBlank() ? title : title + " (" + reference.licence() + ")";
    }

    /// How long, what for, what is right, and the notes of the trainer.
    private static List<String> notes(Piece piece, Making making) {
        List<String> notes = new ArrayList<>();
        if (piece.minutes() > 0) {
            notes.add(Durations.of(piece.minutes()));
        }
        if (!piece.aim().isBlank()) {
            notes.add(making.say("export.text.aim", piece.aim()));
        }
        SlideCutter cutter = new SlideCutter(making.language());
        cutter.add(piece.notes());
        for (Slide.Body body : cutter.bodies()) {
            if (body instanceof Slide.Body.Words words) {
                words.lines().forEach(line -> notes.add((line.depth() > 0 ? "• " : "") + Block.text(line.runs())));
            }
        }
        piece.question().ifPresent(question -> answers(question, making, notes));
        return notes;
    }

    private static void answers(Question question, Making making, List<String> notes) {
        for (Question.Choice choice : question.choices()) {
            String right = choice.right() ? " (" + making.say("export.text.question.right") + ")" : "";
            String feedback = choice.feedback().isBlank() ? "" : "\u00A0: " + choice.feedback();
            if (!right.isEmpty() || !feedback.isEmpty()) {
                notes.add(choice.text() + right + feedback);
            }
        }
        if (!question.feedback().isBlank()) {
            notes.add(making.say("export.text.question.feedback", question.feedback()));
        }
    }

    private static void credits(Manuscript manuscript, Making making, PptxFile file) throws IOException {
        if (manuscript.references().isEmpty()) {
            return;
        }
        SlideCutter cutter = new SlideCutter(manuscript.language());
        cutter.add(manuscript.references().stream()
                .map(reference -> (Block) Block.Paragraph.of(reference.number() + ". " + reference.line()))
                .toList());
        String title = making.say("export.credits");
        for (Slide.Body body : cutter.bodies()) {
            file.slide(Slide.shown(Slide.Layout.CONTENT, title, body, List.of()));
        }
    }
}
