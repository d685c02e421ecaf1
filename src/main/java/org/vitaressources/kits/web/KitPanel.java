package org.vitaressources.kits.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;

/// What a trainer does with a resource: into a kit, beside others.
@Component
@Order(15)
class KitPanel implements ResourcePanel {
    /// What the panel shows.
    record Panel(String slug) {}

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        return Optional.of(new Shown("kits/_panel", new Panel(resource.slug())));
    }
}
