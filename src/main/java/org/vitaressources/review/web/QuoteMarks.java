package org.vitaressources.review.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.contributions.Quote;
import org.vitaressources.contributions.RemarkThread;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.text.WordMarks;

/// Marks, in the fields of a sheet, the words that remarks are about, and remembers where each is marked. Of two that
/// overlap the first is marked.
final class QuoteMarks {
    private final List<RemarkThread> threads;
    private final Map<Long, String> anchors = new HashMap<>();
    private int marks;

    QuoteMarks(List<RemarkThread> threads) {
        this.threads = threads.stream()
                .filter(thread -> !thread.remark().quote().isEmpty())
                .toList();
    }

    private record Marked(long remark, Quote.Span span) {}

    /// A piece of plain text.
    ///
    /// @param anchor id of the mark, empty for a piece that is none
    record Piece(String text, String anchor) {}

    /// The rendered text of a field, its quotes marked.
    SafeHtml in(SafeHtml html, String field) {
        List<Marked> found = new ArrayList<>();
        WordMarks.Marked marked = WordMarks.of(text -> {
                    found.addAll(find(text, field));
                    return found.stream()
                            .map(mark -> new WordMarks.Span(
                                    mark.span().start(), mark.span().end()))
                            .toList();
                })
                .in(html, marks);
        for (int i = 0; i < marked.count(); i++) {
            anchors.put(found.get(i).remark(), WordMarks.ANCHOR + (marks + i + 1));
        }
        marks += marked.count();
        return marked.html();
    }

    /// The plain text of a field, cut where its quotes begin and end.
    List<Piece> in(String text, String field) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Marked mark : find(text, field)) {
            pieces.add(new Piece(text.substring(at, mark.span().start()), ""));
            String anchor = WordMarks.ANCHOR + ++marks;
            anchors.put(mark.remark(), anchor);
            pieces.add(new Piece(text.substring(mark.span().start(), mark.span().end()), anchor));
            at = mark.span().end();
        }
        pieces.add(new Piece(text.substring(at), ""));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /// Where each remark is marked.
    Map<Long, String> anchors() {
        return Map.copyOf(anchors);
    }

    private List<Marked> find(String text, String field) {
        List<Marked> found = threads.stream()
                .filter(thread -> thread.remark().field().equals(field))
                .flatMap(thread -> Quote.in(text, thread.remark().quote()).stream()
                        .map(span -> new Marked(thread.remark().id(), span)))
                .sorted(Comparator.comparingInt(mark -> mark.span().start()))
                .toList();
        List<Marked> apart = new ArrayList<>();
        for (Marked mark : found) {
            if (apart.isEmpty() || apart.getLast().span().end() <= mark.span().start()) {
                apart.add(mark);
            }
        }
        return apart;
    }
}
