package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.vitaressources.search.Reason;
import org.vitaressources.search.Reason.Place;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.search.SearchResults.Snippet;

/// Why a resource is found, told from what is shown of it and marked there; the index is asked only for words that show
/// nowhere.
final class Reasons {
    /// No words were asked: nothing to explain.
    static final Reasons NONE = new Reasons(List.of());

    private final List<QueryClause> clauses;

    Reasons(List<QueryClause> clauses) {
        this.clauses = clauses;
    }

    /// The weightiest first: the phrase, the words, the passage, what is missing.
    List<Reason> of(Snippet title, Snippet summary, List<PassageHit> passages, LeafReaderContext leaf, int resource)
            throws IOException {
        if (clauses.isEmpty()) {
            return List.of();
        }
        List<Shown> shown = new ArrayList<>();
        shown.add(Shown.of(Place.TITLE, List.of(title)));
        shown.add(Shown.of(Place.SUMMARY, List.of(summary)));
        shown.add(Shown.of(Place.TEXT, passages.stream().map(PassageHit::text).toList()));
        List<Reason> reasons = new ArrayList<>();
        phrase(shown).ifPresent(reasons::add);
        List<String> missing = new ArrayList<>();
        for (QueryClause clause : clauses) {
            Optional<Reason> reason = reason(clause, shown);
            if (reason.isPresent()) {
                reasons.add(reason.get());
            } else if (holds(clause, IndexFields.TEXT, leaf, resource, resource)) {
                boolean inPassages =
                        holds(clause, IndexFields.PASSAGE, leaf, firstPassage(leaf, resource), resource - 1);
                reasons.add(new Reason.SameWord(typed(clause), inPassages ? Place.TEXT : Place.DESCRIPTION));
            } else {
                missing.add(typed(clause));
            }
        }
        passages.stream()
                .findFirst()
                .ifPresent(best -> reasons.add(new Reason.InPassage(best.documentTitle(), best.address())));
        if (!missing.isEmpty()) {
            reasons.add(new Reason.MissingWords(missing));
        }
        return reasons;
    }

    private Optional<Reason> phrase(List<Shown> shown) {
        List<String> forms = clauses.stream()
                .flatMap(clause -> clause.words().stream())
                .map(QueryWord::form)
                .toList();
        if (forms.size() < 2) {
            return Optional.empty();
        }
        String phrase = " " + String.join(" ", forms) + " ";
        return shown.stream()
                .filter(part -> part.text().contains(phrase))
                .findFirst()
                .map(part -> new Reason.WholePhrase(
                        clauses.stream().map(Reasons::typed).collect(Collectors.joining(" ")), part.place()));
    }

    private static Optional<Reason> reason(QueryClause clause, List<Shown> shown) {
        String typed = typed(clause);
        Set<String> forms = clause.words().stream()
                .filter(word -> !word.isFunctionWord() || clause.words().size() == 1)
                .map(QueryWord::form)
                .collect(Collectors.toSet());
        for (Shown part : shown) {
            if (part.stemOfForm().keySet().containsAll(forms)) {
                return Optional.of(new Reason.SameWord(typed, part.place()));
            }
        }
        for (Equivalents.Alternative alternative : clause.alternatives()) {
            for (Shown part : shown) {
                if (part.stems().containsAll(alternative.stems())) {
                    return Optional.of(new Reason.StandsFor(typed, alternative.shown()));
                }
            }
        }
        Set<String> stems = clause.marks().keySet();
        for (Shown part : shown) {
            for (Map.Entry<String, String> form : part.stemOfForm().entrySet()) {
                if (stems.contains(form.getValue())) {
                    return Optional.of(new Reason.OtherForm(typed, form.getKey(), part.place()));
                }
            }
        }
        return Optional.empty();
    }

    private static String typed(QueryClause clause) {
        return clause.words().stream().map(QueryWord::written).collect(Collectors.joining(" "));
    }

    private static boolean holds(QueryClause clause, String field, LeafReaderContext leaf, int first, int last)
            throws IOException {
        for (String stem : clause.marks().keySet()) {
            PostingsEnum postings = leaf.reader().postings(new Term(field, stem), PostingsEnum.NONE);
            if (postings != null && first <= last && postings.advance(first) <= last) {
                return true;
            }
        }
        return false;
    }

    /// The passages of a resource stand right before it.
    private static int firstPassage(LeafReaderContext leaf, int resource) throws IOException {
        NumericDocValues counts = leaf.reader().getNumericDocValues(IndexFields.PASSAGES);
        return counts != null && counts.advanceExact(resource) ? resource - (int) counts.longValue() : resource;
    }

    /// A text that is shown.
    ///
    /// @param text its words folded, between spaces
    /// @param stemOfForm words marked in it
    /// @param stems of all its words
    private record Shown(Place place, String text, Map<String, String> stemOfForm, Set<String> stems) {
        static Shown of(Place place, List<Snippet> snippets) {
            StringBuilder text = new StringBuilder(" ");
            Map<String, String> marked = new HashMap<>();
            Set<String> stems = new LinkedHashSet<>();
            for (Snippet snippet : snippets) {
                for (Snippet.Piece piece : snippet.pieces()) {
                    for (QueryWord word : QueryWord.of(piece.text(), Integer.MAX_VALUE)) {
                        text.append(word.form()).append(' ');
                        stems.addAll(word.stems());
                        if (piece.marked()) {
                            word.exact().forEach(form -> marked.put(form, FrenchStemmer.stem(form)));
                        }
                    }
                }
                text.append("| ");
            }
            return new Shown(place, text.toString(), marked, stems);
        }
    }
}
