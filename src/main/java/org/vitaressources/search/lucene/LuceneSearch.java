package org.vitaressources.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.FoundPassages;
import org.vitaressources.search.QueryReader;
import org.vitaressources.search.Reason;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.Copy;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.TypedQuery;
import org.vitaressources.search.Understanding;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Search over the generation of the index that serves: which resources match, how many of each facet value,
/// then the page of results with their best passages.
final class LuceneSearch implements Search {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearch.class);
    private static final long TIME_LIMIT_MS = 1_500;

    private final LuceneResourceIndex index;
    private final Clock clock;
    private final Vocabularies vocabularies;
    private final CurrentEquivalents equivalents;
    private final ChosenFilters filters;
    private final FacetTree trees;
    private final QueryReader questions;
    private final Vicinity vicinity;
    private final CopiesInUse copies;
    private final WordFrequencies frequencies;
    private final OtherSpellings spellings;

    LuceneSearch(LuceneResourceIndex index, Vocabularies vocabularies, Clock clock) {
        this(index, vocabularies, clock, new CopiesInUse(), new WordFrequencies(clock));
    }

    private LuceneSearch(
            LuceneResourceIndex index,
            Vocabularies vocabularies,
            Clock clock,
            CopiesInUse copies,
            WordFrequencies frequencies) {
        this.index = index;
        this.clock = clock;
        this.copies = copies;
        this.frequencies = frequencies;
        this.questions = new QueryReader(vocabularies, clock);
        this.vocabularies = vocabularies;
        this.equivalents = new CurrentEquivalents(vocabularies);
        this.filters = new ChosenFilters(vocabularies);
        this.spellings = new OtherSpellings(vocabularies, equivalents);
        this.trees = new FacetTree(new FacetLabels(vocabularies), vocabularies);
        this.vicinity = new Vicinity(vocabularies.territories());
    }

    @Override
    public SearchResults find(SearchQuery query) {
        SearchResults found = inTime(query);
        // The first question of a young process on a busy machine may spend all of its time on what is only loaded
        // once.
        return found.complete() || found.total() > 0 ? found : inTime(query);
    }

    private SearchResults inTime(SearchQuery query) {
        return reading(searcher -> {
                    SearchResults own = find(query, searcher);
                    // What the editors chose for these very words is an answer, whatever the collection says
                    // of them.
                    boolean chosen = !PinnedDocuments.of(searcher, query.words(), vocabularies, List.of())
                                    .isEmpty()
                            && own.total() > 0;
                    return chosen ? own : spellings.added(own, searcher, other -> find(other, searcher));
                })
                .orElseGet(() -> SearchResults.nothing(query, false));
    }

    private SearchResults find(SearchQuery asked, IndexSearcher searcher) throws IOException {
        Equivalents known = equivalents.get();
        Copies same = copies.of(searcher.getIndexReader());
        ReadQuestions reading = new ReadQuestions(searcher, filters, known, same);
        Understanding understanding = questions.read(asked, reading);
        SearchQuery query = understanding.applied();
        TypedQuery typed = reading.typed(query.words());
        TextQuery text = reading.text(typed, understanding);
        IndexReader reader = searcher.getIndexReader();
        PinnedDocuments pinned = PinnedDocuments.of(
                searcher,
                asked.words(),
                vocabularies,
                filters.of(understanding.excluded()).values());
        MatchedDocuments byWords = text.matching().in(searcher).with(pinned.documents(), reader);
        Optional<Query> disc = vicinity.within(query);
        if (disc.isPresent()) {
            byWords = byWords.and(List.of(MatchedDocuments.of(searcher, disc.get())));
        }
        ChosenDocuments choices = ChosenDocuments.of(searcher, query, byWords, filters, vocabularies, same);
        MatchedDocuments matched = choices.matched(reader);
        long total = matched.count();
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            MatchedDocuments counted = choices.countedFor(facet, matched, reader);
            facets.put(facet, trees.of(facet, FacetCounts.of(searcher, facet, counted), query.chosen(facet)));
        }
        String words = typed.plainWords();
        MarkedWords marks = MarkedWords.of(text.marks(), words, known);
        HitReader hitReader = new HitReader(searcher, same, marks, words, new Reasons(text.clauses()));
        PinnedDocuments first = pinned.shownIn(matched, same, reader);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found :
                new RankedPage(searcher, vicinity.nearestFirst(query)).of(query, text, matched, total, first)) {
            Hit hit = hitReader.read(found);
            hits.add(first.holds(found.doc) ? hit.because(new Reason.ChosenByEditors()) : hit);
        }
        List<MatchedDocuments> narrowed = new ArrayList<>(choices.chosen().values());
        if (disc.isPresent()) {
            narrowed.add(MatchedDocuments.of(searcher, disc.get()));
        }
        List<Hit> approximate = new ArrayList<>();
        for (ScoreDoc close : new Approximate(searcher, same).of(query, text, byWords, narrowed, total)) {
            approximate.add(hitReader.read(close));
        }
        return SearchResults.found(asked, total, hits, facets, !searcher.timedOut())
                .with(understanding.searching(words))
                .withReaches(choices.reached())
                .withApproximate(approximate);
    }

    @Override
    public List<Hit> similarTo(ResourceId id, int limit) {
        return of(id, "", (found, resource) -> found.similar(resource, limit)).orElse(List.of());
    }

    @Override
    public List<Copy> copiesOf(ResourceId id) {
        return of(id, "", FoundResource::copies).orElse(List.of());
    }

    @Override
    public FoundPassages passages(ResourceId id, String words, int page, int size) {
        return of(id, words, (found, resource) -> found.passages(resource, page, size))
                .orElse(FoundPassages.NONE);
    }

    @Override
    public List<FoundPassages.Elsewhere> passagesLike(ResourceId id, String document, String anchor, int limit) {
        return of(id, "", (found, resource) -> found.passagesLike(resource, document, anchor, limit))
                .orElse(List.of());
    }

    /// What is read of one resource; nothing when the index does not hold it.
    private <T> Optional<T> of(ResourceId id, String words, OneResource<T> reading) {
        return this.<Optional<T>>reading(searcher -> {
                    FoundResource found = new FoundResource(
                            searcher, copies.of(searcher.getIndexReader()), frequencies, words, equivalents.get());
                    Optional<Integer> resource = found.byId(id);
                    return resource.isEmpty() ? Optional.empty() : Optional.of(reading.read(found, resource.get()));
                })
                .orElse(Optional.empty());
    }

    @Override
    public Map<String, Long> counts(Facet facet) {
        return reading(searcher -> {
                    IndexReader reader = searcher.getIndexReader();
                    MatchedDocuments all = MatchedDocuments.of(searcher, Visible.RESOURCES);
                    return FacetCounts.of(searcher, facet, copies.of(reader).once(all, reader));
                })
                .orElse(Map.of());
    }

    @Override
    public Map<String, Long> counts(Facet facet, SearchQuery query) {
        return reading(searcher -> {
                    IndexReader reader = searcher.getIndexReader();
                    ChosenDocuments choices = ChosenDocuments.of(
                            searcher,
                            query,
                            MatchedDocuments.of(searcher, Visible.RESOURCES),
                            filters,
                            vocabularies,
                            copies.of(reader));
                    return FacetCounts.of(searcher, facet, choices.matched(reader));
                })
                .orElse(Map.of());
    }

    @Override
    public Map<String, Long> countsUnder(Facet facet, Vocabularies other) {
        SchemeName scheme = FacetTags.SCHEMES.get(facet);
        return scheme == null
                ? counts(facet)
                : reading(searcher -> {
                            IndexReader reader = searcher.getIndexReader();
                            MatchedDocuments all = MatchedDocuments.of(searcher, Visible.RESOURCES);
                            return WouldBeCounts.of(
                                    searcher,
                                    facet,
                                    other.scheme(scheme),
                                    copies.of(reader).once(all, reader));
                        })
                        .orElse(Map.of());
    }

    @Override
    public Search under(Vocabularies other) {
        return new LuceneSearch(index, other, clock, copies, frequencies);
    }

    @Override
    public IndexState state() {
        IndexProgress progress = index.progress();
        long[] counts = reading(searcher -> {
                    long resources = searcher.count(Visible.RESOURCES);
                    return new long[] {resources, searcher.getIndexReader().numDocs() - resources};
                })
                .orElse(new long[] {0, 0});
        return new IndexState(
                index.ready(), index.rebuilding(), progress.done(), progress.total(), counts[0], counts[1]);
    }

    /// What is read from the index at one moment; nothing when there is no index, or when it fails under the
    /// hand.
    <T> Optional<T> reading(Reading<T> reading) {
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
    private interface OneResource<T> {
        T read(FoundResource found, int resource) throws IOException;
    }

    @FunctionalInterface
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }
}
