package org.vitaressources.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.vitaressources.library.LibraryChanged;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.SearchQuery;

/// An index over a test library, and short ways to ask it.
final class TestIndex implements AutoCloseable {
    final TestLibrary library;
    final TestVocabularies vocabularies = new TestVocabularies();
    final LuceneResourceIndex index;
    final LuceneSearch search;

    TestIndex(Path folder, TestLibrary library) {
        this.library = library;
        index = new LuceneResourceIndex(folder, library, vocabularies);
        search = new LuceneSearch(
                index, vocabularies, Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));
    }

    /// Of the corpus, ready to be asked.
    static TestIndex ofCorpus(Path folder) {
        TestIndex index = new TestIndex(folder, TestLibrary.ofCorpus());
        index.index.reconcile();
        return index;
    }

    List<String> ids(SearchQuery query) {
        return search.find(query).hits().stream().map(hit -> hit.id().value()).toList();
    }

    List<String> ids(String words) {
        return ids(SearchQuery.of(words));
    }

    /// Adds a resource to the library, which announces it.
    void publish(Resource.Content content) {
        library.put(content);
        index.on(new LibraryChanged(Set.of(content.resource().id()), Set.of()));
    }

    void withdraw(String id) {
        library.remove(new ResourceId(id));
        index.on(new LibraryChanged(Set.of(), Set.of(new ResourceId(id))));
    }

    /// Makes everything visible and durable now.
    void settle() {
        try {
            for (IndexGeneration generation : index.generations()) {
                generation.commit();
                generation.refresh();
                generation.expungeDeletes();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
