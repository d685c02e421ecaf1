package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.library.Inquiry;

/// How far a draft is, as a reader would judge it, and what would help most.
///
/// @param share 0 to 100
/// @param gap the missing piece that weighs most; nothing when all is there
public record Completeness(int share, Optional<Gap> gap) {
    /// Fewer characters than this are a beginning.
    static final int BEGINNING = 120;

    private static final Map<String, Integer> SECTION_WEIGHTS = Map.of(
            "resultats", 8, "actions", 8, "difficultes", 7, "moyens", 7, "reussite", 6, "etapes", 8, "deroule", 8);
    private static final int SECTION_WEIGHT = 5;
    private static final int FREE_TEXT_WEIGHT = 30;

    /// Something that is not there yet.
    ///
    /// @param field name of the field
    /// @param begun there are a few words already
    public record Gap(String field, boolean begun) {}

    private record Piece(String field, int weight, double there) {
        double missing() {
            return weight * (1 - there);
        }
    }

    /// Looks at a draft.
    public static Completeness of(Draft draft) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("titre", 10, draft.title().isBlank() ? 0 : 1));
        pieces.add(new Piece("type", 5, draft.type().isBlank() ? 0 : 1));
        if (draft.type().equals(Inquiry.TYPE)) {
            pieces.add(fact(draft, Inquiry.QUESTION, 12));
            pieces.add(tag(draft, Inquiry.HYPOTHESES, 8));
            pieces.add(tag(draft, Inquiry.PARTICIPANTS, 6));
        }
        sections(draft, pieces);
        pieces.add(new Piece("resume", 9, filled(draft.summary(), BEGINNING / 2)));
        pieces.add(tag(draft, "territoires", 8));
        pieces.add(tag(draft, "secteurs", 6));
        pieces.add(fact(draft, "date", 4));
        pieces.add(fact(draft, "organisation", 4));
        pieces.add(tag(draft, "publics", 3));
        pieces.add(tag(draft, "structures", 2));
        pieces.add(fact(draft, "licence", 5));
        pieces.add(new Piece("droits", 4, draft.authorship() ? 1 : 0));
        double all = pieces.stream().mapToInt(Piece::weight).sum();
        double missing = pieces.stream().mapToDouble(Piece::missing).sum();
        Optional<Gap> gap = pieces.stream()
                .filter(piece -> piece.there() < 1)
                .max(Comparator.comparingDouble(Piece::missing).thenComparing(piece -> -pieces.indexOf(piece)))
                .map(piece -> new Gap(piece.field(), piece.there() > 0));
        return new Completeness((int) Math.floor(100 * (all - missing) / all), gap);
    }

    /// A document of one's own stands for the text of a draft that has no sections.
    private static void sections(Draft draft, List<Piece> pieces) {
        SheetForm form = SheetForm.of(draft.type());
        for (SheetForm.Section section : form.sections()) {
            boolean free = section.id().equals(SheetForm.FREE_TEXT);
            double there = filled(draft.sections().getOrDefault(section.id(), ""), BEGINNING);
            pieces.add(new Piece(
                    DraftFields.SECTION + section.id(),
                    free ? FREE_TEXT_WEIGHT : SECTION_WEIGHTS.getOrDefault(section.id(), SECTION_WEIGHT),
                    free && !draft.files().isEmpty() ? 1 : there));
        }
    }

    private static double filled(String text, int enough) {
        int length = text.strip().length();
        return length == 0 ? 0 : length < enough ? 0.5 : 1;
    }

    private static Piece tag(Draft draft, String key, int weight) {
        return new Piece(DraftFields.TAG + key, weight, draft.tag(key).isEmpty() ? 0 : 1);
    }

    private static Piece fact(Draft draft, String key, int weight) {
        return new Piece(DraftFields.FACT + key, weight, draft.fact(key).isBlank() ? 0 : 1);
    }
}
