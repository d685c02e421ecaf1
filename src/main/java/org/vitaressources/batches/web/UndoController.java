package org.vitaressources.batches.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchDecisions;
import org.vitaressources.batches.BatchRefused;
import org.vitaressources.batches.BatchReport;
import org.vitaressources.batches.BatchReport.Changed;
import org.vitaressources.batches.BatchReport.Undoing;
import org.vitaressources.batches.BatchWork;
import org.vitaressources.library.Library;
import org.vitaressources.ui.Moments;

/// Undoing a batch: what will happen, then the button.
@Controller
class UndoController {
    private final BatchAccess access;
    private final BatchPages pages;
    private final BatchReport report;
    private final BatchDecisions decisions;
    private final BatchWork work;
    private final BatchViews views;
    private final Library library;
    private final Moments moments;

    UndoController(
            BatchAccess access,
            BatchPages pages,
            BatchReport report,
            BatchDecisions decisions,
            BatchWork work,
            BatchViews views,
            Library library,
            Moments moments) {
        this.access = access;
        this.pages = pages;
        this.report = report;
        this.decisions = decisions;
        this.work = work;
        this.views = views;
        this.library = library;
        this.moments = moments;
    }

    /// A resource that somebody changed since.
    record Line(int ordinal, String title, String link, String who, String when) {}

    @GetMapping("/administration/lots/{id}/annulation")
    String preview(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        Batch batch = access.seen(id, member);
        pages.show(batch, member, RowsAddress.of(batch.id(), "", "1"), model, locale);
        Undoing undoing = report.undoing(batch);
        Map<MemberId, String> names = views.names(
                undoing.changed().stream().map(changed -> changed.latest().by()));
        model.addAttribute("undoing", undoing);
        model.addAttribute(
                "changed",
                undoing.changed().stream()
                        .map(changed -> line(changed, names, locale))
                        .toList());
        return "batches/undoing";
    }

    private Line line(Changed changed, Map<MemberId, String> names, Locale locale) {
        return new Line(
                changed.row().ordinal(),
                changed.row().title(),
                changed.row()
                        .resource()
                        .flatMap(library::byId)
                        .map(it -> "/ressources/" + it.slug() + "/historique")
                        .orElse(""),
                views.who(changed.latest().by(), names, locale),
                moments.in(locale, changed.latest().at()));
    }

    @PostMapping("/administration/lots/{id}/annulation")
    String undo(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form) {
        Batch batch = access.seen(id, member);
        List<Integer> confirmed = form.getOrDefault("ligne", List.of()).stream()
                .filter(written -> written.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .toList();
        try {
            decisions.undo(
                    batch, member.id().value(), Objects.requireNonNullElse(form.getFirst("motif"), ""), confirmed);
        } catch (BatchRefused e) {
            return "redirect:/administration/lots/" + batch.id() + "?fait=lot-ailleurs";
        }
        work.wake();
        return "redirect:/administration/lots/" + batch.id();
    }
}
