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
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Question;
import org.vitaressources.kits.Session;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.StepKind;
import org.vitaressources.ui.FormProblems;

/// The form of a session or of a step.
@Controller
class PartController {
    private final OpenKits kits;
    private final KitEditing editing;
    private final KitSaved saved;
    private final StepFileViews files;

    PartController(OpenKits kits, KitEditing editing, KitSaved saved, StepFileViews files) {
        this.files = files;
        this.kits = kits;
        this.editing = editing;
        this.saved = saved;
    }

    /// What is written: the kind of a step, or a session.
    ///
    /// @param kind word of the kind of a step, `seance` for a session
    record Part(String id, String kind, Map<String, String> fields, List<String> names, Optional<Step> step) {
        static Part of(OpenKit open, String written) {
            PartId id = PartId.parse(written).orElseThrow(() -> KitNotFound.byId(written));
            Optional<Step> step = open.kit().step(id);
            if (step.isPresent()) {
                Step one = step.get();
                return new Part(written, one.kind().word(), one.fields(), KitFields.of(one.kind()), step);
            }
            Session session = open.kit().session(id).orElseThrow(() -> KitNotFound.byId(written));
            return new Part(written, "seance", session.fields(), KitFields.ofASession(), Optional.empty());
        }

        PartId partId() {
            return new PartId(id);
        }
    }

    @GetMapping("/kits/{id}/parties/{part}")
    String form(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            Model model,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        Part one = Part.of(open, part);
        return page(open, one, one.fields(), model, locale);
    }

    @PostMapping("/kits/{id}/parties/{part}")
    String save(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        Part one = Part.of(open, part);
        KitForm form = KitForm.of(parameters);
        Optional<String> excess = KitFields.excess(form.written());
        excess.ifPresent(field -> problems.add(
                field.replace('.', '-'), "kit.problem.long", saved.label(field, locale), KitFields.LONGEST_TEXT));
        FieldFault.in(form.written(), one.names())
                .forEach(fault -> problems.add(fault.field(), fault.message(), fault.argument()));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> typed = new LinkedHashMap<>(one.fields());
            typed.putAll(form.written());
            return page(open, one, typed, model, locale);
        }
        KitFields.Merged merged = editing.write(open, one.partId(), form.seen(), form.written());
        if (!merged.conflicts().isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            List<KitSaved.Pair> pairs = saved.pairs(merged, locale);
            model.addAttribute("pairs", pairs);
            model.addAttribute(
                    "seen",
                    KitForm.digests(
                            merged.fields(),
                            pairs.stream().map(KitSaved.Pair::field).toList()));
            model.addAttribute("action", "/kits/" + id + "/parties/" + part);
            return "kits/conflict";
        }
        return "redirect:/kits/" + id + "?fait=kit-enregistre#etape-" + part;
    }

    /// Saves the form a moment after each change, for the script of the page: 409 when a field was changed on both
    /// sides (all others are saved), 422 when something is too long, or cannot be kept as it is (all others are saved).
    @PostMapping("/kits/{id}/parties/{part}/brouillon")
    ResponseEntity<KitSaved.Saved> autosave(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        Part one = Part.of(open, part);
        KitForm form = KitForm.of(parameters);
        Optional<String> excess = KitFields.excess(form.written());
        if (excess.isPresent()) {
            return saved.tooLong(excess.get(), locale);
        }
        List<FieldFault> faults = FieldFault.in(form.written(), one.names());
        KitForm clear = form.without(faults);
        return saved.answer(editing.write(open, one.partId(), clear.seen(), clear.written()), clear, faults, locale);
    }

    private String page(OpenKit open, Part part, Map<String, String> fields, Model model, Locale locale) {
        model.addAttribute("open", open);
        model.addAttribute("part", part);
        model.addAttribute("fields", fields);
        model.addAttribute("seen", KitForm.digests(part.fields(), part.names()));
        part.step()
                .filter(step -> step.kind() == StepKind.FILE)
                .ifPresent(step -> model.addAttribute("deposit", files.of(open, step, locale)));
        model.addAttribute("forms", List.of(Question.Form.values()));
        model.addAttribute(
                "choices",
                java.util.stream.IntStream.rangeClosed(1, KitFields.MOST_CHOICES)
                        .boxed()
                        .toList());
        return "kits/part";
    }
}
