package org.vitaressources.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionEvent;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.DraftComparisons;
import org.vitaressources.contributions.Predecessors;
import org.vitaressources.contributions.RemarkThread;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.SheetFields;
import org.vitaressources.review.Desk;
import org.vitaressources.review.Queue;
import org.vitaressources.review.QueueFilter;
import org.vitaressources.review.QueueRow;
import org.vitaressources.review.Review;
import org.vitaressources.review.ReviewRefused;
import org.vitaressources.vocabulary.Vocabularies;

/// Everything about one contribution on one page.
@Component
class ReviewPage {
    private final Desk desk;
    private final Queue queue;
    private final Review review;
    private final Contributions contributions;
    private final Remarks remarks;
    private final Members members;
    private final SheetViews sheets;
    private final QueueLines lines;
    private final StepLines steps;
    private final Predecessors predecessors;
    private final DraftComparisons comparisons;
    private final Vocabularies vocabularies;
    private final Findings findings;

    ReviewPage(
            Desk desk,
            Queue queue,
            Review review,
            Contributions contributions,
            Remarks remarks,
            Members members,
            SheetViews sheets,
            QueueLines lines,
            StepLines steps,
            Predecessors predecessors,
            DraftComparisons comparisons,
            Vocabularies vocabularies,
            Findings findings) {
        this.desk = desk;
        this.queue = queue;
        this.review = review;
        this.contributions = contributions;
        this.remarks = remarks;
        this.members = members;
        this.sheets = sheets;
        this.lines = lines;
        this.steps = steps;
        this.predecessors = predecessors;
        this.comparisons = comparisons;
        this.vocabularies = vocabularies;
        this.findings = findings;
    }

    /// @param typed what was filled in and could not be taken, by name of the control
    String show(
            Contribution contribution,
            SignedInMember member,
            Map<String, String> typed,
            Optional<ReviewRefused> refusal,
            Model model,
            Locale locale) {
        Draft text = desk.text(contribution);
        List<RemarkThread> threads = remarks.about(contribution);
        List<ContributionEvent> history = contributions.history(contribution.id());
        model.addAttribute("contribution", contribution);
        model.addAttribute("text", text);
        model.addAttribute("sheet", sheets.of(contribution.id(), text, threads, locale));
        model.addAttribute("fields", SheetFields.of(text));
        model.addAttribute("headings", SheetFields.headings(text));
        model.addAttribute("threads", threads);
        model.addAttribute(
                "line",
                lines.of(queue.rows(List.of(contribution), member), locale).getFirst());
        model.addAttribute("history", steps.of(history, locale));
        model.addAttribute("undoable", review.undoable(contribution, member).orElse(null));
        review.hindrance(contribution, member).ifPresent(hindrance -> hinder("hindrance", hindrance, model));
        refusal.ifPresent(refused -> hinder("refusal", refused, model));
        model.addAttribute("typed", typed);
        model.addAttribute("findings", findings.of(contribution, member, locale));
        model.addAttribute(
                "replies",
                vocabularies.cannedReplies().stream()
                        .filter(reply -> !reply.uses().equals(Set.of("retour")))
                        .toList());
        predecessors
                .of(contribution)
                .map(before -> comparisons.between(before, text, locale))
                .ifPresent(comparison -> model.addAttribute("comparison", comparison));
        next(contribution, member).ifPresent(next -> model.addAttribute("next", next));
        return "review/contribution";
    }

    private void hinder(String name, ReviewRefused refused, Model model) {
        MemberId who = new MemberId(refused.who());
        model.addAttribute(name, refused.reason());
        model.addAttribute(name + "By", members.names(List.of(who)).getOrDefault(who, ""));
    }

    /// The one after it among those that wait.
    private Optional<Contribution> next(Contribution contribution, SignedInMember member) {
        List<Contribution> waiting = queue.see(QueueFilter.ALL, member).rows().stream()
                .map(QueueRow::contribution)
                .toList();
        List<String> ids = waiting.stream().map(one -> one.id().value()).toList();
        int at = ids.indexOf(contribution.id().value());
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.get((at + 1) % waiting.size()))
                        .filter(other -> !other.id().equals(contribution.id()));
    }
}
