package org.vitaressources.search.lucene;

import org.vitaressources.library.QueryMarks;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.TypedQuery;
import org.vitaressources.text.WordMarks;
import org.vitaressources.vocabulary.Vocabularies;

/// Marks in a text what the search marks in its snippets, by the same analysis.
final class LuceneQueryMarks implements QueryMarks {
    private final CurrentEquivalents equivalents;

    LuceneQueryMarks(Vocabularies vocabularies) {
        equivalents = new CurrentEquivalents(vocabularies);
    }

    @Override
    public WordMarks.Finder of(String typed) {
        String query = SearchQuery.of(typed).words();
        if (query.isEmpty()) {
            return WordMarks.Finder.NOTHING;
        }
        TextQuery text = TextQuery.of(TypedQuery.read(query), equivalents.get(), Rarity.UNKNOWN_OF_ALL);
        MarkedWords words = MarkedWords.of(text.marks(), query, equivalents.get());
        return read -> words.in(read).stream()
                .map(mark -> new WordMarks.Span(mark.start(), mark.end()))
                .toList();
    }
}
