package org.vitaressources.thesaurus;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;

/// The resources that stand under a concept, copies included.
@Component
class TaggedResources {
    /// More are not rewritten: what they say stays understood.
    static final int MOST = 5_000;

    private static final int PAGE = 100;

    private final Search search;
    private final Library library;

    TaggedResources(Search search, Library library) {
        this.search = search;
        this.library = library;
    }

    /// @throws EditRefused when there are too many
    Set<ResourceId> with(Facet facet, String concept) {
        SearchQuery query = SearchQuery.everything()
                .with(facet, concept)
                .sortedBy(SearchQuery.Sort.TITLE)
                .withSize(PAGE);
        Set<ResourceId> resources = new LinkedHashSet<>();
        for (int page = 1; ; page++) {
            SearchResults found = search.find(query.atPage(page));
            if (found.total() > MOST) {
                throw new EditRefused("many", MOST);
            }
            for (SearchResults.Hit hit : found.hits()) {
                resources.add(hit.id());
                hit.copies()
                        .forEach(copy ->
                                library.bySlug(copy.slug()).map(Resource::id).ifPresent(resources::add));
            }
            if (found.hits().size() < PAGE) {
                return resources;
            }
        }
    }
}
