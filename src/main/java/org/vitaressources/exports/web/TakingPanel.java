package org.vitaressources.exports.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;

/// "Emporter", on the page of a resource.
@Component
@Order(17)
class TakingPanel implements ResourcePanel {
    /// What the panel shows.
    record Panel(String slug) {}

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        return Optional.of(new Shown("exports/_panel", new Panel(resource.slug())));
    }
}
