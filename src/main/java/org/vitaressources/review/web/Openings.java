package org.vitaressources.review.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.review.Desk;

/// Finds what an address of the desk names; what a moderator may not know of does not exist for them.
@Component
class Openings {
    private final Desk desk;

    Openings(Desk desk) {
        this.desk = desk;
    }

    Contribution open(String id, SignedInMember member) {
        return ContributionId.parse(id)
                .flatMap(known -> desk.find(known, member))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
