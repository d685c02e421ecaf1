package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryFields;
import org.vitaressources.notebooks.EntryReview;
import org.vitaressources.ui.FormProblems;

/// An entry on its way: the form while its author may write, what it says and what may be done with it otherwise.
@Controller
class EntryController {
    private final EntryDrafting drafting;
    private final EntryReview review;
    private final EntryPages pages;

    EntryController(EntryDrafting drafting, EntryReview review, EntryPages pages) {
        this.drafting = drafting;
        this.review = review;
        this.pages = pages;
    }

    @GetMapping("/atelier/entrees/{id}")
    String show(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        return pages.show(review.readable(member, id), member, Map.of(), model, locale);
    }

    /// Saves the form, without scripts.
    ///
    /// @param next where to go then: `apercu`, `proposition`, or back to the form
    /// @param base what the file that it corrects says now, when the form showed that somebody changed it
    @PostMapping("/atelier/entrees/{id}")
    String save(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "suite", defaultValue = "") String next,
            @RequestParam(defaultValue = "") String base,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        EntryForm form = EntryForm.of(parameters);
        Entry entry = drafting.own(member.id(), id);
        Optional<String> excess = EntryFields.excess(form.written());
        if (excess.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            problems.add(EntryPages.control(excess.get()), "notebook.problem.long");
            return pages.show(entry, member, form.written(), model, locale);
        }
        if (!entry.state().isWithAuthor()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("late", form.written());
            return pages.show(entry, member, Map.of(), model, locale);
        }
        EntryDrafting.Written saved = drafting.write(member.id(), id, form.seen(), form.written());
        if (!base.isEmpty()) {
            drafting.rebase(member.id(), id, base);
        }
        if (!saved.conflicts().isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflicts", saved.conflicts());
            return pages.show(saved.entry(), member, mine(saved.conflicts()), model, locale);
        }
        return switch (next) {
            case "apercu", "proposition" -> "redirect:/atelier/entrees/" + id + "/" + next;
            default -> "redirect:/atelier/entrees/" + id + "?fait=enregistre" + anchor(next);
        };
    }

    /// Their own words stay in the controls; those of the other window are shown above them.
    private static Map<String, String> mine(List<EntryFields.Conflict> conflicts) {
        Map<String, String> mine = new LinkedHashMap<>();
        conflicts.forEach(conflict -> mine.put(conflict.field(), conflict.written()));
        return mine;
    }

    private static String anchor(String next) {
        return next.equals("chiffres") ? "#partie-chiffres" : "";
    }
}
