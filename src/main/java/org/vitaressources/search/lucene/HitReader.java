package org.vitaressources.search.lucene;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.vocabulary.TerritoryCode;

/// Reads from the index what is shown of a resource found.
final class HitReader {
    private final IndexSearcher searcher;
    private final StoredFields stored;
    private final Map<String, Float> marks;
    private final String words;
    private final Reasons reasons;

    /// @param words as typed, for the reading view to mark them
    HitReader(IndexSearcher searcher, Map<String, Float> marks, String words, Reasons reasons) throws IOException {
        this.searcher = searcher;
        this.stored = searcher.storedFields();
        this.marks = marks;
        this.words = words;
        this.reasons = reasons;
    }

    Hit read(ScoreDoc found) throws IOException {
        Document resource = stored.document(found.doc);
        String slug = resource.get(IndexFields.SHOWN_SLUG);
        LeafReaderContext leaf = searcher.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(found.doc, searcher.getIndexReader().leaves()));
        BestPassages.Answer best = BestPassages.of(leaf, found.doc - leaf.docBase, marks);
        List<PassageHit> passages = new ArrayList<>();
        for (BestPassages.Chosen chosen : best.chosen()) {
            passages.add(passage(slug, stored.document(leaf.docBase + chosen.document()), chosen.marks()));
        }
        List<TerritoryCode> territories = Arrays.stream(resource.getValues(IndexFields.SHOWN_TERRITORY))
                .map(TerritoryCode::parse)
                .flatMap(Optional::stream)
                .toList();
        Snippet title = Snippets.whole(resource.get(IndexFields.SHOWN_TITLE), marks);
        Snippet summary = Snippets.whole(resource.get(IndexFields.SHOWN_SUMMARY), marks);
        return new Hit(
                new ResourceId(resource.get(IndexFields.ID)),
                slug,
                resource.get(IndexFields.SHOWN_PATH),
                title,
                Float.isNaN(found.score) ? 0 : found.score,
                resource.get(IndexFields.SHOWN_TYPE),
                resource.get(IndexFields.SHOWN_DATE),
                territories,
                List.of(resource.getValues(IndexFields.SHOWN_SECTOR)),
                "1".equals(resource.get(IndexFields.SHOWN_FICTIONAL)),
                resource.get(IndexFields.SHOWN_LANGUAGE),
                summary,
                passages,
                best.others(),
                List.of(),
                reasons.of(title, summary, passages, leaf, found.doc - leaf.docBase));
    }

    private PassageHit passage(String slug, Document passage, List<Snippets.Mark> places) {
        String document = passage.get(IndexFields.PASSAGE_DOCUMENT);
        String anchor = passage.get(IndexFields.PASSAGE_ANCHOR);
        Snippet text = Snippets.best(passage.get(IndexFields.PASSAGE_TEXT), places);
        return new PassageHit(
                document,
                passage.get(IndexFields.PASSAGE_DOCUMENT_TITLE),
                PassageAddresses.read(passage.get(IndexFields.PASSAGE_ADDRESS)),
                url(slug, document, anchor),
                text);
    }

    private String url(String slug, String document, String anchor) {
        String resource = "/ressources/" + encode(slug);
        if (document.isEmpty()) {
            return resource + "#" + anchor;
        }
        String name = Arrays.stream(document.split("/")).map(HitReader::encode).collect(Collectors.joining("/"));
        String query = words.isEmpty() ? "" : "?q=" + encode(words);
        return resource + "/documents/" + name + "/lecture" + query + "#" + anchor;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
