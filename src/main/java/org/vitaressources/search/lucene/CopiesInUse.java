package org.vitaressources.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// Keeps the groups of copies of the state of the index that is being read: they are looked for once for each state.
final class CopiesInUse {
    private volatile @Nullable Known known;

    private record Known(IndexReader.CacheKey state, Copies copies) {}

    Copies of(IndexReader reader) throws IOException {
        IndexReader.CacheKey state = reader.getReaderCacheHelper().getKey();
        Known last = known;
        if (last != null && last.state() == state) {
            return last.copies();
        }
        Copies copies = Copies.in(reader);
        known = new Known(state, copies);
        return copies;
    }
}
