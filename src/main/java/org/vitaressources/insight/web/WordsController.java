package org.vitaressources.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.insight.DecisionRefused;
import org.vitaressources.insight.EditorialDecisions;
import org.vitaressources.insight.Period;
import org.vitaressources.insight.SearchStatistics;
import org.vitaressources.library.EditorialFileChanged;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.JudgedQuery;

/// One query, and what an editor decides about it: what is shown first, what is expected, what is asked for.
@Controller
class WordsController {
    private static final int CANDIDATES = 10;
    private static final int LOWEST_RANK = 20;

    private final SearchStatistics statistics;
    private final SearchesViews views;
    private final EditorialDecisions decisions;
    private final DecisionForms forms;
    private final Search search;

    WordsController(
            SearchStatistics statistics,
            SearchesViews views,
            EditorialDecisions decisions,
            DecisionForms forms,
            Search search) {
        this.statistics = statistics;
        this.views = views;
        this.decisions = decisions;
        this.forms = forms;
        this.search = search;
    }

    /// A resource that may be chosen.
    record Candidate(String slug, String title, boolean ticked) {}

    @GetMapping("/administration/recherches/mots")
    String page(@RequestParam(name = "q", defaultValue = "") String words, Model model, Locale locale) {
        return words.isBlank() ? "redirect:/administration/recherches" : show(words, Map.of(), model, locale);
    }

    @PostMapping("/administration/recherches/mises-en-avant")
    String pin(
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        String words = words(form);
        return decide(form, "pin-ressource", "mise-en-avant", problems, model, response, locale, () -> {
            decisions.pin(words, resource(form), member.id());
        });
    }

    @PostMapping("/administration/recherches/questions")
    String expect(
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        String written = form.getOrDefault("rang", "");
        int rank = written.matches("[1-9][0-9]?") ? Integer.parseInt(written) : 0;
        problems.addIf(rank == 0 || rank > LOWEST_RANK, "rang", "insight.expect.rank.wrong");
        return decide(form, "question-ressource", "question", problems, model, response, locale, () -> {
            decisions.expect(words(form), resource(form), rank, member.id());
        });
    }

    @PostMapping("/administration/recherches/appels")
    String ask(
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        String subject = form.getOrDefault("sujet", "").strip();
        problems.addIf(subject.isEmpty() || subject.length() > 160, "sujet", "insight.ask.subject.wrong");
        Optional<String> territory = forms.territory(form.getOrDefault("territoire", ""));
        problems.addIf(territory.isEmpty(), "territoire", "insight.ask.territory.wrong");
        return decide(form, "sujet", "appel", problems, model, response, locale, () -> {
            decisions.ask(subject, words(form), form.getOrDefault("secteur", ""), territory.orElse(""), member.id());
        });
    }

    /// Carries it out, or gives back what was typed with what is wrong.
    private String decide(
            Map<String, String> form,
            String field,
            String done,
            FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale,
            Runnable decision) {
        if (problems.isEmpty()) {
            try {
                decision.run();
                return "redirect:/administration/recherches/mots?q=" + SearchesView.encoded(words(form)) + "&fait="
                        + done;
            } catch (DecisionRefused e) {
                problems.add(
                        field, "insight.refused." + e.reason(), e.arguments().toArray());
            } catch (EditorialFileChanged e) {
                problems.add(field, "insight.refused.changed");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(words(form), form, model, locale);
    }

    private String show(String typed, Map<String, String> form, Model model, Locale locale) {
        String words = SearchQuery.of(typed).words();
        statistics.catchUp();
        Optional<SearchStatistics.Asked> asked = statistics.find(words, Period.YEAR);
        List<Hit> hits = search.find(SearchQuery.of(words).withSize(CANDIDATES)).shown();
        String chosen = form.getOrDefault("choix", "");
        model.addAttribute("words", words);
        model.addAttribute(
                "asked", asked.map(one -> views.words(one, Period.YEAR, locale)).orElse(null));
        model.addAttribute(
                "after",
                asked.map(one -> views.opened(statistics.openedAfter(one.key(), Period.YEAR))
                                .toList())
                        .orElse(List.of()));
        model.addAttribute(
                "candidates",
                hits.stream()
                        .limit(CANDIDATES)
                        .map(hit -> new Candidate(
                                hit.slug(), hit.title().text(), hit.slug().equals(chosen)))
                        .toList());
        model.addAttribute("pins", forms.pins(words));
        model.addAttribute("sectors", forms.sectors(locale));
        Map<String, String> given = new HashMap<>(Map.of(
                "ressource", "", "rang", Integer.toString(JudgedQuery.USUAL_RANK), "sujet", "", "territoire", ""));
        given.put("secteur", forms.sectorIn(words));
        given.putAll(form);
        model.addAttribute("given", given);
        return "insight/words";
    }

    private static String words(Map<String, String> form) {
        return form.getOrDefault("q", "");
    }

    /// What was written counts before what was ticked.
    private static String resource(Map<String, String> form) {
        String written = form.getOrDefault("ressource", "").strip();
        return written.isEmpty() ? form.getOrDefault("choix", "") : written;
    }
}
