package org.vitaressources.insight.web;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.insight.DecisionRefused;
import org.vitaressources.insight.EditorialDecisions;
import org.vitaressources.library.EditorialFileChanged;
import org.vitaressources.vocabulary.Vocabularies;

/// What editors decided, all on one page, each to be taken back.
@Controller
class EditorialDecisionsController {
    private static final String PAGE = "redirect:/administration/recherches/choix?fait=";

    private final EditorialDecisions decisions;
    private final DecisionForms forms;
    private final Vocabularies vocabularies;

    EditorialDecisionsController(EditorialDecisions decisions, DecisionForms forms, Vocabularies vocabularies) {
        this.decisions = decisions;
        this.forms = forms;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/administration/recherches/choix")
    String page(Model model, Locale locale) {
        model.addAttribute("pins", forms.pins(""));
        model.addAttribute("wanted", forms.wanted(locale));
        model.addAttribute("questions", vocabularies.judgedQueries().size());
        return "insight/decisions";
    }

    @PostMapping("/administration/recherches/mises-en-avant/retrait")
    String unpin(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String ressource,
            @AuthenticationPrincipal SignedInMember member) {
        return take("fin-de-mise-en-avant", () -> decisions.unpin(words, ressource, member.id()));
    }

    @PostMapping("/administration/recherches/appels/retrait")
    String stopAsking(@RequestParam(defaultValue = "") String sujet, @AuthenticationPrincipal SignedInMember member) {
        return take("fin-d-appel", () -> decisions.stopAsking(sujet, member.id()));
    }

    private static String take(String done, Runnable decision) {
        try {
            decision.run();
            return PAGE + done;
        } catch (DecisionRefused e) {
            return PAGE + "rien-a-retirer";
        } catch (EditorialFileChanged e) {
            return PAGE + "fichier-change";
        }
    }
}
