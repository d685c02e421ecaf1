package org.vitaressources.batches;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;

/// Batches that change tags: which resources, and what is changed.
@Component
public class TagBatches {
    private static final int PAGE = 100;

    private final Batches batches;
    private final BatchRows rows;
    private final Search search;
    private final Library library;
    private final BatchesProperties properties;
    private final Clock clock;

    TagBatches(
            Batches batches,
            BatchRows rows,
            Search search,
            Library library,
            BatchesProperties properties,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.search = search;
        this.library = library;
        this.properties = properties;
        this.clock = clock;
    }

    /// Resources that were chosen, by identity, with their titles.
    ///
    /// @param unknown lines of a list that name none
    public record Selection(Map<ResourceId, String> resources, List<String> unknown) {
        public Selection {
            resources = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(resources));
            unknown = List.copyOf(unknown);
        }
    }

    /// How many resources can be changed at once.
    public int most() {
        return properties.mostResources();
    }

    /// All that a search finds, as its page shows it.
    ///
    /// @param copies with the resources of the same text, which the page shows as one
    public Selection found(SearchQuery query, boolean copies) {
        Map<ResourceId, String> resources = new LinkedHashMap<>();
        SearchQuery pages = query.sortedBy(query.sort()).withSize(PAGE);
        for (int page = 1; resources.size() <= most(); page++) {
            SearchResults results = search.find(pages.atPage(page));
            for (SearchResults.Hit hit : results.hits()) {
                resources.put(hit.id(), hit.title().text());
                if (copies) {
                    hit.copies()
                            .forEach(copy -> library.bySlug(copy.slug())
                                    .ifPresent(other -> resources.put(other.id(), copy.title())));
                }
            }
            if (results.hits().isEmpty() || (long) page * PAGE >= results.total()) {
                break;
            }
        }
        return new Selection(resources, List.of());
    }

    /// How many resources a search finds.
    public long count(SearchQuery query) {
        return search.find(query.withSize(1)).total();
    }

    /// Those of a list: addresses, or identities, one a line.
    public Selection listed(String list) {
        Map<ResourceId, String> resources = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String line : list.split("[\n\r;]+")) {
            String word = line.strip();
            if (!word.isEmpty() && resources.size() + unknown.size() <= most()) {
                Optional<Resource> resource = named(word);
                resource.ifPresentOrElse(
                        it -> resources.put(it.id(), it.description().title()),
                        () -> unknown.add(ArchiveName.shown(word)));
            }
        }
        return new Selection(resources, unknown);
    }

    private Optional<Resource> named(String word) {
        String slug = word.replaceFirst(".*/ressources/", "").replaceFirst("[/?#].*", "");
        Optional<Resource> bySlug =
                library.bySlug(slug).or(() -> library.successorOf(slug).flatMap(library::bySlug));
        return bySlug.isPresent() || !slug.matches("[A-Za-z0-9._-]{1,80}")
                ? bySlug
                : library.byId(new ResourceId(slug));
    }

    /// A new batch; its preview is made by [BatchWork].
    ///
    /// @param name what chose the resources, in words
    /// @throws IllegalArgumentException when nothing is chosen, too much, or nothing is changed
    @Transactional
    public Batch open(String by, String name, Selection selection, List<TagEdit> edits) {
        int chosen = selection.resources().size();
        if (chosen == 0 || chosen > most() || edits.isEmpty()) {
            throw new IllegalArgumentException("Nothing to change, or too much");
        }
        Batch batch = batches.open(BatchKind.TAGS, BatchState.EXAMINING, by, name, edits, clock.instant());
        List<BatchRow> all = new ArrayList<>();
        selection
                .resources()
                .forEach((id, title) -> all.add(new BatchRow(
                        batch.id(),
                        all.size() + 1,
                        0,
                        "",
                        id.value(),
                        title,
                        Optional.of(id),
                        RowState.LEFT,
                        Choice.NONE,
                        Optional.empty(),
                        "",
                        List.of(),
                        "",
                        Map.of(),
                        0,
                        0,
                        0,
                        false,
                        "",
                        clock.instant())));
        rows.add(all);
        return batch;
    }
}
