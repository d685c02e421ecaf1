package org.vitaressources.site;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryReport;
import org.vitaressources.search.Search;
import org.vitaressources.text.ReadingStatus;

/// `collection` on `/actuator/info`: resources, documents, passages, and the documents that are not read to their end
/// by
/// status.
@Component
class CollectionInfo implements InfoContributor {

    private final Library library;
    private final Search search;
    private final Opening opening;

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
                        "documents", library.documents(),
                        "documentsByStatus", attention,
                        "indexedResources", index.resources(),
                        "indexedPassages", index.passages(),
                        "indexing", index.rebuilding()));
    }
}
