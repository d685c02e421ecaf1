package org.vitaressources.search.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Queries on fields, and the weight of each field: the user's own form above its stem, the title above the headings
/// above the text.
final class FieldQueries {
    private static final float TEXT_EXACT = 0.6f;
    private static final float TITLE = 2f;
    private static final float TITLE_EXACT = 1f;
    private static final float HEADINGS = 0.5f;
    private static final float SUMMARY = 0.8f;

    private FieldQueries() {}

    static Query term(String field, String form) {
        return new TermQuery(new Term(field, form));
    }

    static Query anyTerm(String field, List<String> forms) {
        if (forms.size() == 1) {
            return term(field, forms.getFirst());
        }
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        forms.forEach(form -> synonyms.addTerm(new Term(field, form)));
        return synonyms.build();
    }

    /// What a word is worth, wherever it stands.
    static Query scoring(QueryWord word) {
        return new BooleanQuery.Builder()
                .add(anyTerm(IndexFields.TEXT, word.stems()), Occur.SHOULD)
                .add(new BoostQuery(anyTerm(IndexFields.TEXT_EXACT, word.exact()), TEXT_EXACT), Occur.SHOULD)
                .add(new BoostQuery(anyTerm(IndexFields.TITLE, word.stems()), TITLE), Occur.SHOULD)
                .add(new BoostQuery(anyTerm(IndexFields.TITLE_EXACT, word.exact()), TITLE_EXACT), Occur.SHOULD)
                .add(new BoostQuery(anyTerm(IndexFields.HEADINGS, word.stems()), HEADINGS), Occur.SHOULD)
                .add(new BoostQuery(anyTerm(IndexFields.SUMMARY, word.stems()), SUMMARY), Occur.SHOULD)
                .build();
    }

    /// The words one after the other, at most `slop` positions astray.
    static Query phrase(String field, List<QueryWord> words, int slop) {
        boolean exact = field.equals(IndexFields.TEXT_EXACT) || field.equals(IndexFields.TITLE_EXACT);
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (QueryWord word : words) {
            List<String> forms = exact ? word.exact() : word.stems();
            phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    static Query stemPhrase(String field, List<String> stems) {
        return new PhraseQuery(field, stems.toArray(String[]::new));
    }
}
