package org.vitaressources.library.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.library.AnsweredQuestion;
import org.vitaressources.library.Returns;
import org.vitaressources.library.Transposition;
import org.vitaressources.library.Trial;
import org.vitaressources.library.web.ReturnsView.Said;
import org.vitaressources.ui.PartialDate;

/// Puts what came back to a resource into the words of its page.
@Component
class ReturnsViews {
    private final ResourceFacts facts;

    ReturnsViews(ResourceFacts facts) {
        this.facts = facts;
    }

    ReturnsView of(Returns returns, Locale locale) {
        return new ReturnsView(
                returns.trials().stream().map(trial -> trial(trial, locale)).toList(),
                new ReturnsView.Counts(
                        count(returns, Trial.Result.SUCCESS),
                        count(returns, Trial.Result.PARTIAL),
                        count(returns, Trial.Result.UNSUCCESSFUL)),
                returns.questions().stream()
                        .map(question -> question(question, locale))
                        .toList(),
                returns.checked()
                        .map(LocalDate::toString)
                        .map(day -> new PartialDate(day).in(locale))
                        .orElse(""),
                returns.rhythm().orElse(0));
    }

    /// What was kept, adapted, dropped of a practice, and what it took; what says nothing left out.
    static List<Said> said(Transposition transposition) {
        return said(
                new Said("conserve", transposition.kept()),
                new Said("adapte", transposition.adapted()),
                new Said("abandonne", transposition.dropped()),
                new Said("conditions", transposition.conditions()));
    }

    private ReturnsView.TrialView trial(Trial trial, Locale locale) {
        return new ReturnsView.TrialView(
                "essai-" + trial.id(),
                trial.result().id(),
                trial.structure(),
                trial.structureType()
                        .map(type -> facts.structureType(type, locale))
                        .orElse(""),
                trial.territory().map(facts::territory).orElse(new ResourceView.Link("", "")),
                trial.date().map(date -> new PartialDate(date).in(locale)).orElse(""),
                said(
                        new Said("conserve", trial.kept()),
                        new Said("adapte", trial.adapted()),
                        new Said("abandonne", trial.dropped()),
                        new Said("obstacle", trial.obstacle())),
                trial.by());
    }

    private static ReturnsView.QuestionView question(AnsweredQuestion question, Locale locale) {
        return new ReturnsView.QuestionView(
                "question-" + question.id(),
                question.question(),
                question.answer(),
                question.date().map(date -> new PartialDate(date).in(locale)).orElse(""),
                question.by(),
                question.answeredBy());
    }

    private static long count(Returns returns, Trial.Result result) {
        return returns.trials().stream()
                .filter(trial -> trial.result() == result)
                .count();
    }

    private static List<Said> said(Said... lines) {
        return Stream.of(lines).filter(line -> !line.text().isBlank()).toList();
    }
}
