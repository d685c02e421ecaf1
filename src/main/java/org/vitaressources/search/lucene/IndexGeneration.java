package org.vitaressources.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.vitaressources.library.ResourceId;

/// One index on disk, open for writing and searching.
final class IndexGeneration implements Closeable {
    private static final double BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final IndexVersions versions;
    private final AtomicBoolean uncommitted = new AtomicBoolean();

    private IndexGeneration(Path folder, Directory directory, IndexVersions versions) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.versions = versions;
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        IndexWriterConfig config = new IndexWriterConfig(FrenchAnalysis.perField());
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setMergePolicy(merges);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, null);
    }

    /// A new, empty one.
    static IndexGeneration create(Path folder, IndexVersions versions) throws IOException {
        IndexGeneration created = new IndexGeneration(folder, FSDirectory.open(folder), versions);
        created.uncommitted.set(true);
        created.commit();
        return created;
    }

    /// Opens one that exists, or nothing when a checksum is wrong, a file is missing or anything else is odd.
    static Optional<IndexGeneration> open(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            boolean opened = false;
            try {
                if (isSound(directory)) {
                    IndexVersions versions = IndexVersions.read(
                            SegmentInfos.readLatestCommit(directory).getUserData());
                    IndexGeneration generation = new IndexGeneration(folder, directory, versions);
                    opened = true;
                    return Optional.of(generation);
                }
                return Optional.empty();
            } finally {
                if (!opened) {
                    directory.close();
                }
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isSound(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            return check.checkIndex().clean;
        }
    }

    /// True when the last commit on disk can no longer be trusted.
    boolean isDamaged() {
        try (Directory again = FSDirectory.open(folder)) {
            if (!Files.isDirectory(folder) || !DirectoryReader.indexExists(again)) {
                return true;
            }
            try (DirectoryReader reader = DirectoryReader.open(again)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    Path folder() {
        return folder;
    }

    IndexVersions versions() {
        return versions;
    }

    SearcherManager searchers() {
        return searchers;
    }

    void put(ResourceId id, List<Document> block) throws IOException {
        writer.updateDocuments(new Term(IndexFields.ID, id.value()), block);
        uncommitted.set(true);
    }

    void remove(ResourceId id) throws IOException {
        writer.deleteDocuments(new Term(IndexFields.ID, id.value()));
        uncommitted.set(true);
    }

    /// Turns what waits in memory into segments, on as many threads as wrote it. A refresh would do it too, but on one
    /// thread, and after many writes this takes seconds.
    void flush() throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                IndexingWork.WORKERS,
                Thread.ofPlatform().name("index-flush-", 1).daemon().factory())) {
            List<Future<Integer>> flushes =
                    threads.invokeAll(Collections.nCopies(IndexingWork.WORKERS, this::flushBuffers));
            for (Future<Integer> flush : flushes) {
                flush.get();
            }
        } catch (InterruptedException e) {
            // The refresh that follows flushes what is left.
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException("Segments could not be written in " + folder, e.getCause());
        }
    }

    private int flushBuffers() throws IOException {
        int flushed = 0;
        while (writer.flushNextBuffer()) {
            flushed++;
        }
        return flushed;
    }

    /// Makes what was written visible.
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Puts what was written on disk for good.
    void commit() throws IOException {
        if (uncommitted.getAndSet(false)) {
            writer.setLiveCommitData(versions.asCommitData().entrySet());
            writer.commit();
        }
    }

    /// Takes what was deleted out of the statistics, so that ranking is that of an index built from scratch.
    void expungeDeletes() throws IOException {
        if (writer.hasDeletions()) {
            writer.forceMergeDeletes(true);
            uncommitted.set(true);
            commit();
            refresh();
        }
    }

    /// Identity and fingerprint of every resource that it holds, changes not yet visible included.
    Map<ResourceId, String> fingerprints() throws IOException {
        refresh();
        Map<ResourceId, String> held = new HashMap<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                collectFingerprints(leaf.reader(), held);
            }
        } finally {
            searchers.release(searcher);
        }
        return held;
    }

    private static void collectFingerprints(LeafReader reader, Map<ResourceId, String> held) throws IOException {
        SortedDocValues ids = reader.getSortedDocValues(IndexFields.IDENTITY);
        BinaryDocValues fingerprints = reader.getBinaryDocValues(IndexFields.FINGERPRINT);
        Bits live = reader.getLiveDocs();
        if (ids == null || fingerprints == null) {
            return;
        }
        for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
            if ((live == null || live.get(doc)) && fingerprints.advanceExact(doc)) {
                held.put(
                        new ResourceId(ids.lookupOrd(ids.ordValue()).utf8ToString()),
                        fingerprints.binaryValue().utf8ToString());
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            if (writer.isOpen()) {
                commit();
                writer.close();
            }
        }
    }
}
