package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitaressources.whole.MovableClock;

/// What is remembered of how frequent words are, and for how long.
class WordFrequenciesTests {
    private static final String FIELD = "texte";

    private final MovableClock clock = new MovableClock();
    private final Directory directory = new ByteBuffersDirectory();
    private final WordFrequencies frequencies = new WordFrequencies(clock);

    @SuppressWarnings("NullAway.Init")
    private IndexWriter writer;

    @BeforeEach
    void open() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig());
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    @Test
    void aSmallIndexIsAlwaysAskedAgain() throws IOException {
        add(20, "brouette");
        assertThat(of("brouette")).isEqualTo(20);
        add(1, "brouette");
        assertThat(of("brouette")).isEqualTo(21);
    }

    @Test
    void aLargeIndexIsRememberedWhileItHardlyGrows() throws IOException {
        add(1_000, "brouette");
        assertThat(of("brouette")).isEqualTo(1_000);
        add(50, "brouette");
        assertThat(of("brouette")).as("a twentieth more").isEqualTo(1_000);
        add(1, "brouette");
        assertThat(of("brouette")).as("more than that").isEqualTo(1_051);
    }

    @Test
    void anHourLaterItIsAskedAgain() throws IOException {
        add(1_000, "brouette");
        assertThat(of("brouette")).isEqualTo(1_000);
        add(10, "brouette");
        clock.pass(Duration.ofMinutes(59));
        assertThat(of("brouette")).isEqualTo(1_000);
        clock.pass(Duration.ofMinutes(1));
        assertThat(of("brouette")).isEqualTo(1_010);
    }

    @Test
    void aWordThatNobodyHeldIsLookedForEachTime() throws IOException {
        add(1_000, "brouette");
        assertThat(of("arrosoir")).isZero();
        add(2, "arrosoir");
        assertThat(of("arrosoir")).isEqualTo(2);
    }

    private int of(String word) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return frequencies.in(reader, FIELD).of(word);
        }
    }

    private void add(int documents, String word) throws IOException {
        for (int i = 0; i < documents; i++) {
            Document document = new Document();
            document.add(new StringField(FIELD, word, Field.Store.NO));
            writer.addDocument(document);
        }
    }
}
