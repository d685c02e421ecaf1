package org.vitaressources.quality.web;

import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.quality.LinkState;
import org.vitaressources.quality.Links;
import org.vitaressources.review.Awaiting;

/// Dead links on the moderators' desk.
@Component
@Order(60)
class DeadLinksWaiting implements Awaiting {
    private final Links links;

    DeadLinksWaiting(Links links) {
        this.links = links;
    }

    @Override
    public Waiting of(MemberId moderator, Limits limits, Instant since) {
        return new Waiting(
                "quality.links.waiting",
                links.counts("", limits).of(LinkState.DEAD),
                links.deadSince(since, limits),
                "/administration/qualite/liens?etat=dead");
    }
}
