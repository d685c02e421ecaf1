package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.contributions.LifeOfResources;
import org.vitaressources.contributions.Revising;
import org.vitaressources.contributions.VersionInProgress;
import org.vitaressources.library.ChangedMeanwhile;
import org.vitaressources.library.Revision;
import org.vitaressources.ui.FormProblems;

/// Takes a resource out of the collection, puts former versions back, sends it to the archives and fetches it from
/// there.
@Controller
class LifeController {
    private static final int LONGEST_REASON = 1000;

    private final Held held;
    private final LifeOfResources life;
    private final Revising revising;
    private final HistoryViews views;

    LifeController(Held held, LifeOfResources life, Revising revising, HistoryViews views) {
        this.held = held;
        this.life = life;
        this.revising = revising;
        this.views = views;
    }

    @PostMapping("/ressources/{slug}/retrait")
    String withdraw(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String vue,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        HeldResource resource = held.by(member, slug);
        allow(resource.mayRetire() && !resource.withdrawn());
        problems.addIf(motif.isBlank(), "motif-retrait", "problem.life.reason");
        problems.addIf(motif.strip().length() > LONGEST_REASON, "motif-retrait", "problem.life.long", LONGEST_REASON);
        model.addAttribute("reason", motif);
        return after(
                () -> life.withdraw(member, resource, motif.strip(), Held.number(vue)),
                "retrait",
                new Page(resource, member, problems, model, response, locale));
    }

    @PostMapping("/ressources/{slug}/archivage")
    String archive(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String vue,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        HeldResource resource = held.by(member, slug);
        allow(resource.mayRetire() && !resource.withdrawn());
        problems.addIf(motif.strip().length() > LONGEST_REASON, "motif-archive", "problem.life.long", LONGEST_REASON);
        Page page = new Page(resource, member, problems, model, response, locale);
        return resource.archived()
                ? after(() -> life.unarchive(member, resource, Held.number(vue)), "desarchivage", page)
                : after(() -> life.archive(member, resource, motif, Held.number(vue)), "archivage", page);
    }

    @PostMapping("/ressources/{slug}/restauration")
    String putBack(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String vue,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        HeldResource resource = held.by(member, slug);
        allow(resource.moderator() || !resource.withdrawn());
        Revision former = Held.found(() -> revising.revision(resource.id(), Held.number(version)));
        allow(former.kind() != Revision.Kind.WITHDRAWAL);
        Page page = new Page(resource, member, problems, model, response, locale);
        String why = views.words("history.restored", locale, former.number());
        if (resource.moderator()) {
            return after(
                    () -> life.putBack(member, resource, former, why, Held.number(vue)),
                    resource.withdrawn() ? "republication" : "restauration",
                    page);
        }
        try {
            return "redirect:/contributions/"
                    + revising.again(member, resource, former.number(), why).id() + "?fait=restauration-proposee";
        } catch (VersionInProgress e) {
            problems.add("versions", "problem.life.in-progress");
            return refused(page);
        }
    }

    /// What a refused step is shown on.
    private record Page(
            HeldResource resource,
            SignedInMember member,
            FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {}

    private String after(Runnable step, String done, Page page) {
        if (page.problems().isEmpty()) {
            try {
                step.run();
                return "redirect:/ressources/" + page.resource().slug() + "/historique?fait=" + done;
            } catch (ChangedMeanwhile e) {
                page.problems().add("versions", "problem.life.changed");
            }
        }
        return refused(page);
    }

    private String refused(Page page) {
        HeldResource now = held.by(page.member(), page.resource().slug());
        page.model().addAttribute("history", views.history(now, page.member(), page.locale()));
        page.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "contributions/history";
    }

    private static void allow(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
