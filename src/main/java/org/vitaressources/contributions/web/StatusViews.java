package org.vitaressources.contributions.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionEvent;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Revising;
import org.vitaressources.ui.Moments;

/// Where a contribution is, who looks after it, and what happened to it, in words.
@Component
class StatusViews {
    /// Steps whose note is for the program.
    private static final List<String> WITHOUT_WORDS = List.of("scheduling", "undoing", "publication-failed");

    private final Contributions contributions;
    private final Members members;
    private final Moments moments;
    private final MessageSource messages;

    StatusViews(Contributions contributions, Members members, Moments moments, MessageSource messages) {
        this.contributions = contributions;
        this.members = members;
        this.moments = moments;
        this.messages = messages;
    }

    /// The page.
    ///
    /// @param title perhaps empty
    /// @param reviewer who looks after it, empty when nobody does
    /// @param changed when it last changed, in words
    /// @param note what the moderators asked for or explained last, empty when nothing
    /// @param steps what happened, the last first
    record Status(
            String id,
            String title,
            ContributionState state,
            String reviewer,
            String changed,
            String note,
            boolean published,
            List<Step> steps) {
        public boolean canBeTakenBack() {
            return state == ContributionState.SUBMITTED;
        }

        /// A new version of a resource, to be compared with what is online.
        public boolean comparable() {
            return published && Revising.isOpen(state);
        }

        public boolean canBeTrashed() {
            return state.isWithAuthor() || state == ContributionState.REJECTED;
        }
    }

    /// Something that happened.
    ///
    /// @param note the words that went with it, perhaps empty
    record Step(String words, String when, String note) {}

    Status of(Contribution contribution, Locale locale) {
        List<ContributionEvent> history = contributions.history(contribution.id());
        Map<MemberId, String> names = members.names(
                Stream.concat(history.stream().map(ContributionEvent::by), Stream.of(contribution.claimedBy()))
                        .filter(by -> !by.isEmpty())
                        .map(MemberId::new)
                        .collect(Collectors.toSet()));
        String reviewer = contribution.claimedBy().isEmpty()
                ? ""
                : names.getOrDefault(
                        new MemberId(contribution.claimedBy()), messages.getMessage("member.former", null, locale));
        return new Status(
                contribution.id().value(),
                contribution.draft().title(),
                contribution.state(),
                reviewer,
                moments.in(locale, contribution.changed()),
                note(contribution, history),
                contribution.resource().isPresent(),
                history.stream()
                        .map(event -> step(event, contribution.author(), names, locale))
                        .toList());
    }

    private static String note(Contribution contribution, List<ContributionEvent> history) {
        return history.stream()
                .filter(event -> event.state() == contribution.state())
                .filter(event -> List.of("changes-requested", "rejection", "acceptance", "withdrawal")
                        .contains(event.step()))
                .map(ContributionEvent::note)
                .findFirst()
                .orElse("");
    }

    private Step step(ContributionEvent event, String author, Map<MemberId, String> names, Locale locale) {
        String by = event.by().isEmpty()
                ? messages.getMessage("contribution.by.centre", null, locale)
                : event.by().equals(author)
                        ? messages.getMessage("contribution.by.you", null, locale)
                        : names.getOrDefault(
                                new MemberId(event.by()), messages.getMessage("member.former", null, locale));
        String words = messages.getMessage("contribution.step." + event.step(), null, event.step(), locale);
        return new Step(
                messages.getMessage("contribution.step", new Object[] {words, by}, locale),
                moments.in(locale, event.at()),
                WITHOUT_WORDS.contains(event.step()) ? "" : event.note());
    }
}
