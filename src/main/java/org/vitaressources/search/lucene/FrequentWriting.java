package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/// What titles, headings and keywords hold that begins in a given way, the most frequent first, each as it is most
/// often written. Looks at a bounded number of terms, the first ones in alphabetical order.
///
/// @param key folded words
/// @param written as the collection writes it
/// @param frequency resources that have it in any writing; those just withdrawn still count
record FrequentWriting(String key, String written, int frequency) {

    /// @param field [IndexFields#SUGGESTED_WORD] or [IndexFields#SUGGESTED_PHRASE]
    /// @param least fewest resources
    /// @param looks most terms looked at
    static List<FrequentWriting> startingWith(
            IndexReader reader, String field, String prefix, int least, int limit, int looks) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null || prefix.isEmpty()) {
            return List.of();
        }
        Collected collected = new Collected(least, limit);
        BytesRef wanted = new BytesRef(prefix);
        TermsEnum each = terms.iterator();
        if (each.seekCeil(wanted) != TermsEnum.SeekStatus.END) {
            int looked = 0;
            BytesRef term = each.term();
            while (term != null && looked++ < looks && startsWith(term, wanted)) {
                collected.add(term, each.docFreq());
                term = each.next();
            }
        }
        return collected.mostFrequent();
    }

    private static boolean startsWith(BytesRef term, BytesRef prefix) {
        return term.length >= prefix.length
                && java.util.Arrays.equals(
                        term.bytes,
                        term.offset,
                        term.offset + prefix.length,
                        prefix.bytes,
                        prefix.offset,
                        prefix.offset + prefix.length);
    }

    /// The writings of one key follow each other.
    private static final class Collected {
        private static final Comparator<FrequentWriting> RAREST_FIRST = Comparator.comparingInt(
                        FrequentWriting::frequency)
                .thenComparing(FrequentWriting::key, Comparator.reverseOrder());

        private final PriorityQueue<FrequentWriting> best = new PriorityQueue<>(RAREST_FIRST);
        private final int least;
        private final int limit;
        private final BytesRefBuilder key = new BytesRefBuilder();
        private final BytesRefBuilder commonest = new BytesRefBuilder();
        private int commonestFrequency;
        private int total;

        Collected(int least, int limit) {
            this.least = least;
            this.limit = limit;
        }

        void add(BytesRef term, int frequency) {
            int length = 0;
            while (length < term.length && term.bytes[term.offset + length] != SuggestedWriting.SEPARATOR) {
                length++;
            }
            BytesRef form = new BytesRef(term.bytes, term.offset, length);
            if (!form.bytesEquals(key.get())) {
                flush();
                key.copyBytes(form);
            }
            total += frequency;
            if (frequency > commonestFrequency) {
                commonestFrequency = frequency;
                commonest.copyBytes(
                        term.bytes,
                        Math.min(term.offset + length + 1, term.offset + term.length),
                        Math.max(0, term.length - length - 1));
            }
        }

        private void flush() {
            boolean wanted = total >= least && (best.size() < limit || best.element().frequency < total);
            if (wanted && limit > 0) {
                best.add(new FrequentWriting(
                        key.get().utf8ToString(), commonest.get().utf8ToString(), total));
                if (best.size() > limit) {
                    best.remove();
                }
            }
            total = 0;
            commonestFrequency = 0;
        }

        List<FrequentWriting> mostFrequent() {
            flush();
            List<FrequentWriting> all = new ArrayList<>(best);
            all.sort(RAREST_FIRST.reversed());
            return all;
        }
    }
}
