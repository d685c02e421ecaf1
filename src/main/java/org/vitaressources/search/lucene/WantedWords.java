package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// Which of the words a resource must hold. Not so many of them, but so much of what they say: *alcool au travail* is
/// found by *alcool* alone where every page speaks of work, never by *travail* alone.
///
/// @param query each word that it holds earns the score of its information
/// @param least the score from which on a resource is found
record WantedWords(Query query, float least) {
    /// Each further word that may be missing lets the share fall toward this one.
    private static final double LEAST_SHARE = 0.3;
    /// What comes close holds so much of what the words say.
    private static final double CLOSE = 0.25;
    /// A word in the title says so much more: a page about one of the things asked answers better than one that
    /// mentions them in passing.
    private static final float IN_TITLE = 0.5f;

    /// A query without regard to words.
    static WantedWords plain(Query query) {
        return new WantedWords(query, 0);
    }

    /// What is a result: one word must be there; of two, both, unless one says less than a third of the whole; of
    /// many, those that say some 40 % of it.
    static WantedWords enough(List<QueryClause> clauses, BooleanQuery without) {
        long optional = clauses.stream().filter(clause -> !clause.required()).count();
        return holding(clauses, without, LEAST_SHARE + (1 - LEAST_SHARE) / Math.max(1, optional));
    }

    /// What comes close, without being a result.
    static WantedWords some(List<QueryClause> clauses, BooleanQuery without) {
        boolean divisible =
                clauses.stream().filter(clause -> !clause.required()).count() > 1;
        return divisible ? holding(clauses, without, CLOSE) : plain(MatchNoDocsQuery.INSTANCE);
    }

    private static WantedWords holding(List<QueryClause> clauses, BooleanQuery without, double share) {
        if (clauses.size() == 1 && without.clauses().isEmpty()) {
            return plain(clauses.getFirst().matching());
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<QueryClause> optional = new ArrayList<>();
        float information = 0;
        float least = Float.MAX_VALUE;
        for (QueryClause clause : clauses) {
            if (clause.required()) {
                query.add(clause.matching(), Occur.FILTER);
            } else {
                optional.add(clause);
                information += clause.information();
                least = Math.min(least, clause.information());
            }
        }
        without.clauses().forEach(query::add);
        float wanted = (float) (information * share);
        if ((1 + IN_TITLE) * (information - least) < wanted) {
            optional.forEach(clause -> query.add(clause.matching(), Occur.FILTER));
            return plain(query.build());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryClause clause : optional) {
            any.add(new BoostQuery(new ConstantScoreQuery(clause.matching()), clause.information()), Occur.SHOULD);
            any.add(
                    new BoostQuery(new ConstantScoreQuery(clause.title()), IN_TITLE * clause.information()),
                    Occur.SHOULD);
        }
        BooleanQuery weighed = any.build();
        if (query.build().clauses().isEmpty()) {
            return new WantedWords(weighed, wanted);
        }
        return new WantedWords(query.add(weighed, Occur.MUST).build(), wanted);
    }

    /// The same without what other queries find.
    WantedWords without(Collection<Query> others) {
        BooleanQuery.Builder left = new BooleanQuery.Builder().add(query, Occur.MUST);
        others.forEach(other -> left.add(other, Occur.MUST_NOT));
        return new WantedWords(left.build(), least);
    }

    /// The resources that hold enough.
    MatchedDocuments in(IndexSearcher searcher) throws IOException {
        return MatchedDocuments.of(searcher, query, least);
    }
}
