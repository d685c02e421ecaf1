package org.vitaressources.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchResults;

/// "Autres exemplaires", beneath a resource whose text others have too.
@Component
@Order(50)
class SameText implements ResourcePanel {
    private final Search search;

    SameText(Search search) {
        this.search = search;
    }

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        List<SearchResults.Copy> copies = search.copiesOf(resource.id());
        return copies.isEmpty() ? Optional.empty() : Optional.of(new Shown("search/_copies", copies));
    }
}
