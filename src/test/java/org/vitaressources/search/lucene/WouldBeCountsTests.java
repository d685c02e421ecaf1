package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitaressources.search.lucene.OtherVocabularies.sector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.Synonym;

/// What a change of vocabulary would do, and counts within a query: without walking through the collection.
class WouldBeCountsTests {
    private static TestIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void areThoseOfTodayUnderTheSameVocabulary() {
        assertThat(index.search.countsUnder(Facet.SECTOR, index.vocabularies))
                .isEqualTo(index.search.counts(Facet.SECTOR))
                .isNotEmpty();
    }

    @Test
    void followAMergeAMoveAndAWordThatWasUnknown() {
        Map<String, Long> today = index.search.counts(Facet.SECTOR);
        assertThat(today).containsKeys("mobilite", "logistique", "textile");
        List<Concept> merged = List.of(
                sector("mobilite", "", ""), sector("logistique", "", "mobilite"), sector("textile", "mobilite", ""));
        Map<String, Long> counts = under(merged);
        assertThat(counts)
                .containsEntry("mobilite", sum(today, "mobilite", "logistique", "textile"))
                .containsEntry("textile", today.get("textile"))
                .doesNotContainKeys("logistique", "matiere");
        index.publish(TestResource.unknownSector("nouvelle", "le vélo"));
        index.settle();
        assertThat(under(merged)).containsEntry("mobilite", counts.get("mobilite"));
        assertThat(under(List.of(
                        sector("mobilite", "", "", "le vélo"),
                        sector("logistique", "", "mobilite"),
                        sector("textile", "mobilite", ""))))
                .containsEntry("mobilite", sum(counts, "mobilite") + 1);
        index.withdraw("nouvelle");
        index.settle();
    }

    @Test
    void countWithinChoicesAndTheirReach() {
        SearchQuery rennes = SearchQuery.everything().with(Facet.TERRITORY, "commune:35238");
        assertThat(index.search.counts(Facet.SECTOR, rennes)).isEqualTo(Map.of("mobilite", 1L, "culture", 1L));
        assertThat(index.search.counts(Facet.SECTOR, rennes.reaching(java.util.Set.of(Reach.ALSO))))
                .containsKey("numerique")
                .doesNotContainKey("culture");
        assertThat(index.search.counts(Facet.SECTOR, SearchQuery.everything()))
                .isEqualTo(index.search.counts(Facet.SECTOR));
    }

    @Test
    void aSynonymIsTriedWithoutBeingKept() {
        assertThat(index.search.find(SearchQuery.of("triporteur")).total()).isZero();
        assertThat(index.search
                        .under(new OtherVocabularies(
                                index.vocabularies,
                                List.of(),
                                List.of(new Synonym("triporteur", "vélo", 0.6)),
                                List.of()))
                        .find(SearchQuery.of("triporteur"))
                        .total())
                .isPositive();
        assertThat(index.search.find(SearchQuery.of("triporteur")).total()).isZero();
    }

    private static long sum(Map<String, Long> counts, String... values) {
        return java.util.Arrays.stream(values)
                .mapToLong(value -> counts.getOrDefault(value, 0L))
                .sum();
    }

    private static Map<String, Long> under(List<Concept> sectors) {
        return index.search.countsUnder(
                Facet.SECTOR, new OtherVocabularies(index.vocabularies, List.of(), List.of(), sectors));
    }
}
