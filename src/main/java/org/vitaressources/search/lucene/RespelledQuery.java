package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.vitaressources.vocabulary.Vocabularies;

/// Spells the words of a query that the collection does not know as it spells those that they may stand for. What it
/// knows, names of places, acronyms, numbers, codes, short words and what stands between quotes stay as they are.
final class RespelledQuery {
    /// A word in so few resources may be a slip of theirs.
    private static final int RARE = 3;
    /// It is one when another word, near to it, is so many times more frequent.
    private static final int OVERWHELMING = 100;
    private static final int MOST_CHANGES = 3;
    private static final int COMPARED = 6;
    private static final int SPLIT = 70;
    private static final int ELIDED = 60;
    private static final int JOINED = 40;
    private static final Set<String> ELISIONS = Set.of("d", "l", "qu");

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final NearWords nearWords;
    private final Company company;
    private final Vocabularies vocabularies;
    private final Equivalents acronyms;
    private final String typed;
    private final List<SpelledWord> words;
    private final boolean rareToo;

    private RespelledQuery(
            IndexSearcher searcher, Vocabularies vocabularies, Equivalents acronyms, String typed, boolean rareToo) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.nearWords = new NearWords(reader);
        this.company = new Company(searcher);
        this.vocabularies = vocabularies;
        this.acronyms = acronyms;
        this.typed = typed;
        this.words = SpelledWord.of(typed);
        this.rareToo = rareToo;
    }

    /// The query in another spelling; nothing when no word seems misspelt or nothing near is known.
    ///
    /// @param rareToo words that a few resources hold may be misspelt too
    static Optional<String> of(
            IndexSearcher searcher, Vocabularies vocabularies, Equivalents acronyms, String typed, boolean rareToo)
            throws IOException {
        return new RespelledQuery(searcher, vocabularies, acronyms, typed, rareToo).respelled();
    }

    /// What may stand for a stretch of the query.
    ///
    /// @param forms folded words
    /// @param between what stands between them
    /// @param likelihood before the words around are looked at
    private record Change(int first, int last, List<String> forms, String between, double likelihood) {}

    private Optional<String> respelled() throws IOException {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < words.size() && changes.size() < MOST_CHANGES; i++) {
            boolean free = changes.isEmpty() || changes.getLast().last < i;
            if (free && isDoubtful(words.get(i))) {
                int from = changes.isEmpty() ? 0 : changes.getLast().last + 1;
                likeliest(candidates(i, from)).ifPresent(changes::add);
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(written(changes));
    }

    private String written(List<Change> changes) throws IOException {
        StringBuilder spelled = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            List<String> forms = new ArrayList<>();
            for (String form : change.forms) {
                forms.add(form.length() < SpelledWord.SHORTEST ? form : WrittenWords.of(searcher, form));
            }
            spelled.append(typed, at, words.get(change.first).start()).append(String.join(change.between, forms));
            at = words.get(change.last).end();
        }
        return spelled.append(typed.substring(at)).toString();
    }

    private boolean isDoubtful(SpelledWord word) throws IOException {
        if (!word.open() || FunctionWords.contains(word.form()) || acronyms.isAcronym(word.form())) {
            return false;
        }
        int frequency = frequency(word.form());
        return (frequency == 0 || (rareToo && frequency <= RARE))
                && !vocabularies.territories().nameHolds(word.form());
    }

    /// Resources that the word finds, in this form or another.
    private int frequency(String form) throws IOException {
        return Math.max(exact(form), reader.docFreq(new Term(IndexFields.TEXT, FrenchStemmer.stem(form))));
    }

    private int exact(String form) throws IOException {
        return reader.docFreq(new Term(IndexFields.TEXT_EXACT, form));
    }

    private List<Change> candidates(int index, int from) throws IOException {
        String form = words.get(index).form();
        int least = Math.max(1, frequency(form) * OVERWHELMING);
        List<Change> candidates = new ArrayList<>();
        for (NearWords.Near near : nearWords.to(form)) {
            if (near.frequency() >= least) {
                candidates.add(new Change(index, index, List.of(near.form()), "", near.likelihood()));
            }
        }
        addSplits(candidates, index, least);
        addJoined(candidates, index, least, from);
        return candidates;
    }

    /// *dessai* for *d’essai*, *encas* for *en cas*.
    private void addSplits(List<Change> candidates, int index, int least) throws IOException {
        String form = words.get(index).form();
        for (int at = 1; at < form.length() - 1; at++) {
            String left = form.substring(0, at);
            String right = form.substring(at);
            boolean elided = ELISIONS.contains(left) && "aeiouyh".indexOf(right.charAt(0)) >= 0;
            int frequency = 0;
            if (elided && right.length() > 2) {
                frequency = exact(right);
            } else if (at > 1 && exact(left) > RARE && exact(right) > RARE) {
                frequency = company.following(left, right);
            }
            if (frequency >= least) {
                candidates.add(new Change(
                        index,
                        index,
                        List.of(left, right),
                        elided ? "\u2019" : " ",
                        NearWords.likelihood(frequency, elided ? ELIDED : SPLIT)));
            }
        }
    }

    /// *con trat* for *contrat*: with the word before or after, a single space between them.
    private void addJoined(List<Change> candidates, int index, int least, int from) throws IOException {
        for (int first = Math.max(from, index - 1); first <= index && first + 1 < words.size(); first++) {
            SpelledWord left = words.get(first);
            SpelledWord right = words.get(first + 1);
            String joined = left.form() + right.form();
            int frequency = exact(joined);
            boolean beside = left.end() + 1 == right.start() && typed.charAt(left.end()) == ' ';
            if (beside && frequency >= least) {
                candidates.add(
                        new Change(first, first + 1, List.of(joined), "", NearWords.likelihood(frequency, JOINED)));
            }
        }
    }

    private Optional<Change> likeliest(List<Change> candidates) throws IOException {
        Change best = null;
        double most = Double.NEGATIVE_INFINITY;
        candidates.sort(Comparator.comparingDouble(Change::likelihood).reversed());
        for (Change change : candidates.subList(0, Math.min(COMPARED, candidates.size()))) {
            double likelihood = change.likelihood
                    + company.of(
                            change.forms.getLast(),
                            change.forms.size() > 1 && change.between.equals(" ")
                                    ? List.of(change.forms.getFirst())
                                    : around(0, change.first),
                            around(change.last + 1, words.size()));
            if (likelihood > most) {
                most = likelihood;
                best = change;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The known words that say something, in a part of the query.
    private List<String> around(int from, int to) throws IOException {
        List<String> known = new ArrayList<>();
        for (SpelledWord word : words.subList(from, to)) {
            if (!FunctionWords.contains(word.form()) && frequency(word.form()) > 0) {
                known.add(word.form());
            }
        }
        return known;
    }
}
