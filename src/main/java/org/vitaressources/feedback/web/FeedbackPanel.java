package org.vitaressources.feedback.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.feedback.FormStamps;
import org.vitaressources.feedback.Freshness;
import org.vitaressources.feedback.Rhythm;
import org.vitaressources.feedback.UsefulMarks;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.ui.PartialDate;

/// Beneath a resource: whether it still holds, whether it was useful, and the ways to send something back. The page is
/// the same for all who are not signed in, and gives them no cookie.
@Component
@Order(5)
class FeedbackPanel implements ResourcePanel {
    private final Freshness freshness;
    private final UsefulMarks marks;
    private final HeldResources held;
    private final FormStamps stamps;

    FeedbackPanel(Freshness freshness, UsefulMarks marks, HeldResources held, FormStamps stamps) {
        this.freshness = freshness;
        this.marks = marks;
        this.held = held;
        this.stamps = stamps;
    }

    /// What the panel shows.
    ///
    /// @param checked when it was said last that it still holds, in words; empty when never
    /// @param due when it is to be looked at again, in words; empty for never
    /// @param rhythm in months, 0 for never
    /// @param useful how many found it useful, when they are enough to be told of: the end of a message key
    /// @param marked the reader did already
    /// @param pass of the form that says so
    /// @param mayCare the reader may say that it still holds
    record Panel(
            String slug,
            String checked,
            String due,
            boolean late,
            int rhythm,
            List<Integer> rhythms,
            int useful,
            boolean marked,
            String pass,
            boolean mayCare) {}

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        SignedInMember member = member();
        String account = member == null ? "" : member.id().value();
        Freshness.Standing standing = freshness.of(resource);
        return Optional.of(new Shown(
                "feedback/_panel",
                new Panel(
                        resource.slug(),
                        standing.checked()
                                .map(day -> new PartialDate(day.toString()).in(locale))
                                .orElse(""),
                        standing.due()
                                .map(day -> new PartialDate(day.toString()).in(locale))
                                .orElse(""),
                        standing.late(),
                        standing.rhythm().orElse(0),
                        Arrays.stream(Rhythm.values()).map(Rhythm::months).toList(),
                        marks.count(resource.id()),
                        marks.isMarked(resource.id(), account),
                        stamps.pass(UsefulController.form(resource.slug()), account),
                        member != null && held.mayHold(member, resource))));
    }

    private static @Nullable SignedInMember member() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInMember member ? member : null;
    }
}
