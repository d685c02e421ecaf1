package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.vitaressources.search.TypedQuery;

/// Makes clauses of words: recognises acronyms, phrases of the vocabulary and compounds among them.
final class QueryClauses {
    private static final float PHRASE = 2;
    /// What a resource earns that holds both a word and what stands for it.
    private static final float BOTH = 0.1f;

    private final Equivalents equivalents;
    private final Rarity rarity;

    QueryClauses(Equivalents equivalents, Rarity rarity) {
        this.equivalents = equivalents;
        this.rarity = rarity;
    }

    /// Of all that was typed, exclusions aside; words that only link are left out unless there is nothing else.
    List<QueryClause> of(TypedQuery typed) {
        List<QueryClause> clauses = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (List<TypedQuery.Item> group : typed.groups()) {
            if (group.size() == 1 && group.getFirst().plain()) {
                // Together, for `1 200` is one word.
                run.append(group.getFirst().text()).append(' ');
                continue;
            }
            clauses.addAll(ofWords(QueryWord.of(run.toString())));
            run.setLength(0);
            List<QueryClause> alternatives =
                    group.stream().flatMap(item -> item(item).stream()).toList();
            if (!alternatives.isEmpty()) {
                clauses.add(QueryClause.anyOf(alternatives));
            }
        }
        clauses.addAll(ofWords(QueryWord.of(run.toString())));
        List<QueryClause> content =
                clauses.stream().filter(clause -> !clause.linking()).toList();
        return content.isEmpty() ? clauses : content;
    }

    /// What one item asks for.
    Optional<QueryClause> item(TypedQuery.Item item) {
        if (item.prefix()) {
            return Optional.of(ItemClause.beginning(item, rarity));
        }
        return item.inTitle() ? ItemClause.inTitle(item, equivalents, rarity) : phraseOrWord(item);
    }

    /// A quoted phrase, or what an unquoted item holds as one clause.
    private Optional<QueryClause> phraseOrWord(TypedQuery.Item item) {
        List<QueryWord> words = QueryWord.of(item.text());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        QueryClause clause;
        if (words.size() == 1) {
            clause = word(words.getFirst());
        } else if (!item.quoted() && !words.getFirst().joined().isEmpty()) {
            clause = compound(words);
        } else {
            Query matching = FieldQueries.phrase(IndexFields.TEXT, words, 0);
            Query exact = FieldQueries.phrase(IndexFields.TEXT_EXACT, words, 0);
            Query title = FieldQueries.phrase(IndexFields.TITLE, words, 0);
            Query scoring = QueryClause.any(
                    Stream.of(matching, FieldQueries.boosted(exact, PHRASE), FieldQueries.boosted(title, PHRASE)));
            clause = clause(matching, scoring, words, List.of());
        }
        return Optional.of(item.quoted() ? clause.asRequired() : clause);
    }

