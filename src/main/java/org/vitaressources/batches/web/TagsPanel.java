package org.vitaressources.batches.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.search.ResultsPanel;
import org.vitaressources.search.SearchQuery;

/// "Change the tags of these resources", beneath the results, for moderators. Readers see nothing of it.
@Component
@Order(10)
class TagsPanel implements ResultsPanel {
    /// What the link says and where it leads.
    record Link(long total, String path) {}

    @Override
    public Optional<Shown> on(SearchQuery query, long total, Locale locale) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean moderates = who != null && who.getPrincipal() instanceof SignedInMember member && member.moderates();
        return moderates && total > 0
                ? Optional.of(new Shown(
                        "batches/_results",
                        new Link(
                                total,
                                "/administration/lots/etiquettes?"
                                        + query.atPage(1).toQueryString())))
                : Optional.empty();
    }
}
