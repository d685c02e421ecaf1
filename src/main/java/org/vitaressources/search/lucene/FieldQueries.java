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
    /// A word of the same family, beside the word itself.
    private static final float KIN = 0.5f;
    /// When so much of what a stem finds holds the typed form too, asking for both says nothing more.
    private static final double NEARLY_ALL = 0.9;

    static final float TITLE = 2.5f;
    private static final float TEXT = 1;
    private static final float TEXT_EXACT = 0.6f;
    private static final float TITLE_EXACT = 1;
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

    /// The stems of a word, and less those of its family.
    static Query stems(String field, QueryWord word) {
        if (word.kin().isEmpty()) {
            return anyTerm(field, word.stems());
        }
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        word.stems().forEach(stem -> synonyms.addTerm(new Term(field, stem)));
        word.kin().forEach(stem -> synonyms.addTerm(new Term(field, stem), KIN));
        return synonyms.build();
    }

    /// What a word is worth at first sight.
    static Query scoring(QueryWord word, Rarity rarity) {
        int stemmed = rarity.frequency(IndexFields.TEXT, word.stems());
        int exact = rarity.frequency(IndexFields.TEXT_EXACT, word.exact());
        BooleanQuery.Builder scoring = new BooleanQuery.Builder();
        float text = TEXT;
        if (exact < stemmed * NEARLY_ALL) {
            scoring.add(boosted(anyTerm(IndexFields.TEXT_EXACT, word.exact()), TEXT_EXACT), Occur.SHOULD);
        } else {
            text += TEXT_EXACT;
        }
        return scoring.add(boosted(stems(IndexFields.TEXT, word), text), Occur.SHOULD)
                .add(boosted(stems(IndexFields.TITLE, word), TITLE), Occur.SHOULD)
                .build();
    }

    /// What a word is worth more at the second look.
    static Query secondLook(QueryWord word) {
        return new BooleanQuery.Builder()
                .add(boosted(anyTerm(IndexFields.TITLE_EXACT, word.exact()), TITLE_EXACT), Occur.SHOULD)
                .add(boosted(stems(IndexFields.HEADINGS, word), HEADINGS), Occur.SHOULD)
                .add(boosted(stems(IndexFields.SUMMARY, word), SUMMARY), Occur.SHOULD)
                .build();
    }

    /// A word or a phrase of the vocabulary.
    static Query alternative(String field, Equivalents.Alternative alternative) {
        if (!alternative.capitals().isEmpty()) {
            return term(IndexFields.exact(field), alternative.capitals());
        }
        return alternative.stems().size() == 1
                ? term(field, alternative.stems().getFirst())
                : new PhraseQuery(field, alternative.stems().toArray(String[]::new));
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

    static Query boosted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }
}
