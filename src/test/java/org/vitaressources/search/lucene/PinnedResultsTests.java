package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reason;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.vocabulary.PinnedResult;

/// What the editors put first for a query is seen first, and no filter is forgotten for it.
class PinnedResultsTests {
    private static TestIndex index;
    private static Search search;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
        search = index.search.under(new OtherVocabularies(
                index.vocabularies,
                List.of(
                        new PinnedResult("Atelier", List.of("travail-nuit", "proxim", "inconnue")),
                        new PinnedResult("zzyzx quelque chose", List.of("garage-solidaire"))),
                List.of(),
                List.of()));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void standsFirstInItsOrderAndSaysWhy() {
        List<String> others = index.ids("atelier");
        assertThat(others).isNotEmpty().doesNotContain("travail-nuit", "proxim");
        SearchResults found = search.find(SearchQuery.of("ATELIER !"));
        assertThat(ids(found))
                .isEqualTo(Stream.concat(Stream.of("travail-nuit", "proxim"), others.stream())
                        .toList());
        assertThat(found.total()).isEqualTo(others.size() + 2L);
        assertThat(found.hits().getFirst().reasons()).first().isEqualTo(new Reason.ChosenByEditors());
        assertThat(found.hits().get(2).reasons()).doesNotContain(new Reason.ChosenByEditors());
        assertThat(index.search.find(SearchQuery.of("atelier")).hits())
                .allSatisfy(hit -> assertThat(hit.reasons()).doesNotContain(new Reason.ChosenByEditors()));
    }

    @Test
    void pagesFollowOneAnother() {
        List<String> all = ids(search.find(SearchQuery.of("atelier")));
        SearchQuery small = SearchQuery.of("atelier").withSize(1);
        List<String> byPage = Stream.iterate(1, page -> page + 1)
                .limit(all.size())
                .flatMap(page -> ids(search.find(small.atPage(page))).stream())
                .toList();
        assertThat(byPage).isEqualTo(all);
        assertThat(search.find(small.atPage(all.size() + 1)).hits()).isEmpty();
    }

    @Test
    void obeysFiltersExclusionsAndOtherOrders() {
        Hit pinned = search.find(SearchQuery.of("atelier")).hits().getFirst();
        assertThat(pinned.id().value()).isEqualTo("travail-nuit");
        SearchQuery elsewhere = SearchQuery.of("atelier").with(Facet.TERRITORY, "commune:35238");
        assertThat(ids(search.find(elsewhere))).isEqualTo(index.ids(elsewhere));
        SearchQuery type = SearchQuery.of("atelier").with(Facet.TYPE, pinned.type());
        assertThat(ids(search.find(type))).startsWith("travail-nuit");
        SearchQuery byTitle = SearchQuery.of("atelier").sortedBy(SearchQuery.Sort.TITLE);
        List<BytesRef> titles = search.find(byTitle).hits().stream()
                .map(hit -> TitleOrder.key(hit.title().text()))
                .toList();
        assertThat(titles).hasSizeGreaterThan(2).isSorted();
        assertThat(ids(search.find(SearchQuery.of("atelier -type:" + pinned.type()))))
                .doesNotContain("travail-nuit");
    }

    @Test
    void countsInTheFacets() {
        SearchResults found = search.find(SearchQuery.of("atelier"));
        long counted = found.facets().getOrDefault(Facet.TYPE, List.of()).stream()
                .mapToLong(FacetValue::count)
                .sum();
        assertThat(counted).isEqualTo(found.total());
    }

    @Test
    void answersWordsThatTheCollectionDoesNotKnow() {
        SearchResults found = search.find(SearchQuery.of("zzyzx quelque chose"));
        assertThat(ids(found)).first().isEqualTo("garage-solidaire");
        assertThat(found.total()).isPositive();
        assertThat(index.search.find(SearchQuery.of("zzyzx quelque chose")).total())
                .isZero();
    }

    private static List<String> ids(SearchResults found) {
        return found.hits().stream().map(hit -> hit.id().value()).toList();
    }
}
