package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.vitaressources.kits.FieldFault;
import org.vitaressources.kits.KitEditing;
import org.vitaressources.kits.KitFields;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// The sheet of a kit: what it is for, for whom, how long, under which licence.
@Controller
class SheetController {
    private final OpenKits kits;
    private final KitEditing editing;
    private final KitSaved saved;
    private final Vocabularies vocabularies;

    SheetController(OpenKits kits, KitEditing editing, KitSaved saved, Vocabularies vocabularies) {
        this.kits = kits;
        this.editing = editing;
        this.saved = saved;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/kits/{id}/fiche")
    String form(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model) {
        OpenKit open = kits.toEdit(id, member.id());
        return page(open, open.kit().fields(), model);
    }

    @PostMapping("/kits/{id}/fiche")
    String save(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        KitForm form = KitForm.of(parameters);
        Optional<String> excess = KitFields.excess(form.written());
        excess.ifPresent(
                field -> problems.add(field, "kit.problem.long", saved.label(field, locale), KitFields.LONGEST_TEXT));
        FieldFault.in(form.written(), KitFields.ofTheKit())
                .forEach(fault -> problems.add(fault.field(), fault.message(), fault.argument()));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> typed = new LinkedHashMap<>(open.kit().fields());
            typed.putAll(form.written());
            return page(open, typed, model);
        }
        KitFields.Merged merged = editing.writeSheet(open, form.seen(), form.written());
        if (!merged.conflicts().isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            List<KitSaved.Pair> pairs = saved.pairs(merged, locale);
            model.addAttribute("pairs", pairs);
            model.addAttribute(
                    "seen",
                    KitForm.digests(
                            merged.fields(),
                            pairs.stream().map(KitSaved.Pair::field).toList()));
            model.addAttribute("action", "/kits/" + id + "/fiche");
            return "kits/conflict";
        }
        return "redirect:/kits/" + id + "?fait=kit-enregistre";
    }

    /// Saves the form a moment after each change, for the script of the page: 409 when a field was changed on both
    /// sides (all others are saved), 422 when something is too long, or cannot be kept as it is (all others are saved).
    @PostMapping("/kits/{id}/fiche/brouillon")
    ResponseEntity<KitSaved.Saved> autosave(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        KitForm form = KitForm.of(parameters);
        Optional<String> excess = KitFields.excess(form.written());
        if (excess.isPresent()) {
            return saved.tooLong(excess.get(), locale);
        }
        List<FieldFault> faults = FieldFault.in(form.written(), KitFields.ofTheKit());
        KitForm clear = form.without(faults);
        return saved.answer(editing.writeSheet(open, clear.seen(), clear.written()), clear, faults, locale);
    }

    private String page(OpenKit open, Map<String, String> fields, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("fields", fields);
        model.addAttribute("seen", KitForm.digests(open.kit().fields(), KitFields.ofTheKit()));
        model.addAttribute("sectors", vocabularies.sectors().roots());
        model.addAttribute("chosen", List.of(fields.getOrDefault("secteurs", "").split("\n")));
        model.addAttribute("licences", vocabularies.scheme(SchemeName.LICENCES).all());
        return "kits/sheet";
    }
}
