package org.vitaressources.contributions.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.SourceResources;
import org.vitaressources.contributions.TranspositionFacts;

/// Makes the part of the form that asks which practice this one comes from.
@Component
class SourceViews {
    /// Types of resources that tell of a practice.
    static final Set<String> PRACTICES = Set.of("etude-de-cas", "modele");

    private final SourceResources sources;

    SourceViews(SourceResources sources) {
        this.sources = sources;
    }

    SourceView of(Contribution contribution, Draft shown) {
        String source = shown.fact(TranspositionFacts.SOURCE);
        boolean said =
                TranspositionFacts.ALL.stream().anyMatch(key -> !shown.fact(key).isBlank());
        String path = sources.byId(source)
                .map(resource -> "/ressources/" + resource.slug())
                .orElse("");
        return new SourceView(
                said || PRACTICES.contains(shown.type()),
                said,
                sources.shown(source),
                path,
                path.isEmpty() && !source.isBlank() ? sources.holding(source, contribution.resource()) : List.of(),
                sources.shown(shown.fact("adapte-de")));
    }
}
