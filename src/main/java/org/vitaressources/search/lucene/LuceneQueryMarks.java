package org.vitaressources.search.lucene;

import org.vitaressources.library.QueryMarks;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.text.WordMarks;
import org.vitaressources.vocabulary.Vocabularies;

/// Marks in a text what the search marks in its snippets, by the same analysis.
final class LuceneQueryMarks implements QueryMarks {
    private final Vocabularies vocabularies;

    LuceneQueryMarks(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @Override
    public WordMarks.Finder of(String typed) {
        String query = SearchQuery.of(typed).words();
        if (query.isEmpty()) {
            return WordMarks.Finder.NOTHING;
        }
        Acronyms acronyms = new Acronyms(vocabularies.acronyms());
        TextQuery text = TextQuery.of(TypedQuery.read(query), acronyms);
        MarkedWords words = MarkedWords.of(text.marks(), query, acronyms);
        return read -> words.in(read).stream()
                .map(mark -> new WordMarks.Span(mark.start(), mark.end()))
                .toList();
    }
}
