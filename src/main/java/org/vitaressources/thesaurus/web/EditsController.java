package org.vitaressources.thesaurus.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.EditorialChange;
import org.vitaressources.library.EditorialFileChanged;
import org.vitaressources.thesaurus.ConceptEdit;
import org.vitaressources.thesaurus.EditRefused;
import org.vitaressources.thesaurus.Rewriting;
import org.vitaressources.thesaurus.Thesaurus;
import org.vitaressources.thesaurus.VocabularyEdit;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// A change in two steps: its effect is shown, then it is made. What cannot be is said on the page where it
/// began.
@Controller
class EditsController {
    private final Thesaurus thesaurus;
    private final Rewriting rewriting;
    private final ThesaurusPages pages;
    private final Vocabularies vocabularies;

    EditsController(Thesaurus thesaurus, Rewriting rewriting, ThesaurusPages pages, Vocabularies vocabularies) {
        this.thesaurus = thesaurus;
        this.rewriting = rewriting;
        this.pages = pages;
        this.vocabularies = vocabularies;
    }

    @PostMapping("/administration/vocabulaires/effet")
    String effect(
            @RequestParam Map<String, String> sent,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        EditForm form = new EditForm(sent);
        try {
            Optional<VocabularyEdit> edit = form.edit(vocabularies);
            if (edit.isPresent()) {
                return effect(form, edit.get(), model);
            }
            problems.add("operation", "thesaurus.refused.operation");
        } catch (EditRefused e) {
            problems.add(
                    field(form, e.reason()),
                    "thesaurus.refused." + e.reason(),
                    e.arguments().toArray());
        }
        return again(form, model, response, locale);
    }

    @PostMapping("/administration/vocabulaires/changements")
    String make(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "vu", defaultValue = "") String seen,
            @RequestParam(name = "recrire", defaultValue = "") String rewrite,
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        EditForm form = new EditForm(sent);
        try {
            Optional<VocabularyEdit> edit = form.edit(vocabularies);
            if (edit.isPresent()) {
                try {
                    EditorialChange made = thesaurus.make(edit.get(), seen, !rewrite.isEmpty(), member.id());
                    return "redirect:/administration/vocabulaires/historique/" + made.id() + "?fait=vocabulaire";
                } catch (EditorialFileChanged e) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    model.addAttribute("changed", true);
                    return effect(form, edit.get(), model);
                }
            }
            problems.add("operation", "thesaurus.refused.operation");
        } catch (EditRefused e) {
            problems.add(
                    field(form, e.reason()),
                    "thesaurus.refused." + e.reason(),
                    e.arguments().toArray());
        }
        return again(form, model, response, locale);
    }

    private String effect(EditForm form, VocabularyEdit edit, Model model) {
        Thesaurus.Trial trial = thesaurus.tried(edit);
        model.addAttribute("trial", trial);
        model.addAttribute("step", edit.step());
        model.addAttribute("about", edit.about(vocabularies));
        model.addAttribute("note", edit.note(vocabularies));
        model.addAttribute("before", edit.before(vocabularies));
        model.addAttribute("children", children(edit));
        model.addAttribute("carried", form.carried());
        model.addAttribute("rewritable", rewriting.concerns(edit, vocabularies));
        model.addAttribute(
                "lines", FileDiff.of(trial.seen().text(), trial.text()).lines());
        model.addAttribute("origin", origin(form));
        return "thesaurus/effect";
    }

    /// How many entries go along to the other that theirs is merged into.
    private long children(VocabularyEdit edit) {
        return edit instanceof ConceptEdit.Merge merge
                ? vocabularies.scheme(merge.of()).children(merge.id()).stream()
                        .filter(child -> !child.id().equals(merge.into()))
                        .count()
                : 0;
    }

    /// Where the change began.
    private static String origin(EditForm form) {
        String all = "/administration/vocabulaires";
        return form.scheme()
                .map(name -> all + "/" + name.file() + (form.id().isEmpty() ? "" : "/" + form.id()))
                .orElse(all + (form.operation().endsWith("sigle") ? "/sigles" : "/synonymes"));
    }

    private String again(EditForm form, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Optional<SchemeName> scheme = form.scheme();
        if (scheme.isPresent()) {
            boolean known = vocabularies.scheme(scheme.get()).byId(form.id()).isPresent();
            return known
                    ? pages.concept(scheme.get(), form.id(), form.carried(), model, locale)
                    : pages.tree(scheme.get(), form.carried(), model, locale);
        }
        return form.operation().endsWith("sigle")
                ? pages.acronyms("", "1", form.carried(), model)
                : pages.synonyms("", "1", form.carried(), model);
    }

    /// The field beside which it is said.
    private static String field(EditForm form, String reason) {
        return switch (reason) {
            case "synonym.weight" -> "poids";
            case "synonym.missing" -> form.carried().containsKey("termes") ? "trouve" : "termes";
            case "expansion" -> "developpes";
            default -> field(form);
        };
    }

    private static String field(EditForm form) {
        return switch (form.operation()) {
            case "deplacement" -> "parent";
            case "fusion" -> "vers";
            case "sigle", "fin-de-sigle" -> "sigle";
            case "synonyme", "fin-de-synonyme" -> "termes";
            case "ajout", "libelle" -> "libelle";
            default -> "operation";
        };
    }
}
