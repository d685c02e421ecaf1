package org.vitaressources.notebooks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryChanged;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// All notebooks of the collection, kept in memory so that their list costs nothing: looked for once, when the list is
/// first asked for, and followed from then on.
@Component
public class NotebookShelf {
    private static final Logger LOG = LoggerFactory.getLogger(NotebookShelf.class);
    private static final Comparator<ListedNotebook> RUNNING_FIRST = Comparator.comparing(ListedNotebook::closed)
            .thenComparing(ListedNotebook::moved, Comparator.reverseOrder())
            .thenComparing(ListedNotebook::title);

    private final Library library;
    private final Timelines timelines;
    private @Nullable Map<ResourceId, ListedNotebook> known;

    NotebookShelf(Library library, Timelines timelines) {
        this.library = library;
        this.timelines = timelines;
    }

    /// Those that run before those that are closed; among them those in which something happened last come first.
    public synchronized List<ListedNotebook> all() {
        Map<ResourceId, ListedNotebook> notebooks = known;
        if (notebooks == null) {
            notebooks = new HashMap<>();
            for (Resource resource :
                    library.all(library.fingerprints().keySet()).toList()) {
                put(resource, notebooks);
            }
            known = notebooks;
        }
        return notebooks.values().stream().sorted(RUNNING_FIRST).toList();
    }

    @EventListener
    synchronized void on(LibraryChanged change) {
        Map<ResourceId, ListedNotebook> notebooks = known;
        if (notebooks == null) {
            return;
        }
        try {
            change.removed().forEach(notebooks::remove);
            for (ResourceId id : change.changed()) {
                notebooks.remove(id);
                library.byId(id).ifPresent(resource -> put(resource, notebooks));
            }
        } catch (RuntimeException e) {
            // Whoever changed the library must not fail with this.
            LOG.error("La liste des carnets sera refaite", e);
            known = null;
        }
    }

    private void put(Resource resource, Map<ResourceId, ListedNotebook> notebooks) {
        if (resource.description().type().filter(Inquiry.TYPE::equals).isPresent()) {
            notebooks.put(resource.id(), ListedNotebook.of(resource, timelines.of(resource)));
        }
    }
}
