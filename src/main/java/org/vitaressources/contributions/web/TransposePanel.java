package org.vitaressources.contributions.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;

/// "Transposer cette pratique": on the page of each resource that tells of a practice, for every reader.
@Component
@Order(8)
class TransposePanel implements ResourcePanel {
    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        return resource.description()
                .type()
                .filter(SourceViews.PRACTICES::contains)
                .filter(type -> resource.description().archived().isEmpty())
                .map(type -> new Shown("contributions/_transpose", resource.id().value()));
    }
}
