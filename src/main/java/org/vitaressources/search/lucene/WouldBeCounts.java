package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.vitaressources.library.Description;
import org.vitaressources.search.Facet;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;

/// How many resources each concept would have under another vocabulary, told from what descriptions say:
/// their own concepts and the words that no vocabulary knows, without what contains them.
final class WouldBeCounts {
    private static final int LONGEST = 120;

    private WouldBeCounts() {}

    /// Writes what [#of] reads.
    static void describe(Document parent, Description description) {
        Map<Facet, List<String>> said = Map.of(
                Facet.SECTOR, description.sectors(),
                Facet.TYPE, description.type().stream().toList(),
                Facet.STRUCTURE, description.structures(),
                Facet.THEME, description.themes(),
                Facet.AUDIENCE, description.audiences());
        said.forEach((facet, ids) -> {
            Set<String> own = new LinkedHashSet<>(ids);
            SchemeName scheme = FacetTags.SCHEMES.get(facet);
            if (scheme != null) {
                own.addAll(description.unresolved(scheme));
            }
            own.stream()
                    .filter(word -> word.length() <= LONGEST)
                    .forEach(word ->
                            parent.add(new SortedSetDocValuesField(IndexFields.own(facet), new BytesRef(word))));
        });
    }

    static Map<String, Long> of(IndexSearcher searcher, Facet facet, ConceptScheme scheme, MatchedDocuments matched)
            throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedSetDocValues said = leaf.reader().getSortedSetDocValues(IndexFields.own(facet));
            if (said == null) {
                continue;
            }
            List<Set<String>> values = values(said, scheme);
            BitSetIterator resources = new BitSetIterator(matched.in(leaf), 0);
            for (int doc = resources.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = resources.nextDoc()) {
                if (said.advanceExact(doc)) {
                    Set<String> standsUnder = new HashSet<>();
                    for (int i = said.docValueCount(); i > 0; i--) {
                        standsUnder.addAll(values.get((int) said.nextOrd()));
                    }
                    standsUnder.forEach(value -> counts.merge(value, 1L, Long::sum));
                }
            }
        }
        return counts;
    }

    /// What each word would mean, with all that contains it; nothing when it means nothing.
    private static List<Set<String>> values(SortedSetDocValues said, ConceptScheme scheme) throws IOException {
        List<Set<String>> values = new ArrayList<>();
        for (long ordinal = 0; ordinal < said.getValueCount(); ordinal++) {
            String word = said.lookupOrd(ordinal).utf8ToString();
            values.add(scheme.byId(word)
                    .map(scheme::current)
                    .or(() -> scheme.resolve(word))
                    .map(Concept::id)
                    .map(id -> Set.copyOf(scheme.withAncestors(id)))
                    .orElse(Set.of()));
        }
        return values;
    }
}
