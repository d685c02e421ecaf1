package org.vitaressources.feedback;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.contributions.Authors;
import org.vitaressources.library.AnsweredQuestion;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returning;
import org.vitaressources.library.Returns;
import org.vitaressources.library.Trial;
import org.vitaressources.vocabulary.TerritoryCode;

/// What stands in the content folder beside a resource: trials, answered questions, when it was looked at last and how
/// often it is to be. Writing what is there already changes nothing. Names are written as readers see them, in the
/// language of the collection.
@Component
class BesideResource {
    private final Returning returning;
    private final Reactions reactions;
    private final Authors authors;
    private final Members members;
    private final MessageSource messages;

    BesideResource(Returning returning, Reactions reactions, Authors authors, Members members, MessageSource messages) {
        this.returning = returning;
        this.reactions = reactions;
        this.authors = authors;
        this.members = members;
        this.messages = messages;
    }

    /// Writes what is due.
    ///
    /// @throws java.util.NoSuchElementException when the resource is not in the collection now
    void write(Writings.Writing writing) {
        switch (writing.what()) {
            case REACTION -> write(writing.resource(), new ReactionId(writing.detail()));
            case CHECKED -> {
                LocalDate day = LocalDate.parse(writing.detail());
                returning.change(
                        writing.resource(),
                        returns ->
                                returns.checked().filter(day::isBefore).isPresent() ? returns : returns.checkedOn(day));
            }
            case RHYTHM -> {
                Rhythm rhythm = Rhythm.valueOf(writing.detail());
                returning.change(
                        writing.resource(), returns -> returns.every(rhythm == Rhythm.NEVER ? null : rhythm.months()));
            }
        }
    }

    /// There when it is accepted, gone when it is not.
    private void write(ResourceId resource, ReactionId id) {
        Optional<Reaction> accepted = reactions.byId(id).filter(reaction -> reaction.state() == ReactionState.ACCEPTED);
        returning.change(
                resource,
                returns -> accepted.map(reaction -> with(returns, reaction))
                        .orElseGet(() -> returns.withoutTrial(id.value()).withoutQuestion(id.value())));
    }

    private Returns with(Returns returns, Reaction reaction) {
        return switch (reaction.matter()) {
            case TrialReport report -> returns.with(trial(reaction, report));
            case Question question -> returns.with(question(reaction, question));
            case Correction correction -> returns;
            case ProblemReport report -> returns;
        };
    }

    private Trial trial(Reaction reaction, TrialReport report) {
        return new Trial(
                reaction.id().value(),
                TerritoryCode.parse(report.territory()),
                report.structure(),
                Optional.of(report.structureType()).filter(type -> !type.isEmpty()),
                Optional.of(report.date()).filter(date -> !date.isEmpty()),
                report.result(),
                report.kept(),
                report.changed(),
                report.dropped(),
                report.obstacle(),
                name(reaction.sender().member()));
    }

    private AnsweredQuestion question(Reaction reaction, Question question) {
        boolean byAuthor = question.answeredBy().equals(Sender.FORMER_MEMBER)
                || authors.wrote(new MemberId(question.answeredBy()), reaction.resource());
        return new AnsweredQuestion(
                reaction.id().value(),
                question.shown(),
                question.shownAnswer(),
                Optional.of(question.answeredOn()).filter(date -> !date.isEmpty()),
                question.agreed() ? name(reaction.sender().member()) : "",
                byAuthor ? name(question.answeredBy()) : say("member.centre"));
    }

    private String name(String account) {
        return account.isEmpty()
                ? ""
                : members.byId(new MemberId(account)).map(Member::name).orElseGet(() -> say("member.former"));
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.FRENCH));
    }
}
