package org.vitaressources.contributions.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.ResourceAdvice;
import org.vitaressources.contributions.Trash;
import org.vitaressources.library.ResourceId;
import org.vitaressources.ui.Moments;
import org.vitaressources.vocabulary.SchemeName;

/// A member's contributions as lines of a list, each with the next thing to do.
@Component
class ContributionRows {
    private final Moments moments;
    private final MessageSource messages;
    private final ProgressViews progress;
    private final ConceptBoxes boxes;
    private final Trash trash;
    private final ObjectProvider<ResourceAdvice> advices;

    ContributionRows(
            Moments moments,
            MessageSource messages,
            ProgressViews progress,
            ConceptBoxes boxes,
            Trash trash,
            ObjectProvider<ResourceAdvice> advices) {
        this.moments = moments;
        this.messages = messages;
        this.progress = progress;
        this.boxes = boxes;
        this.trash = trash;
        this.advices = advices;
    }

    /// A line.
    ///
    /// @param title perhaps empty
    /// @param type in words, perhaps empty
    /// @param state as `contribution.state.…`
    /// @param changed when, in words
    /// @param next what to do next, a sentence
    /// @param share how far a draft is, 0 to 100; -1 for what is not a draft
    /// @param advice what would make the resource better that it became
    record Row(
            String id,
            String title,
            String type,
            ContributionState state,
            String changed,
            String next,
            int share,
            Optional<ResourceAdvice.Advice> advice) {}

    List<Row> of(List<Contribution> contributions, Locale locale) {
        Map<ContributionId, ResourceAdvice.Advice> known = advice(contributions);
        return contributions.stream()
                .filter(one -> one.state() != ContributionState.TRASHED)
                .map(one -> row(one, next(one, locale), Optional.ofNullable(known.get(one.id())), locale))
                .toList();
    }

    /// Said once of a resource that has several contributions: at the one that changed last.
    private Map<ContributionId, ResourceAdvice.Advice> advice(List<Contribution> contributions) {
        Map<ResourceId, Contribution> last = new LinkedHashMap<>();
        contributions.stream()
                .filter(one -> one.state() == ContributionState.PUBLISHED)
                .forEach(one -> one.resource().ifPresent(resource -> last.putIfAbsent(resource, one)));
        Map<ContributionId, ResourceAdvice.Advice> all = new HashMap<>();
        advices.orderedStream().forEach(source -> source.on(last.values()).forEach(all::putIfAbsent));
        return all;
    }

    List<Row> trashed(List<Contribution> contributions, Locale locale) {
        return contributions.stream()
                .filter(one -> one.state() == ContributionState.TRASHED)
                .map(one -> row(
                        one,
                        say("contribution.next.TRASHED", locale, moments.day(locale, trash.deletionOf(one))),
                        Optional.empty(),
                        locale))
                .toList();
    }

    private Row row(Contribution one, String next, Optional<ResourceAdvice.Advice> advice, Locale locale) {
        return new Row(
                one.id().value(),
                one.draft().title(),
                one.draft().type().isEmpty()
                        ? ""
                        : boxes.label(SchemeName.RESOURCE_TYPES, one.draft().type(), locale),
                one.state(),
                moments.in(locale, one.changed()),
                next,
                one.state().isWithAuthor() ? progress.of(one.draft(), locale).share() : -1,
                advice);
    }

    private String next(Contribution one, Locale locale) {
        if (one.state() == ContributionState.DRAFT) {
            String advice = progress.of(one.draft(), locale).advice();
            return advice.isEmpty() ? say("contribution.next.ready", locale) : advice;
        }
        if (one.state() == ContributionState.ACCEPTED && one.scheduled().isPresent()) {
            return say(
                    "contribution.next.scheduled",
                    locale,
                    moments.day(locale, one.scheduled().get()),
                    moments.hour(locale, one.scheduled().get()));
        }
        if (one.state() == ContributionState.REJECTED) {
            return say("contribution.next.REJECTED", locale, moments.day(locale, trash.deletionOf(one)));
        }
        return say("contribution.next." + one.state(), locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
