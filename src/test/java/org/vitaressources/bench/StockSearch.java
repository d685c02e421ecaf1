package org.vitaressources.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// What is compared with: Lucene's `FrenchAnalyzer` and BM25 as they come, any word, the title twice the text, the two
/// fields put together in one of the three usual ways.
final class StockSearch implements AutoCloseable {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final float TITLE_WEIGHT = 2;

    private final Analyzer analyzer = new FrenchAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private StockSearch(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    static StockSearch over(List<JudgedSet.Judged> documents, Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new FrenchAnalyzer()))) {
                for (JudgedSet.Judged judged : documents) {
                    Document document = new Document();
                    document.add(new StringField(ID, judged.id(), Field.Store.YES));
                    document.add(new TextField(TITLE, judged.title(), Field.Store.NO));
                    document.add(new TextField(TEXT, judged.text(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
        }
        return new StockSearch(DirectoryReader.open(directory));
    }

    /// The three ways.
    List<Ranking> rankings() {
        return List.of(
                new Way("stock, meilleur champ", StockSearch::bestField),
                new Way("stock, somme des champs", StockSearch::mostFields),
                new Way("stock, champs réunis", StockSearch::crossFields));
    }

    private static Query bestField(List<String> terms) {
        return new DisjunctionMaxQuery(
                List.of(anyOf(terms, TEXT), new BoostQuery(anyOf(terms, TITLE), TITLE_WEIGHT)), 0);
    }

    private static Query mostFields(List<String> terms) {
        return new BooleanQuery.Builder()
                .add(anyOf(terms, TEXT), Occur.SHOULD)
                .add(new BoostQuery(anyOf(terms, TITLE), TITLE_WEIGHT), Occur.SHOULD)
                .build();
    }

    private static Query crossFields(List<String> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String term : terms) {
            any.add(
                    new CombinedFieldQuery.Builder(term)
                            .addField(TEXT)
                            .addField(TITLE, TITLE_WEIGHT)
                            .build(),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private static Query anyOf(List<String> terms, String field) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return any.build();
    }

    private List<String> terms(String words) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    @FunctionalInterface
    private interface Combination {
        Query of(List<String> terms);
    }

    private final class Way implements Ranking {
        private final String name;
        private final Combination combination;

        Way(String name, Combination combination) {
            this.name = name;
            this.combination = combination;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> find(String words) throws IOException {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(combination.of(terms(words)), DEPTH).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get(ID));
            }
            return ids;
        }
    }
}
