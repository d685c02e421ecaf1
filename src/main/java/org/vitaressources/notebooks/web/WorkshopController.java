package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.accounts.Throttle;
import org.vitaressources.accounts.TooManyTries;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryId;
import org.vitaressources.notebooks.NotebookLife;
import org.vitaressources.notebooks.NotebookNotFound;
import org.vitaressources.notebooks.PublishedEntry;
import org.vitaressources.notebooks.Timelines;
import org.vitaressources.notebooks.Workshop;
import org.vitaressources.notebooks.Workshops;

/// A notebook for those who keep it: new entries, corrections, and whether it is open.
@Controller
class WorkshopController {
    private static final int FREE = 30;

    private final Workshops workshops;
    private final WorkshopPages pages;
    private final EntryDrafting drafting;
    private final NotebookLife life;
    private final Timelines timelines;
    private final NotebookRefusals refusals;
    private final Throttle throttle;

    WorkshopController(
            Workshops workshops,
            WorkshopPages pages,
            EntryDrafting drafting,
            NotebookLife life,
            Timelines timelines,
            NotebookRefusals refusals,
            Clock clock) {
        this.workshops = workshops;
        this.pages = pages;
        this.drafting = drafting;
        this.life = life;
        this.timelines = timelines;
        this.refusals = refusals;
        throttle = new Throttle(FREE, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(1), clock);
    }

    @GetMapping("/atelier/carnets/{carnet}")
    String show(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String carnet, Model model, Locale locale) {
        return pages.show(workshops.open(carnet, member), "", model, locale);
    }

    @PostMapping("/atelier/carnets/{carnet}/entrees")
    String begin(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            @RequestParam MultiValueMap<String, String> brought,
            Model model,
            HttpServletResponse response) {
        Workshop workshop = workshops.open(carnet, member);
        throttle.attempt(member.id().value()).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
        return refusals.orSaid(
                back(workshop),
                "",
                model,
                response,
                () -> "redirect:/atelier/entrees/" + begin(workshop, member, brought));
    }

    /// With what was gathered elsewhere, when it begins so ([BroughtController]).
    private EntryId begin(Workshop workshop, SignedInMember member, MultiValueMap<String, String> brought) {
        EntryId id = drafting.begin(workshop, member).id();
        Map<String, String> fields = BroughtController.fields(brought);
        if (!fields.isEmpty()) {
            drafting.write(member.id(), id.value(), Map.of(), fields);
        }
        return id;
    }

    @PostMapping("/atelier/carnets/{carnet}/entrees/{slug}/correction")
    String correct(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String carnet, @PathVariable String slug) {
        Workshop workshop = workshops.open(carnet, member);
        return "redirect:/atelier/entrees/"
                + drafting.correct(workshop, entry(workshop, slug), member.id()).id();
    }

    @PostMapping("/atelier/carnets/{carnet}/entrees/{slug}/retrait")
    String withdraw(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String motif,
            Model model,
            HttpServletResponse response) {
        Workshop workshop = workshops.open(carnet, member);
        PublishedEntry entry = entry(workshop, slug);
        return refusals.orSaid(back(workshop), motif, model, response, () -> {
            life.withdraw(workshop, entry, member.id(), motif);
            return "redirect:" + back(workshop) + "?fait=entree-retiree";
        });
    }

    @PostMapping("/atelier/carnets/{carnet}/cloture")
    String close(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            Model model,
            HttpServletResponse response) {
        Workshop workshop = coordinated(carnet, member);
        return refusals.orSaid(back(workshop), "", model, response, () -> {
            life.close(workshop, member.id());
            return "redirect:" + back(workshop) + "?fait=carnet-clos";
        });
    }

    @PostMapping("/atelier/carnets/{carnet}/reouverture")
    String reopen(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            Model model,
            HttpServletResponse response) {
        Workshop workshop = coordinated(carnet, member);
        return refusals.orSaid(back(workshop), "", model, response, () -> {
            life.reopen(workshop, member.id());
            return "redirect:" + back(workshop) + "?fait=carnet-rouvert";
        });
    }

    static String back(Workshop workshop) {
        return "/atelier/carnets/" + workshop.id();
    }

    private PublishedEntry entry(Workshop workshop, String slug) {
        return timelines.find(workshop.resource(), slug).orElseThrow(() -> NotebookNotFound.byId(slug));
    }

    private Workshop coordinated(String carnet, SignedInMember member) {
        Workshop workshop = workshops.open(carnet, member);
        if (!workshop.mayCoordinate()) {
            throw NotebookNotFound.byId(carnet);
        }
        return workshop;
    }
}
