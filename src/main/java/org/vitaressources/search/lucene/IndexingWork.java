package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.vocabulary.Vocabularies;

/// Reads resources from the library, converts them and writes them to generations of the index. A resource that cannot
/// be converted is logged and left out; what goes wrong in the index itself is thrown.
final class IndexingWork {
    private static final Logger LOG = LoggerFactory.getLogger(IndexingWork.class);
    static final int WORKERS = 2;
    private static final int FEW = 8;

    private final Library library;
    private final Vocabularies vocabularies;
    private volatile boolean stopped;

    IndexingWork(Library library, Vocabularies vocabularies) {
        this.library = library;
        this.vocabularies = vocabularies;
    }

    /// What a generation lacks and what it has too much.
    record Difference(Set<ResourceId> changed, Set<ResourceId> removed) {
        boolean isEmpty() {
            return changed.isEmpty() && removed.isEmpty();
        }
    }

    /// Leaves what is being written at the next resource: the index closes, and the next start goes on from there.
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    Difference difference(IndexGeneration generation) throws IOException {
        Map<ResourceId, String> wanted = library.fingerprints();
        Map<ResourceId, String> held = generation.fingerprints();
        Set<ResourceId> changed = new HashSet<>();
        wanted.forEach((id, fingerprint) -> {
            if (!fingerprint.equals(held.get(id))) {
                changed.add(id);
            }
        });
        Map<ResourceId, String> left = new HashMap<>(held);
        left.keySet().removeAll(wanted.keySet());
        return new Difference(changed, left.keySet());
    }

    /// Writes these resources as they are now; those that no longer exist are removed.
    ///
    /// @param done told after each one how many are written
    void write(Difference difference, Collection<IndexGeneration> generations, IntConsumer done) throws IOException {
        for (IndexGeneration generation : generations) {
            for (ResourceId id : difference.removed()) {
                generation.remove(id);
            }
        }
        if (difference.changed().isEmpty()) {
            return;
        }
        Set<ResourceId> vanished = java.util.concurrent.ConcurrentHashMap.newKeySet();
        vanished.addAll(difference.changed());
        try (Stream<Resource> resources = library.all(difference.changed())) {
            if (difference.changed().size() <= FEW) {
                resources
                        .takeWhile(resource -> !stopped)
                        .forEach(resource -> one(resource, generations, vanished, done));
            } else {
                many(resources, generations, vanished, done);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (stopped) {
            return;
        }
        for (IndexGeneration generation : generations) {
            for (ResourceId id : vanished) {
                generation.remove(id);
            }
        }
    }

    private void many(
            Stream<Resource> resources,
            Collection<IndexGeneration> generations,
            Set<ResourceId> vanished,
            IntConsumer done) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Semaphore room = new Semaphore(WORKERS * 4);
        try (ExecutorService workers = Executors.newFixedThreadPool(
                WORKERS, Thread.ofPlatform().name("index-", 1).daemon().factory())) {
            resources.takeWhile(resource -> failure.get() == null && !stopped).forEach(resource -> {
                room.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        one(resource, generations, vanished, done);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
            });
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void one(
            Resource resource, Collection<IndexGeneration> generations, Set<ResourceId> vanished, IntConsumer done) {
        vanished.remove(resource.id());
        try {
            List<Document> block = IndexDocuments.of(library.content(resource), vocabularies);
            for (IndexGeneration generation : generations) {
                generation.put(resource.id(), block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Ressource non indexée : {}", resource.path(), e);
        }
        done.accept(1);
    }
}
