package org.vitaressources.review.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.contributions.ContributionEvent;

/// Says in words what happened to a contribution.
@Component
class StepLines {
    private final Members members;
    private final MessageSource messages;
    private final Clock clock;

    StepLines(Members members, MessageSource messages, Clock clock) {
        this.members = members;
        this.messages = messages;
        this.clock = clock;
    }

    List<StepLine> of(List<ContributionEvent> history, Locale locale) {
        Map<MemberId, String> names = members.names(
                history.stream().map(event -> new MemberId(event.by())).toList());
        return history.stream()
                .map(event -> new StepLine(
                        event.step(),
                        who(event.by(), names, locale),
                        event.at(),
                        note(event.step(), event.note(), locale)))
                .toList();
    }

    /// A name; who has left is a former member, nobody is the centre.
    String who(String account, Map<MemberId, String> names, Locale locale) {
        if (account.isEmpty()) {
            return messages.getMessage("member.centre", null, locale);
        }
        String name = names.get(new MemberId(account));
        return name == null ? messages.getMessage("member.former", null, locale) : name;
    }

    /// The words of a step; times and names of steps are said as one says them.
    String note(String step, String note, Locale locale) {
        return switch (step) {
            case "scheduling" -> time(note, locale);
            case "undoing" -> messages.getMessage("contribution.step." + note, null, locale);
            case "publication-failed" ->
                messages.getMessage(
                        note.equals("changed-meanwhile") ? "review.bulk.why.CHANGED" : "review.bulk.why.INCOMPLETE",
                        null,
                        locale);
            default -> note;
        };
    }

    private String time(String note, Locale locale) {
        try {
            return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale)
                    .format(Instant.parse(note).atZone(clock.getZone()));
        } catch (DateTimeParseException e) {
            return note;
        }
    }
}
