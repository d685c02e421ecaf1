package org.vitaressources.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.parser.AutoDetectParser;

/// The limit for searching: one analysed field of whole files, the twenty best by BM25 with their stored text,
/// highlights, and the counts of two facets. No page, no passages, no network.
final class BareSearch implements AutoCloseable {
    private static final String TEXT = "text";
    private static final int HITS = 20;

    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final FacetsConfig facets = new FacetsConfig();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;

    private BareSearch(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.state = new DefaultSortedSetDocValuesReaderState(reader, facets);
    }

    static BareSearch over(Path corpus, Path index) throws IOException {
        FieldType withOffsets = new FieldType(TextField.TYPE_STORED);
        withOffsets.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        FacetsConfig facets = new FacetsConfig();
        AutoDetectParser parser = new AutoDetectParser();
        FSDirectory directory = FSDirectory.open(index);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Path file : Corpus.files(corpus)) {
                Document document = new Document();
                document.add(new Field(TEXT, BareIngest.text(parser, file), withOffsets));
                String path = corpus.relativize(file).toString();
                document.add(new SortedSetDocValuesFacetField("territory", LargeCollection.Tags.territory(path)));
                document.add(new SortedSetDocValuesFacetField("sector", LargeCollection.Tags.sector(path)));
                writer.addDocument(facets.build(document));
            }
            writer.forceMerge(5);
        }
        return new BareSearch(DirectoryReader.open(directory));
    }

    /// Everything that a page of results needs.
    void search(String words) {
        try {
            Query query = new SimpleQueryParser(analyzer, TEXT).parse(words);
            FacetsCollectorManager.FacetsResult found =
                    FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
            TopDocs top = found.topDocs();
            FacetsCollector matches = found.facetsCollector();
            SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, matches);
            counts.getAllDims(50);
            for (ScoreDoc hit : top.scoreDocs) {
                searcher.storedFields().document(hit.doc);
            }
            UnifiedHighlighter.builder(searcher, analyzer).build().highlight(TEXT, query, top, 3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
