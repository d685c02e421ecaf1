package org.vitaressources.contributions.web;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionNotFound;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.contributions.HeldResources;

/// The resource of a request, for who may care for it. For anybody else, and for what does not exist, there is no such
/// page.
@Component
class Held {
    private final HeldResources resources;

    Held(HeldResources resources) {
        this.resources = resources;
    }

    HeldResource by(SignedInMember member, String slug) {
        return resources.at(slug, member).orElseThrow(Held::notFound);
    }

    /// The number of a version, as an address has it.
    static int number(String written) {
        if (!written.matches("[0-9]{1,6}")) {
            throw notFound();
        }
        return Integer.parseInt(written);
    }

    static ContributionId contribution(String written) {
        return ContributionId.parse(written).orElseThrow(() -> ContributionNotFound.byId(written));
    }

    /// What is not there is a page that is not there.
    static <T> T found(Supplier<T> look) {
        try {
            return look.get();
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
