package org.vitaressources.site;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryChanged;
import org.vitaressources.library.LibraryReport;
import org.vitaressources.library.Resource;
import org.vitaressources.search.Search;
import org.vitaressources.text.ReadingStatus;

/// `collection` on `/actuator/info`: resources, documents, passages, and the documents that are not read to their end
/// by
/// status.
@Component
class CollectionInfo implements InfoContributor {
    private static final long UNKNOWN = -1;

    private final Library library;
    private final Search search;
    private final Opening opening;
    private final AtomicLong documents = new AtomicLong(UNKNOWN);

    CollectionInfo(Library library, Search search, Opening opening) {
        this.library = library;
        this.search = search;
        this.opening = opening;
    }

    @Override
    public void contribute(Info.Builder builder) {
        Search.IndexState index = search.state();
        Map<ReadingStatus, Long> attention = new TreeMap<>();
        library.reports().stream()
                .filter(report -> report.stage() == LibraryReport.Stage.READING)
                .forEach(report -> attention.merge(report.status(), 1L, Long::sum));
        builder.withDetail(
                "collection",
                Map.of(
                        "ready", opening.isOpen(),
                        "resources", library.size(),
                        "documents", documents(),
                        "documentsByStatus", attention,
                        "indexedResources", index.resources(),
                        "indexedPassages", index.passages(),
                        "indexing", index.rebuilding()));
    }

    @EventListener(LibraryChanged.class)
    void forget() {
        documents.set(UNKNOWN);
    }

    /// Counted when asked after a change: it looks at every resource.
    private long documents() {
        long known = documents.get();
        if (known != UNKNOWN) {
            return known;
        }
        try (Stream<Resource> all = library.all(library.fingerprints().keySet())) {
            long counted =
                    all.mapToLong(resource -> resource.documents().size()).sum();
            documents.compareAndSet(UNKNOWN, counted);
            return counted;
        }
    }
}
