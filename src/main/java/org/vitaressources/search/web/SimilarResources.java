package org.vitaressources.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.search.ResultCard;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.Search;

/// "Ressources proches", beneath a resource.
@Component
@Order(100)
class SimilarResources implements ResourcePanel {
    private static final int LIMIT = 4;

    private final Search search;
    private final ResultCards cards;

    SimilarResources(Search search, ResultCards cards) {
        this.search = search;
        this.cards = cards;
    }

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        List<ResultCard> similar = cards.of(search.similarTo(resource.id(), LIMIT), locale);
        return similar.isEmpty() ? Optional.empty() : Optional.of(new Shown("search/_similar", similar));
    }
}
