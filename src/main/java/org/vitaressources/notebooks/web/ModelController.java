package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.notebooks.ModelDrafting;
import org.vitaressources.notebooks.PublishedEntry;
import org.vitaressources.notebooks.Statement;
import org.vitaressources.notebooks.Statements;
import org.vitaressources.notebooks.Timelines;
import org.vitaressources.notebooks.Workshop;
import org.vitaressources.notebooks.Workshops;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.ui.PartialDate;

/// From entries to a model: first the entries are chosen, then for each of their sentences the part of the
/// model where it
/// is to be carried.
@Controller
class ModelController {
    private static final String SENTENCE = "phrase.";

    private final Workshops workshops;
    private final Timelines timelines;
    private final ModelDrafting drafting;

    ModelController(Workshops workshops, Timelines timelines, ModelDrafting drafting) {
        this.workshops = workshops;
        this.timelines = timelines;
        this.drafting = drafting;
    }

    /// An entry whose sentences are shown.
    ///
    /// @param state checksum of the file that is shown
    record Source(String slug, String date, String title, String state, boolean chosen, List<Sentence> sentences) {}

    /// A sentence.
    ///
    /// @param section id of the part of the model that was chosen for it, perhaps empty
    record Sentence(int number, String part, String text, String section) {}

    @GetMapping("/atelier/carnets/{carnet}/modele")
    String choose(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            @RequestParam(name = "entree", defaultValue = "") List<String> chosen,
            @RequestParam(name = "suite", defaultValue = "") String next,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Workshop workshop = workshops.open(carnet, member);
        if (!next.isEmpty() && entries(workshop, new LinkedHashSet<>(chosen)).isEmpty()) {
            problems.add("phrases", "notebook.model.no-entry");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(workshop, new LinkedHashSet<>(chosen), Map.of(), model, locale);
    }

    /// A sentence of an entry that was changed since it was shown is not taken: the page is shown again.
    @PostMapping("/atelier/carnets/{carnet}/modele")
    String draft(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Workshop workshop = workshops.open(carnet, member);
        Map<String, String> sent = parameters.toSingleValueMap();
        Set<String> chosen = new LinkedHashSet<>(parameters.getOrDefault("entree", List.of()));
        List<ModelDrafting.Carried> carried = new ArrayList<>();
        for (PublishedEntry entry : entries(workshop, chosen)) {
            boolean same = entry.sha256().equals(sent.get("etat." + entry.slug()));
            problems.addIf(!same, "phrases", "notebook.model.changed");
            for (Statement statement : Statements.of(entry.said())) {
                String section = sent.getOrDefault(SENTENCE + entry.slug() + "." + statement.number(), "");
                if (ModelDrafting.sections().stream().anyMatch(one -> one.id().equals(section))) {
                    carried.add(new ModelDrafting.Carried(entry, statement, section));
                }
            }
        }
        problems.addIf(carried.isEmpty(), "phrases", "notebook.model.nothing");
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(workshop, chosen, sent, model, locale);
        }
        return "redirect:/contributions/"
                + drafting.draft(workshop, member.id(), carried).id() + "?fait=modele-ebauche";
    }

    private String page(Workshop workshop, Set<String> chosen, Map<String, String> sent, Model model, Locale locale) {
        List<Source> sources = new ArrayList<>();
        int left = ModelDrafting.MOST_STATEMENTS;
        List<PublishedEntry> shown = entries(workshop, chosen);
        for (PublishedEntry entry : timelines.of(workshop.resource())) {
            List<Sentence> sentences = new ArrayList<>();
            if (shown.contains(entry)) {
                for (Statement statement : Statements.of(entry.said())) {
                    if (left-- > 0) {
                        sentences.add(new Sentence(
                                statement.number(),
                                statement.part(),
                                statement.text(),
                                sent.getOrDefault(SENTENCE + entry.slug() + "." + statement.number(), "")));
                    }
                }
            }
            sources.add(new Source(
                    entry.slug(),
                    new PartialDate(entry.said().date()).in(locale),
                    entry.title(),
                    entry.sha256(),
                    shown.contains(entry),
                    sentences));
        }
        model.addAttribute("workshop", workshop);
        model.addAttribute("sources", sources);
        model.addAttribute("sections", ModelDrafting.sections());
        model.addAttribute("cut", left < 0);
        model.addAttribute("most", ModelDrafting.MOST_ENTRIES);
        return shown.isEmpty() ? "notebooks/model-entries" : "notebooks/model";
    }

    private List<PublishedEntry> entries(Workshop workshop, Set<String> chosen) {
        return timelines.of(workshop.resource()).stream()
                .filter(entry -> chosen.contains(entry.slug()))
                .limit(ModelDrafting.MOST_ENTRIES)
                .toList();
    }
}
