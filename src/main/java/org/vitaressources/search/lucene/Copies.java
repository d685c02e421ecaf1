package org.vitaressources.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.vitaressources.library.Resource;

/// The resources of one state of the index that say the same, in groups: of each group, what matches shows once. The
/// one that stands for the others is a described bundle rather than a bare file, then the one with the shortest path.
/// Twins tagged with different territories are no copies: they are told apart by them.
///
/// Only groups of two or more are kept, so that a collection without copies pays nothing at query time.
final class Copies {
    private static final int TERRITORIES = Long.BYTES;

    private final List<int[]> groups;
    private final Map<Integer, int[]> byDocument = new HashMap<>();

    private Copies(List<int[]> groups) {
        this.groups = groups;
        groups.forEach(group -> Arrays.stream(group).forEach(document -> byDocument.put(document, group)));
    }

    /// Writes what [#in(IndexReader)] reads.
    static void describe(Document parent, Resource.Content content) {
        Resource resource = content.resource();
        long text = TextFingerprint.of(content);
        if (text == 0) {
            return;
        }
        byte[] path = resource.path().getBytes(StandardCharsets.UTF_8);
        boolean bundle = resource.path().endsWith("index.md");
        boolean described = resource.description().type().isPresent()
                || !resource.description().territories().isEmpty();
        ByteBuffer order = ByteBuffer.allocate(1 + Short.BYTES + path.length + TERRITORIES);
        order.put((byte) (described ? 0 : bundle ? 1 : 2));
        order.putShort((short) Math.min(path.length, Short.MAX_VALUE)).put(path);
        order.putLong(TextFingerprint.ofValues(resource.description().territories().stream()
                .map(Object::toString)
                .toList()));
        parent.add(new NumericDocValuesField(IndexFields.SAME_TEXT, text));
        parent.add(new BinaryDocValuesField(IndexFields.COPY_ORDER, new BytesRef(order.array())));
    }

    /// One resource of the index, as far as copies go.
    private record Member(int document, BytesRef order, long territories) {}

    static Copies in(IndexReader reader) throws IOException {
        long[] repeated = repeated(reader);
        Map<Long, List<Member>> members = new HashMap<>();
        for (LeafReaderContext leaf : repeated.length == 0 ? List.<LeafReaderContext>of() : reader.leaves()) {
            NumericDocValues texts = leaf.reader().getNumericDocValues(IndexFields.SAME_TEXT);
            BinaryDocValues orders = leaf.reader().getBinaryDocValues(IndexFields.COPY_ORDER);
            Bits live = leaf.reader().getLiveDocs();
            while (texts != null && orders != null && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = texts.docID();
                long text = texts.longValue();
                if ((live == null || live.get(document))
                        && Arrays.binarySearch(repeated, text) >= 0
                        && orders.advanceExact(document)) {
                    BytesRef order = BytesRef.deepCopyOf(orders.binaryValue());
                    long territories =
                            ByteBuffer.wrap(order.bytes, 0, order.length).getLong(order.length - TERRITORIES);
                    members.computeIfAbsent(text, key -> new ArrayList<>())
                            .add(new Member(leaf.docBase + document, order, territories));
                }
            }
        }
        List<int[]> groups = new ArrayList<>();
        members.values().forEach(same -> group(same, groups));
        return new Copies(groups);
    }

    /// Numbers that more than one resource bears, sorted.
    private static long[] repeated(IndexReader reader) throws IOException {
        long[] all = new long[reader.numDocs()];
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues texts = leaf.reader().getNumericDocValues(IndexFields.SAME_TEXT);
            Bits live = leaf.reader().getLiveDocs();
            while (texts != null && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(texts.docID())) {
                    all[count++] = texts.longValue();
                }
            }
        }
        Arrays.sort(all, 0, count);
        int kept = 0;
        for (int i = 1; i < count; i++) {
            if (all[i] == all[i - 1] && (kept == 0 || all[kept - 1] != all[i])) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static void group(List<Member> same, List<int[]> groups) {
        same.sort((a, b) -> a.order().compareTo(b.order()));
        long first = same.stream()
                .mapToLong(Member::territories)
                .filter(territories -> territories != 0)
                .findFirst()
                .orElse(0);
        Map<Long, List<Integer>> byPlace = new HashMap<>();
        for (Member member : same) {
            long place = member.territories() == 0 ? first : member.territories();
            byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(member.document());
        }
        byPlace.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .forEach(groups::add);
    }

    /// Of each group, the first that matched; the others no longer.
    MatchedDocuments once(MatchedDocuments matched, IndexReader reader) {
        List<Integer> hidden = new ArrayList<>();
        for (int[] group : groups) {
            boolean shown = false;
            for (int document : group) {
                if (matched.contains(document, reader)) {
                    if (shown) {
                        hidden.add(document);
                    }
                    shown = true;
                }
            }
        }
        return hidden.isEmpty() ? matched : matched.without(hidden, reader);
    }

    /// The others that say the same as this one, in their order.
    List<Integer> of(int document) {
        return Arrays.stream(byDocument.getOrDefault(document, new int[0]))
                .filter(other -> other != document)
                .boxed()
                .toList();
    }

    /// How many groups there are.
    int groups() {
        return groups.size();
    }
}
