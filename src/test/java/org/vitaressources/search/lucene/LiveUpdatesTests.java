package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.IndexInUse;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.SearchQuery;

class LiveUpdatesTests {
    @Test
    void showsNothingBeforeTheFirstReconciliation(@TempDir Path folder) throws IOException {
        try (TestIndex index = new TestIndex(folder, TestLibrary.ofCorpus())) {
            index.publish(TestLibrary.simple("premier", "Premier", "Un texte."));
            assertThat(index.search.find(SearchQuery.of("premier")).complete()).isFalse();
            assertThat(index.search.state().ready()).isFalse();
            assertThat(index.search.state().rebuilding()).isTrue();
            index.index.reconcile();
            assertThat(index.ids("premier")).contains("premier");
            assertThat(index.search.state().ready()).isTrue();
        }
    }

    @Test
    void followsTheLibrary(@TempDir Path folder) throws IOException {
        try (TestIndex index = TestIndex.ofCorpus(folder)) {
            index.publish(TestLibrary.simple("neuf", "Une nouvelle", "On y parle de tournesol."));
            index.settle();
            assertThat(index.ids("tournesol")).containsExactly("neuf");
            index.publish(TestLibrary.simple("neuf", "Une nouvelle", "On y parle de colza."));
            index.settle();
            assertThat(index.ids("tournesol")).isEmpty();
            assertThat(index.ids("colza")).containsExactly("neuf");
            index.withdraw("neuf");
            index.settle();
            assertThat(index.ids("colza")).isEmpty();
            assertThat(index.index.verify().clean()).isTrue();
        }
    }

    @Test
    void readsOnlyWhatChangedAtStart(@TempDir Path folder) throws IOException {
        TestLibrary library = TestLibrary.ofCorpus();
        try (TestIndex index = new TestIndex(folder, library)) {
            index.index.reconcile();
            assertThat(index.search.state().total()).isEqualTo(27);
        }
        library.put(TestLibrary.simple("neuf", "Une nouvelle", "On y parle de tournesol."));
        library.remove(new ResourceId("garage-solidaire"));
        try (TestIndex index = new TestIndex(folder, library)) {
            assertThat(index.ids("garage")).as("the old index serves at once").isNotEmpty();
            ResourceIndex.Verification before = index.index.verify();
            assertThat(before.missing()).containsExactly(new ResourceId("neuf"));
            assertThat(before.orphans()).containsExactly(new ResourceId("garage-solidaire"));
            index.index.reconcile();
            assertThat(index.search.state().total()).isEqualTo(1);
            assertThat(index.ids("garage solidaire scooters")).doesNotContain("garage-solidaire");
            assertThat(index.index.verify().clean()).isTrue();
        }
    }

    @Test
    void servesTheOldIndexWhileAnotherIsBuilt(@TempDir Path folder) throws IOException {
        TestLibrary library = TestLibrary.ofCorpus();
        try (TestIndex index = new TestIndex(folder, library)) {
            index.index.reconcile();
        }
        TestVocabularies newer = new TestVocabularies();
        newer.version("2");
        try (LuceneResourceIndex index = new LuceneResourceIndex(folder, library, newer)) {
            LuceneSearch search = new LuceneSearch(index, newer, java.time.Clock.systemUTC());
            assertThat(search.state().rebuilding()).isTrue();
            assertThat(search.find(SearchQuery.of("garage")).hits()).isNotEmpty();
            index.reconcile();
            assertThat(search.state().rebuilding()).isFalse();
            assertThat(search.find(SearchQuery.of("garage")).hits()).isNotEmpty();
        }
    }

    @Test
    void rebuildsWithTheSameAnswers(@TempDir Path folder) throws IOException {
        try (TestIndex index = TestIndex.ofCorpus(folder)) {
            var before = GoldenQueries.answers(index);
            index.index.rebuild();
            assertThat(GoldenQueries.answers(index)).isEqualTo(before);
            assertThat(index.index.verify().clean()).isTrue();
        }
    }

    @Test
    void refusesASecondProcess(@TempDir Path folder) throws IOException {
        try (TestIndex index = TestIndex.ofCorpus(folder)) {
            assertThatThrownBy(() -> TestIndex.ofCorpus(folder))
                    .isInstanceOf(IndexInUse.class)
                    .hasMessageContaining("déjà utilisé");
            assertThat(index.index.verify().stale()).isEqualTo(Set.of());
        }
    }
}