    private List<QueryClause> ofWords(List<QueryWord> words) {
        List<QueryClause> clauses = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Equivalents.Found> phrase = equivalents.phraseAt(words, at);
            QueryWord word = words.get(at);
            int size = phrase.map(Equivalents.Found::words)
                    .orElse(word.joined().isEmpty() ? repeatedSize(words, at) : compoundSize(words, at));
            List<QueryWord> run = List.copyOf(words.subList(at, at + size));
            if (phrase.isPresent()) {
                clauses.add(phrase(run, phrase.get().alternatives()));
            } else if (!word.joined().isEmpty()) {
                clauses.add(compound(run));
            } else {
                clauses.add(size == 1 ? word(word) : repeated(run));
            }
            at += size;
        }
        return clauses;
    }

    private QueryClause word(QueryWord word) {
        String form = word.form();
        List<Equivalents.Alternative> alternatives = equivalents.of(form);
        if (!equivalents.isAcronym(form)) {
            Query matching = FieldQueries.stems(IndexFields.TEXT, word);
            Query scoring = FieldQueries.scoring(word, rarity);
            QueryClause clause = clause(matching, scoring, List.of(word), alternatives);
            return word.isFunctionWord()
                    ? new QueryClause(
                            clause.matching(),
                            clause.scoring(),
                            MatchNoDocsQuery.INSTANCE,
                            clause.words(),
                            List.of(),
                            clause.information(),
                            false,
                            true)
                    : clause;
        }
        Query capitals = FieldQueries.term(IndexFields.TEXT_EXACT, Equivalents.capitals(form));
        Query titleCapitals = FieldQueries.term(IndexFields.TITLE_EXACT, Equivalents.capitals(form));
        boolean verb = FunctionWords.needsCapitals(form);
        Query scoring = QueryClause.any(Stream.of(
                capitals, verb ? FieldQueries.boosted(titleCapitals, 2) : FieldQueries.scoring(word, rarity)));
        Query matching = verb ? capitals : FieldQueries.stems(IndexFields.TEXT, word);
        return clause(matching, scoring, List.of(word), alternatives);
    }

    private QueryClause phrase(List<QueryWord> words, List<Equivalents.Alternative> alternatives) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder scoring = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            if (!word.isFunctionWord()) {
                all.add(FieldQueries.stems(IndexFields.TEXT, word), Occur.FILTER);
                scoring.add(FieldQueries.scoring(word, rarity), Occur.SHOULD);
            }
        }
        return clause(all.build(), scoring.build(), words, alternatives);
    }

    private QueryClause compound(List<QueryWord> words) {
        String stem = FrenchStemmer.stem(words.getFirst().joined());
        Query matching = QueryClause.any(
                Stream.of(FieldQueries.phrase(IndexFields.TEXT, words, 1), FieldQueries.term(IndexFields.TEXT, stem)));
        Query title = QueryClause.any(Stream.of(
                FieldQueries.phrase(IndexFields.TITLE, words, 1), FieldQueries.term(IndexFields.TITLE, stem)));
        List<Equivalents.Alternative> alternatives =
                equivalents.of(words.getFirst().joined());
        return clause(matching, QueryClause.any(Stream.of(matching, title)), words, alternatives);
    }

    /// A word that comes twice around a linking one (*porte à porte*, *face à face*) is one thing.
    private static int repeatedSize(List<QueryWord> words, int at) {
        boolean repeated = at + 2 < words.size()
                && words.get(at + 1).isFunctionWord()
                && !words.get(at).isFunctionWord()
                && words.get(at).stem().equals(words.get(at + 2).stem());
        return repeated ? 3 : 1;
    }

    private QueryClause repeated(List<QueryWord> words) {
        Query matching = FieldQueries.phrase(IndexFields.TEXT, words, 1);
        Query title = FieldQueries.phrase(IndexFields.TITLE, words, 1);
        return clause(matching, QueryClause.any(Stream.of(matching, title)), words, List.of());
    }

    /// Lays the alternatives beside what was typed: they find as well, and weigh less.
    private QueryClause clause(
            Query matching, Query scoring, List<QueryWord> words, List<Equivalents.Alternative> alternatives) {
        Query secondLook = QueryClause.any(
                words.stream().filter(word -> !word.isFunctionWord()).map(FieldQueries::secondLook));
        float information = 0;
        for (QueryWord word : words) {
            if (!word.isFunctionWord() || words.size() == 1) {
                information += rarity.of(IndexFields.TEXT, all(word));
            }
        }
        if (alternatives.isEmpty()) {
            return new QueryClause(matching, scoring, secondLook, words, alternatives, information, false, false);
        }
        List<Query> found = new ArrayList<>(List.of(matching));
        List<Query> worth = new ArrayList<>(List.of(scoring));
        for (Equivalents.Alternative alternative : alternatives) {
            Query text = FieldQueries.alternative(IndexFields.TEXT, alternative);
            Query title = FieldQueries.alternative(IndexFields.TITLE, alternative);
            found.add(text);
            float rarer = rarity.ofAll(IndexFields.TEXT, alternative.stems()) / Math.max(0.1f, information);
            worth.add(FieldQueries.boosted(
                    QueryClause.any(Stream.of(text, FieldQueries.boosted(title, FieldQueries.TITLE))),
                    alternative.weight() / Math.max(1, rarer)));
        }
        return new QueryClause(
                QueryClause.any(found.stream()),
                new DisjunctionMaxQuery(worth, BOTH),
                secondLook,
                words,
                alternatives,
                information,
                false,
                false);
    }

    private static List<String> all(QueryWord word) {
        if (word.kin().isEmpty()) {
            return word.stems();
        }
        List<String> all = new ArrayList<>(word.stems());
        all.addAll(word.kin());
        return Collections.unmodifiableList(all);
    }

    private static int compoundSize(List<QueryWord> words, int from) {
        StringBuilder whole = new StringBuilder();
        String joined = words.get(from).joined();
        int at = from;
        while (at < words.size() && whole.length() < joined.length()) {
            whole.append(words.get(at++).form());
        }
        return at - from;
    }
}
