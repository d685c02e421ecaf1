package org.vitaressources.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How many documents hold each word, for comparing texts: a page that shows what is near a resource asks it of many
/// thousand words, and a publication changes hardly any of the answers. They are remembered for an hour at most, and
/// until the index has grown or shrunk by a twentieth; in a small index, where one document weighs, only as long as
/// nothing changes. A word that no document held is always asked for again.
final class WordFrequencies {
    private static final int LARGE = 1_000;
    private static final int SLOWNESS = 20;
    /// Words of a field; some ten megabytes.
    private static final int MOST = 100_000;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Known> byField = new ConcurrentHashMap<>();

    WordFrequencies(Clock clock) {
        this.clock = clock;
    }

    /// What is known of a field since a state of the index.
    ///
    /// @param documents that it had
    /// @param since when it was first asked for
    private record Known(IndexReader.CacheKey state, int documents, Instant since, Map<String, Integer> byWord) {
        boolean holdsFor(IndexReader reader, Instant moment) {
            int now = reader.numDocs();
            boolean slow = now >= LARGE && Math.abs(now - documents) * SLOWNESS <= documents;
            return state == reader.getReaderCacheHelper().getKey() || (slow && moment.isBefore(since.plus(LONGEST)));
        }
    }

    /// The words of one field in one state of the index.
    static final class OfField {
        private final IndexReader reader;
        private final String field;
        private final Map<String, Integer> byWord;

        private OfField(IndexReader reader, String field, Map<String, Integer> byWord) {
            this.reader = reader;
            this.field = field;
            this.byWord = byWord;
        }

        String field() {
            return field;
        }

        /// How many documents there are, resources and passages.
        int documents() {
            return reader.numDocs();
        }

        /// How many documents hold a word, or held it within the hour: what was published since may miss.
        int of(String word) throws IOException {
            Integer known = byWord.get(word);
            if (known != null) {
                return known;
            }
            int frequency = reader.docFreq(new Term(field, word));
            if (frequency > 0 && byWord.size() < MOST) {
                byWord.put(word, frequency);
            }
            return frequency;
        }
    }

    OfField in(IndexReader reader, String field) {
        Instant now = clock.instant();
        Known known = byField.compute(
                field,
                (name, last) -> last != null && last.holdsFor(reader, now)
                        ? last
                        : new Known(
                                reader.getReaderCacheHelper().getKey(),
                                reader.numDocs(),
                                now,
                                new ConcurrentHashMap<>()));
        return new OfField(reader, field, known.byWord());
    }
}
