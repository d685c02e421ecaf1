package org.vitaressources.contributions.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Trash;
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

    ContributionRows(Moments moments, MessageSource messages, ProgressViews progress, ConceptBoxes boxes, Trash trash) {
        this.moments = moments;
        this.messages = messages;
        this.progress = progress;
        this.boxes = boxes;
        this.trash = trash;
    }

    /// A line.
    ///
    /// @param title perhaps empty
    /// @param type in words, perhaps empty
    /// @param state as `contribution.state.…`
    /// @param changed when, in words
    /// @param next what to do next, a sentence
    /// @param share how far a draft is, 0 to 100; -1 for what is not a draft
    record Row(String id, String title, String type, ContributionState state, String changed, String next, int share) {}

    List<Row> of(List<Contribution> contributions, Locale locale) {
        return contributions.stream()
                .filter(one -> one.state() != ContributionState.TRASHED)
                .map(one -> row(one, next(one, locale), locale))
                .toList();
    }

    List<Row> trashed(List<Contribution> contributions, Locale locale) {
        return contributions.stream()
                .filter(one -> one.state() == ContributionState.TRASHED)
                .map(one -> row(
                        one,
                        say("contribution.next.TRASHED", locale, moments.day(locale, trash.deletionOf(one))),
                        locale))
                .toList();
    }

    private Row row(Contribution one, String next, Locale locale) {
        return new Row(
                one.id().value(),
                one.draft().title(),
                one.draft().type().isEmpty()
                        ? ""
                        : boxes.label(SchemeName.RESOURCE_TYPES, one.draft().type(), locale),
                one.state(),
                moments.in(locale, one.changed()),
                next,
                one.state().isWithAuthor() ? progress.of(one.draft(), locale).share() : -1);
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
