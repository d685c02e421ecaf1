package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.vocabulary.Vocabularies;

/// Search over the generation of the index that serves: which resources match, how many of each facet value, then the
/// page of results with their best passages.
final class LuceneSearch implements Search {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearch.class);
    private static final long TIME_LIMIT_MS = 1_500;

    private final LuceneResourceIndex index;
    private final CurrentEquivalents equivalents;
    private final ChosenFilters filters;
    private final FacetTree trees;

    LuceneSearch(LuceneResourceIndex index, Vocabularies vocabularies) {
        this.index = index;
        this.equivalents = new CurrentEquivalents(vocabularies);
        this.filters = new ChosenFilters(vocabularies);
        this.trees = new FacetTree(new FacetLabels(vocabularies));
    }

    @Override
    public SearchResults find(SearchQuery query) {
        return reading(searcher -> find(query, searcher)).orElseGet(() -> SearchResults.nothing(query, false));
    }

    private SearchResults find(SearchQuery query, IndexSearcher searcher) throws IOException {
        TextQuery text = TextQuery.of(
                TypedQuery.read(query.words()), equivalents.get(), new Rarity(searcher.getIndexReader()));
        MatchedDocuments byWords = text.matching().in(searcher);
        Map<Facet, MatchedDocuments> chosen = new EnumMap<>(Facet.class);
        for (Map.Entry<Facet, Query> filter : filters.of(query).entrySet()) {
            chosen.put(filter.getKey(), MatchedDocuments.of(searcher, filter.getValue()));
        }
        MatchedDocuments matched = byWords.and(List.copyOf(chosen.values()));
        long total = matched.count();
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            MatchedDocuments counted = chosen.containsKey(facet) ? byWords.and(allBut(facet, chosen)) : matched;
            facets.put(facet, trees.of(facet, FacetCounts.of(searcher, facet, counted), query.chosen(facet)));
        }
        HitReader reader = new HitReader(searcher, text.marks(), query.words(), new Reasons(text.clauses()));
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : new RankedPage(searcher).of(query, text, matched, total)) {
            hits.add(reader.read(found));
        }
        List<Hit> approximate = new ArrayList<>();
        for (ScoreDoc close : new Approximate(searcher).of(query, text, byWords, List.copyOf(chosen.values()), total)) {
            approximate.add(reader.read(close));
        }
        return new SearchResults(
                query,
                List.of(),
                total,
                hits,
                facets,
                Map.of(),
                Optional.empty(),
                approximate,
                !searcher.timedOut());
    }

    private static List<MatchedDocuments> allBut(Facet facet, Map<Facet, MatchedDocuments> chosen) {
        return chosen.entrySet().stream()
                .filter(entry -> entry.getKey() != facet)
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public List<Hit> similarTo(ResourceId id, int limit) {
        return reading(searcher -> similarTo(id, limit, searcher)).orElse(List.of());
    }

    private static List<Hit> similarTo(ResourceId id, int limit, IndexSearcher searcher) throws IOException {
        Term itself = new Term(IndexFields.ID, id.value());
        Query resource = new BooleanQuery.Builder()
                .add(new TermQuery(itself), Occur.FILTER)
                .add(TextQuery.ALL, Occur.FILTER)
                .build();
        TopDocs found = searcher.search(resource, 1);
        List<Hit> hits = new ArrayList<>();
        if (found.scoreDocs.length > 0 && limit > 0) {
            HitReader reader = new HitReader(searcher, Map.of(), "", Reasons.NONE);
            Query query = SimilarResources.to(searcher, found.scoreDocs[0].doc, itself);
            for (ScoreDoc similar : searcher.search(query, limit).scoreDocs) {
                hits.add(reader.read(similar));
            }
        }
        return hits;
    }

    @Override
    public Map<String, Long> counts(Facet facet) {
        return reading(searcher -> FacetCounts.of(searcher, facet, MatchedDocuments.of(searcher, TextQuery.ALL)))
                .orElse(Map.of());
    }

    @Override
    public IndexState state() {
        IndexProgress progress = index.progress();
        long[] counts = reading(searcher -> {
                    long resources = searcher.count(TextQuery.ALL);
                    return new long[] {resources, searcher.getIndexReader().numDocs() - resources};
                })
                .orElse(new long[] {0, 0});
        return new IndexState(
                index.ready(), index.rebuilding(), progress.done(), progress.total(), counts[0], counts[1]);
    }

    /// What is read from the index at one moment; nothing when there is no index, or when it fails under the hand.
    private <T> Optional<T> reading(Reading<T> reading) {
        for (int attempt = 0; attempt < 2; attempt++) {
            IndexGeneration generation = index.serving().orElse(null);
            if (generation == null) {
                return Optional.empty();
            }
            try {
                IndexSearcher acquired = generation.searchers().acquire();
                try {
                    IndexSearcher searcher = new IndexSearcher(acquired.getIndexReader());
                    searcher.setSimilarity(FieldSimilarity.ALL);
                    searcher.setTimeout(new QueryTimeoutImpl(TIME_LIMIT_MS));
                    return Optional.of(reading.read(searcher));
                } finally {
                    generation.searchers().release(acquired);
                }
            } catch (AlreadyClosedException e) {
                LOG.debug("Une autre génération de l'index vient de prendre la place.", e);
            } catch (IOException | RuntimeException e) {
                index.suspect(e);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }
}
