package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.QueryBuilder;
import org.vitaressources.library.NearCopies;
import org.vitaressources.library.ResourceId;

/// Near copies by the fingerprints of passages ([Shingles]), similar titles by their words.
final class LuceneNearCopies implements NearCopies {
    /// Words that so many passages share are a formula, not a copy.
    private static final int FORMULA = 100;
    private static final int MOST_FINGERPRINTS = 40_000;
    private static final int LEAST_SHARED = 2;
    private static final double LEAST_SHARE = 0.3;
    private static final int TITLE_CANDIDATES = 20;
    private static final double LEAST_LIKENESS = 0.6;

    private static final Analyzer ANALYZER = FrenchAnalysis.perField();

    private final LuceneSearch search;

    LuceneNearCopies(LuceneSearch search) {
        this.search = search;
    }

    @Override
    public List<NearCopy> of(List<String> parts, int limit) {
        List<long[]> fingerprints = parts.stream().map(Shingles::of).toList();
        return search.reading(searcher -> of(searcher, fingerprints, limit)).orElse(List.of());
    }

    private static List<NearCopy> of(IndexSearcher searcher, List<long[]> parts, int limit) throws IOException {
        int all = 0;
        Map<Integer, Map<Integer, Integer>> shared = new HashMap<>();
        for (int number = 0; number < parts.size() && all < MOST_FINGERPRINTS; number++) {
            all += parts.get(number).length;
            count(searcher, parts.get(number), number, shared);
        }
        Map<Integer, List<Part>> byResource = new HashMap<>();
        Map<Integer, Set<Integer>> numbers = new HashMap<>();
        Map<Integer, Integer> worth = new HashMap<>();
        for (Map.Entry<Integer, Map<Integer, Integer>> passage : shared.entrySet()) {
            int resource = resource(searcher, passage.getKey());
            for (Map.Entry<Integer, Integer> part : passage.getValue().entrySet()) {
                double share = (double) part.getValue() / parts.get(part.getKey()).length;
                if (resource >= 0 && part.getValue() >= LEAST_SHARED && share >= LEAST_SHARE) {
                    byResource
                            .computeIfAbsent(resource, key -> new ArrayList<>())
                            .add(part(searcher, passage.getKey(), part.getKey(), share));
                    if (numbers.computeIfAbsent(resource, key -> new HashSet<>())
                            .add(part.getKey())) {
                        worth.merge(resource, part.getValue(), Integer::sum);
                    }
                }
            }
        }
        int total = Math.max(1, all);
        List<NearCopy> copies = new ArrayList<>();
        for (Map.Entry<Integer, List<Part>> resource : byResource.entrySet()) {
            Document shown = searcher.storedFields().document(resource.getKey());
            resource.getValue()
                    .sort(Comparator.comparingInt(Part::number).thenComparing(Part::share, Comparator.reverseOrder()));
            copies.add(new NearCopy(
                    new ResourceId(shown.get(IndexFields.ID)),
                    shown.get(IndexFields.SHOWN_SLUG),
                    shown.get(IndexFields.SHOWN_TITLE),
                    Math.min(1, (double) worth.getOrDefault(resource.getKey(), 0) / total),
                    resource.getValue()));
        }
        copies.sort(Comparator.comparingDouble((NearCopy copy) -> -copy.share()).thenComparing(NearCopy::slug));
        return copies.subList(0, Math.min(limit, copies.size()));
    }

    /// How many fingerprints of a part each passage of the index has.
    private static void count(
            IndexSearcher searcher, long[] fingerprints, int number, Map<Integer, Map<Integer, Integer>> shared)
            throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (leaf.reader().terms(IndexFields.SHINGLE) == null) {
                continue;
            }
            TermsEnum terms = leaf.reader().terms(IndexFields.SHINGLE).iterator();
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum postings = null;
            for (long fingerprint : fingerprints) {
                if (!terms.seekExact(Shingles.term(fingerprint)) || terms.docFreq() > FORMULA) {
                    continue;
                }
                postings = terms.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        shared.computeIfAbsent(leaf.docBase + doc, key -> new HashMap<>())
                                .merge(number, 1, Integer::sum);
                    }
                }
            }
        }
    }

    /// A resource stands right behind its passages.
    private static int resource(IndexSearcher searcher, int passage) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
        PostingsEnum resources =
                leaf.reader().postings(new Term(IndexFields.KIND, IndexFields.RESOURCE), PostingsEnum.NONE);
        int found = resources == null ? DocIdSetIterator.NO_MORE_DOCS : resources.advance(passage - leaf.docBase);
        return found == DocIdSetIterator.NO_MORE_DOCS ? -1 : leaf.docBase + found;
    }

    private static Part part(IndexSearcher searcher, int passage, int number, double share) throws IOException {
        StoredPassage stored = StoredPassage.of(searcher.storedFields().document(passage));
        return new Part(number, Math.min(1, share), stored.document(), stored.address(), stored.anchor());
    }

    @Override
    public List<Titled> titlesLike(String title, int limit) {
        return title.isBlank()
                ? List.of()
                : search.reading(searcher -> titlesLike(searcher, title, limit)).orElse(List.of());
    }

    private static List<Titled> titlesLike(IndexSearcher searcher, String title, int limit) throws IOException {
        Query words = new QueryBuilder(ANALYZER).createBooleanQuery(IndexFields.TITLE, title);
        if (words == null) {
            return List.of();
        }
        Query query = new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(Visible.RESOURCES, BooleanClause.Occur.FILTER)
                .build();
        Set<String> wanted = words(title);
        List<Titled> titles = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, TITLE_CANDIDATES).scoreDocs) {
            Document shown = searcher.storedFields().document(found.doc);
            double likeness = likeness(wanted, words(shown.get(IndexFields.SHOWN_TITLE)));
            if (likeness >= LEAST_LIKENESS) {
                titles.add(new Titled(
                        new ResourceId(shown.get(IndexFields.ID)),
                        shown.get(IndexFields.SHOWN_SLUG),
                        shown.get(IndexFields.SHOWN_TITLE),
                        likeness));
            }
        }
        titles.sort(Comparator.comparingDouble((Titled one) -> -one.likeness()).thenComparing(Titled::slug));
        return titles.subList(0, Math.min(limit, titles.size()));
    }

    /// Dice's coefficient of the words that say something.
    private static double likeness(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        int all = some.size() + others.size();
        return all == 0 ? 0 : 2.0 * common.size() / all;
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>();
        for (String word : Folding.fold(title).split("[^a-z0-9]+")) {
            if (word.length() > 2 && !FunctionWords.contains(word)) {
                words.add(FrenchStemmer.stem(word));
            }
        }
        return words;
    }
}
