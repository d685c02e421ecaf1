package org.vitaressources.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.AnsweredQuestion;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returning;
import org.vitaressources.library.Returns;
import org.vitaressources.library.Trial;

/// What stands in the content folder beside a resource: trials, answered questions, when it was looked at last and how
/// often it is to be. Writing what is there already changes nothing.
@Component
class BesideResource {
    private final Returning returning;
    private final Reactions reactions;

    BesideResource(Returning returning, Reactions reactions) {
        this.returning = returning;
        this.reactions = reactions;
    }

    /// When somebody said last that it still holds.
    Optional<LocalDate> checked(ResourceId resource) {
        return returning.of(resource).checked();
    }

    /// How often it is to be looked at; nothing when nobody has chosen.
    Optional<Rhythm> rhythm(ResourceId resource) {
        return returning.of(resource).rhythm().flatMap(Rhythm::of);
    }

    void write(Writings.Writing writing) {
        switch (writing.what()) {
            case REACTION -> write(writing.resource(), new ReactionId(writing.detail()));
            case CHECKED -> {
                LocalDate day = LocalDate.parse(writing.detail());
                returning.change(writing.resource(), returns -> new Returns(
                        returns.trials(),
                        returns.questions(),
                        Optional.of(returns.checked().filter(day::isBefore).orElse(day)),
                        returns.rhythm()));
            }
            case RHYTHM -> {
                Rhythm rhythm = Rhythm.valueOf(writing.detail());
                returning.change(writing.resource(), returns -> new Returns(
                        returns.trials(), returns.questions(), returns.checked(), Optional.of(rhythm.months())));
            }
        }
    }

    /// There when it is accepted, gone when it is not.
    private void write(ResourceId resource, ReactionId id) {
        Optional<Reaction> accepted =
                reactions.byId(id).filter(reaction -> reaction.state() == ReactionState.ACCEPTED);
        returning.change(resource, returns -> {
            List<Trial> trials = new ArrayList<>(returns.trials());
            List<AnsweredQuestion> questions = new ArrayList<>(returns.questions());
            trials.removeIf(trial -> trial.id().equals(id.value()));
            questions.removeIf(question -> question.id().equals(id.value()));
            accepted.ifPresent(reaction -> {
                if (reaction.matter() instanceof TrialReport trial) {
                    trials.add(trial(reaction, trial));
                } else if (reaction.matter() instanceof Question question) {
                    questions.add(question(reaction, question));
                }
            });
            return new Returns(trials, questions, returns.checked(), returns.rhythm());
        });
    }

    private static Trial trial(Reaction reaction, TrialReport report) {
        return new Trial(
                reaction.id().value(),
                report.territory(),
                report.structure(),
                report.structureType(),
                report.date(),
                report.result(),
                report.kept(),
                report.changed(),
                report.dropped(),
                report.obstacle(),
                reaction.sender().member());
    }

    private static AnsweredQuestion question(Reaction reaction, Question question) {
        return new AnsweredQuestion(
                reaction.id().value(),
                question.shown(),
                question.shownAnswer(),
                question.answeredOn(),
                question.agreed() ? reaction.sender().member() : "",
                question.answeredBy());
    }
}
