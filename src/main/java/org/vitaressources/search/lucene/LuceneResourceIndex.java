package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryChanged;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabulariesChanged;

/// The index on disk and its life: one generation serves, another may be in the making beside it, and live changes go
/// to both. A generation that is damaged, foreign or of another format never serves.
final class LuceneResourceIndex implements ResourceIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneResourceIndex.class);
    private static final int ROUNDS = 3;

    private final Library library;
    private final Vocabularies vocabularies;
    private final IndexingWork work;
    private final IndexFolder folder;
    private final IndexUpkeep upkeep;
    private final IndexProgress progress = new IndexProgress();
    /// Held while anything is written to a generation that serves, and while generations change places.
    private final ReentrantLock writing = new ReentrantLock();
    /// Held by the one long work (reconciliation, rebuild) at a time.
    private final ReentrantLock longWork = new ReentrantLock();

    private volatile @Nullable IndexGeneration serving;
    private volatile @Nullable IndexGeneration building;
    private volatile boolean ready;
    /// What was damaged when the index was opened, and goes with the generation that it was in.
    private final List<String> foundDamaged = new CopyOnWriteArrayList<>();

    LuceneResourceIndex(Path index, Library library, Vocabularies vocabularies) {
        this.library = library;
        this.vocabularies = vocabularies;
        this.work = new IndexingWork(library, vocabularies);
        this.upkeep = new IndexUpkeep(this);
        try {
            this.folder = IndexFolder.open(index.resolve("lucene"));
            openLast();
        } catch (IOException e) {
            throw new UncheckedIOException("L'index ne peut pas être ouvert dans le dossier " + index, e);
        }
    }

    private void openLast() throws IOException {
        IndexVersions wanted = IndexVersions.current(vocabularies.version());
        Optional<Path> pointed = folder.current();
        Optional<IndexGeneration> current = pointed.flatMap(IndexGeneration::open);
        if (current.isPresent() && wanted.canServe(current.get().versions())) {
            serving = current.get();
        } else if (current.isPresent()) {
            current.get().close();
        }
        if (pointed.isPresent() && serving == null) {
            LOG.warn("L'index est endommagé ou d'un autre format : il est reconstruit.");
            foundDamaged.addAll(IndexIntegrity.damaged(pointed.get()));
        }
        if (serving == null || !serving.versions().equals(wanted)) {
            building = folder.resumedOrNew(wanted, pointed);
        }
        keepOnlyInUse();
    }

    /// Follows the library.
    @EventListener
    void on(LibraryChanged event) {
        writing.lock();
        try {
            List<IndexGeneration> targets = generations();
            work.write(new IndexingWork.Difference(event.changed(), event.removed()), targets, count -> {});
            upkeep.changed();
        } catch (IOException | AlreadyClosedException e) {
            suspect(e);
        } finally {
            writing.unlock();
        }
    }

    /// Other trees or labels: all documents may be concerned.
    @EventListener
    void on(VocabulariesChanged event) {
        upkeep.soon(this::rebuild);
    }

    @Override
    public void reconcile() {
        longWork.lock();
        try {
            if (work.stopped()) {
                return;
            }
            IndexGeneration made = building;
            IndexGeneration target = made != null ? made : Objects.requireNonNull(serving);
            catchUp(target);
            if (work.stopped()) {
                return;
            }
            if (made != null) {
                switchTo(made);
                catchUp(made);
            }
            target.commit();
            target.refresh();
            ready = true;
            progress.finish("à jour");
        } catch (AlreadyClosedException e) {
            suspect(e);
            throw e;
        } catch (IOException e) {
            suspect(e);
            throw new UncheckedIOException("L'index n'a pas pu être mis à jour", e);
        } finally {
            longWork.unlock();
        }
    }

    @Override
    public void startAfresh() {
        longWork.lock();
        try {
            IndexGeneration made =
                    IndexGeneration.create(folder.fresh(), IndexVersions.current(vocabularies.version()));
            writing.lock();
            try {
                IndexGeneration abandoned = building;
                building = made;
                if (abandoned != null) {
                    abandoned.close();
                }
            } finally {
                writing.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Un nouvel index n'a pas pu être commencé", e);
        } finally {
            longWork.unlock();
        }
    }

    @Override
    public void rebuild() {
        longWork.lock();
        try {
            startAfresh();
            reconcile();
        } catch (UncheckedIOException | AlreadyClosedException e) {
            LOG.error("La reconstruction de l'index a échoué ; elle sera tentée de nouveau.", e);
            upkeep.later(this::rebuild);
        } finally {
            longWork.unlock();
        }
    }

    /// Several rounds, because the library goes on changing meanwhile.
    private void catchUp(IndexGeneration generation) throws IOException {
        generation.flush();
        for (int round = 0; round < ROUNDS && !work.stopped(); round++) {
            IndexingWork.Difference difference = work.difference(generation);
            if (difference.isEmpty()) {
                return;
            }
            if (round == 0) {
                progress.start(difference.changed().size());
            }
            work.write(difference, List.of(generation), progress::advance);
        }
    }

    private void switchTo(IndexGeneration made) throws IOException {
        made.commit();
        made.refresh();
        // No call to the library under this lock: it may be announcing, and waiting for the same lock.
        writing.lock();
        try {
            folder.switchTo(made.folder());
            IndexGeneration old = serving;
            serving = made;
            building = null;
            foundDamaged.clear();
            if (old != null) {
                old.close();
            }
            keepOnlyInUse();
        } finally {
            writing.unlock();
        }
    }

    private void keepOnlyInUse() throws IOException {
        Set<Path> used = new HashSet<>();
        generations().forEach(generation -> used.add(generation.folder()));
        folder.keepOnly(used);
    }

    @Override
    public Verification verify() {
        Map<ResourceId, String> wanted = library.fingerprints();
        Map<ResourceId, String> held = Map.of();
        IndexGeneration current = serving;
        try {
            if (current != null) {
                held = current.fingerprints();
            }
        } catch (IOException | AlreadyClosedException e) {
            suspect(e);
        }
        List<String> damaged = new ArrayList<>(foundDamaged);
        if (current != null) {
            damaged.addAll(IndexIntegrity.damaged(current.folder()));
        }
        return Verification.of(wanted, held, damaged);
    }

    /// Something read or written in the index failed: looks at it, and builds another when it is damaged.
    void suspect(Exception cause) {
        LOG.warn("L'index a répondu par une erreur ; il est vérifié.", cause);
        upkeep.soon(() -> {
            IndexGeneration current = serving;
            if (current == null || cause instanceof AlreadyClosedException || current.isDamaged()) {
                LOG.warn("L'index est endommagé ou a disparu : il est reconstruit.");
                rebuild();
            }
        });
    }

    /// The generation to search, when there is one.
    Optional<IndexGeneration> serving() {
        return Optional.ofNullable(serving);
    }

    List<IndexGeneration> generations() {
        return Stream.of(serving, building).flatMap(Stream::ofNullable).toList();
    }

    boolean ready() {
        return ready;
    }

    boolean rebuilding() {
        return building != null;
    }

    IndexProgress progress() {
        return progress;
    }

    @Override
    public void close() throws IOException {
        work.stop();
        upkeep.close();
        // No interrupt: it would close the files under the writer, and what was written last would be lost.
        boolean left = IndexUpkeep.waitFor(longWork);
        writing.lock();
        try {
            for (IndexGeneration generation : generations()) {
                generation.close();
            }
            folder.close();
        } finally {
            writing.unlock();
            if (left) {
                longWork.unlock();
            }
        }
    }
}
