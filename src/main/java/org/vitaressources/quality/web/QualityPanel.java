package org.vitaressources.quality.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.Assessments;
import org.vitaressources.quality.LinkState;
import org.vitaressources.quality.Links;

/// The quality of a resource beneath its page, for the moderators who answer for it: readers see nothing of it.
@Component
@Order(20)
class QualityPanel implements ResourcePanel {
    private static final int MOST_LINKS = 10;

    private final Assessments assessments;
    private final Links links;
    private final LinkLines lines;

    QualityPanel(Assessments assessments, Links links, LinkLines lines) {
        this.assessments = assessments;
        this.links = links;
        this.lines = lines;
    }

    /// @param dead links that are said to be dead
    record View(AssessedResource resource, List<LinkLine> dead) {}

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedInMember member) || !member.moderates()) {
            return Optional.empty();
        }
        Limits limits = QualityAddress.limits(member);
        Links.Selection dead = new Links.Selection(
                Optional.of(LinkState.DEAD), false, resource.id().value(), limits);
        return assessments
                .find(resource.id(), limits)
                .map(found -> new Shown(
                        "quality/_panel", new View(found, lines.of(links.page(dead, 1, MOST_LINKS), locale))));
    }
}
