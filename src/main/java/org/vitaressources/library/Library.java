package org.vitaressources.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitaressources.text.Reading;

/// The resources of the centre, as the files of `content/` say they are. Reading only; what changes on disk is
/// noticed
/// by the watcher and announced as [LibraryChanged].
public interface Library {
    /// A resource by its present slug.
    Optional<Resource> bySlug(String slug);

    /// A resource by its identity.
    Optional<Resource> byId(ResourceId id);

    /// The present slug of a resource that used to be at this one, for a permanent redirect.
    Optional<String> successorOf(String formerSlug);

    /// The resource and the text of its parts; documents not in the extraction cache are read now.
    Resource.Content content(Resource resource);

    /// The text of one document.
    Reading reading(LibraryDocument document);

    /// Where a document's bytes are; inside the content folder, whatever its name says.
    Path file(LibraryDocument document);

    /// The slug under which the file at this path (relative to the content folder) is shown, to follow
    /// relative links
    /// between files.
    Optional<String> slugOfPath(String path);

    /// Identity and fingerprint of every resource: what an index must hold to be up to date.
    Map<ResourceId, String> fingerprints();

    /// Resources in no particular order, those that vanish meanwhile left out. The stream is lazy: 100,000 fit.
    Stream<Resource> all(Collection<ResourceId> ids);

    /// Resources that hold a file of exactly these bytes.
    ///
    /// @param sha256 lower-case hexadecimal
    default List<Resource> holding(String sha256) {
        return List.of();
    }

    /// Resources whose title or address holds all these words, accents and case aside, by title; to choose from.
    default List<Titled> titled(String words, int limit) {
        return List.of();
    }

    /// Resources that say that they are a transposition of this one, whether or not it is still there; by identity.
    default List<ResourceId> transpositionsOf(ResourceId source) {
        return List.of();
    }

    /// All that resources say they are a transposition of, whether or not it is still there; by identity.
    default List<ResourceId> transposed() {
        return List.of();
    }

    /// Resources that say that they were drawn from this one ([Description#origin()]), by title.
    default List<Resource> drawnFrom(ResourceId origin) {
        return List.of();
    }

    /// How many resources there are.
    int size();

    /// How many documents they hold.
    int documents();

    /// What could not be read, or only in part, or was remarked upon, most recent first.
    List<LibraryReport> reports();

    /// What the last start could not restore because the database was new (former addresses, ids of moved lone
    /// files).
    Optional<String> restorationNotice();

    /// Brings the catalogue up to date with the disk and announces the differences; called at start and by who
    /// imports
    /// in bulk. Returns when everything found has been announced.
    void reconcile();

    /// The notice has been read: it is no longer shown.
    default void acknowledgeRestoration() {}

    /// How far the reconciliation in progress is.
    default Progress progress() {
        return Progress.IDLE;
    }

    /// How far a reconciliation is.
    ///
    /// @param running one is in progress
    /// @param done resources read, stored and announced
    /// @param total resources that are new or changed
    record Progress(boolean running, int done, int total) {
        static final Progress IDLE = new Progress(false, 0, 0);
    }
}
