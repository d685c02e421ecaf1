package org.vitaressources.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Quote;

/// Replaces words of a draft by others, when it is sure where: the passage must be there exactly once, and within it
/// the
/// words that change, as they are written, so that no link and no emphasis is lost.
final class CorrectedDraft {
    private static final String TITLE = "titre";
    private static final String SUMMARY = "resume";

    private CorrectedDraft() {}

    /// Where a passage stands.
    private record Spot(String field, String text, Quote.Span span) {}

    /// The draft with the proposed words; nothing when the place is not sure.
    static Optional<Draft> of(Draft draft, String original, String proposed) {
        List<Spot> spots = new ArrayList<>();
        spots(TITLE, draft.title(), original, spots);
        spots(SUMMARY, draft.summary(), original, spots);
        draft.sections().forEach((id, text) -> spots("section." + id, text, original, spots));
        return spots.size() == 1
                ? replaced(spots.getFirst(), original, proposed).map(text -> with(draft, spots.getFirst(), text))
                : Optional.empty();
    }

    private static void spots(String field, String text, String original, List<Spot> spots) {
        int from = 0;
        Optional<Quote.Span> found = Quote.in(text, original);
        while (found.isPresent() && spots.size() < 2) {
            Quote.Span span = new Quote.Span(
                    from + found.get().start(), from + found.get().end());
            spots.add(new Spot(field, text, span));
            from = span.end();
            found = Quote.in(text.substring(from), original);
        }
    }

    private static Optional<String> replaced(Spot spot, String original, String proposed) {
        // Signs at the ends of a passage are no letters, by which it is found.
        int start = Math.max(0, spot.span().start() - around(original, true));
        int end = Math.min(spot.text().length(), spot.span().end() + around(original, false));
        String written = spot.text().substring(start, end);
        return TextChange.between(original, proposed)
                .in(written)
                .map(text ->
                        spot.text().substring(0, start) + text + spot.text().substring(end));
    }

    /// How many signs stand before the first letter, or after the last.
    private static int around(String original, boolean before) {
        int signs = 0;
        while (signs < original.length()
                && !Character.isLetterOrDigit(original.charAt(before ? signs : original.length() - 1 - signs))) {
            signs++;
        }
        return signs;
    }

    private static Draft with(Draft draft, Spot spot, String text) {
        return switch (spot.field()) {
            case TITLE -> draft.withTitle(text);
            case SUMMARY -> draft.withSummary(text);
            default -> {
                Map<String, String> sections = new LinkedHashMap<>(draft.sections());
                sections.put(spot.field().substring("section.".length()), text);
                yield draft.withSections(sections);
            }
        };
    }
}
