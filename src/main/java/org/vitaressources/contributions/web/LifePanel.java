package org.vitaressources.contributions.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;

/// "Modifier", "Historique": on the page of a resource, for who may care for it. Readers see nothing of it, and their
/// page is the same for all of them.
@Component
@Order(10)
class LifePanel implements ResourcePanel {
    private final HeldResources resources;

    LifePanel(HeldResources resources) {
        this.resources = resources;
    }

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInMember member && resources.mayHold(member, resource)
                ? Optional.of(new Shown("contributions/_life", resource.slug()))
                : Optional.empty();
    }
}
