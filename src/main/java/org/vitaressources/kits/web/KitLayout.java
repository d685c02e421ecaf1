package org.vitaressources.kits.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.kits.Outline;
import org.vitaressources.kits.PublishedKits;
import org.vitaressources.kits.Step;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceLayout;
import org.vitaressources.library.ResourcePanel.Shown;
import org.vitaressources.ui.Durations;

/// The page of a resource that is a kit: how long it is and what can be done with it, before its text.
@Component
@Order(2)
class KitLayout implements ResourceLayout {
    private final PublishedKits published;

    KitLayout(PublishedKits published) {
        this.published = published;
    }

    /// What the panel shows.
    ///
    /// @param trainers steps that participants do not see
    record Panel(String slug, int sessions, int steps, int trainers, String duration) {}

    @Override
    public Optional<Parts> of(Resource.Content content, Locale locale) {
        Resource resource = content.resource();
        if (!PublishedKits.isKit(resource)) {
            return Optional.empty();
        }
        return Optional.of(new Parts(
                published.outline(resource).map(outline -> new Shown("kits/_published", panel(resource, outline))),
                Optional.empty(),
                Set.of(PublishedKits.file())));
    }

    private static Panel panel(Resource resource, Outline outline) {
        return new Panel(
                resource.slug(),
                outline.sessions().size(),
                outline.sessions().stream()
                        .mapToInt(session -> session.steps().size())
                        .sum(),
                (int) outline.sessions().stream()
                        .flatMap(session -> session.steps().stream())
                        .filter(Step::isForTheTrainerAlone)
                        .count(),
                Durations.of(outline.minutes()));
    }
}
