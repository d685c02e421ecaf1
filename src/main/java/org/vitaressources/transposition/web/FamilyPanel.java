package org.vitaressources.transposition.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.transposition.Families;

/// The family of a practice, on the page of each of its members.
@Component
@Order(5)
class FamilyPanel implements ResourcePanel {
    private final Families families;
    private final FamilyViews views;

    FamilyPanel(Families families, FamilyViews views) {
        this.families = families;
        this.views = views;
    }

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        return families.of(resource)
                .map(family -> new Shown("transposition/_family", views.of(family, resource, locale)));
    }
}
