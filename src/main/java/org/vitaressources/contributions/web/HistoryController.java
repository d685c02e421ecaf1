package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.DraftComparisons;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.contributions.Revising;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;

/// The versions of a resource: listed, read, compared. For its authors and for moderators only: a version may have been
/// replaced because it said too much of somebody.
@Controller
class HistoryController {
    private final Held held;
    private final HistoryViews views;
    private final Revising revising;
    private final KeptStates states;
    private final KeptFiles kept;
    private final DraftComparisons comparisons;

    HistoryController(
            Held held,
            HistoryViews views,
            Revising revising,
            KeptStates states,
            KeptFiles kept,
            DraftComparisons comparisons) {
        this.held = held;
        this.views = views;
        this.revising = revising;
        this.states = states;
        this.kept = kept;
        this.comparisons = comparisons;
    }

    @GetMapping("/ressources/{slug}/historique")
    String list(@AuthenticationPrincipal SignedInMember member, @PathVariable String slug, Model model, Locale locale) {
        HeldResource resource = held.by(member, slug);
        model.addAttribute("history", views.history(resource, member, locale));
        return "contributions/history";
    }

    @GetMapping("/ressources/{slug}/historique/comparaison")
    String compare(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String de,
            @RequestParam(defaultValue = "") String a,
            Model model,
            Locale locale) {
        HeldResource resource = held.by(member, slug);
        KeptState one = state(resource, Held.number(de));
        KeptState other = state(resource, Held.number(a));
        boolean inOrder = one.revision().number() <= other.revision().number();
        KeptState before = inOrder ? one : other;
        KeptState after = inOrder ? other : one;
        model.addAttribute("held", resource);
        model.addAttribute("history", views.history(resource, member, locale));
        model.addAttribute("before", before.revision().number());
        model.addAttribute("after", after.revision().number());
        model.addAttribute("comparison", comparisons.between(before, after, locale));
        return "contributions/comparison";
    }

    @GetMapping("/ressources/{slug}/historique/{number}")
    String version(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @PathVariable String number,
            Model model,
            HttpServletRequest request,
            Locale locale) {
        HeldResource resource = held.by(member, slug);
        KeptState state = state(resource, Held.number(number));
        model.addAttribute("held", resource);
        model.addAttribute(
                "version",
                views.history(resource, member, locale).versions().stream()
                        .filter(one -> one.number() == state.revision().number())
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("state", state);
        model.addAttribute("text", views.text(resource, state, request.getContextPath()));
        model.addAttribute("files", files(resource, state));
        return "contributions/version";
    }

    @GetMapping("/ressources/{slug}/historique/{number}/fichiers/{*path}")
    ResponseEntity<?> file(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String path,
            HttpServletResponse response) {
        KeptState state = state(held.by(member, slug), Held.number(number));
        return state.documents().stream()
                .filter(document -> document.name().equals(path.substring(1)))
                .findFirst()
                .map(document ->
                        new KeptDownload(document, kept.at(document.kept().sha256())).answer(response))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// A file of a version.
    ///
    /// @param title its name when it has none
    record File(String title, String path) {}

    private static List<File> files(HeldResource resource, KeptState state) {
        return state.documents().stream()
                .map(document -> new File(
                        document.title().isEmpty() ? document.name() : document.title(),
                        HistoryViews.file(resource, state.revision().number(), document.name())))
                .toList();
    }

    private KeptState state(HeldResource resource, int number) {
        return Held.found(() -> states.read(revising.revision(resource.id(), number)));
    }
}
