package org.vitaressources.contributions.web;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.contributions.SheetForm;
import org.vitaressources.contributions.StartPanel;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// What a member has written, and the start of something new.
@Controller
class ContributionsController {
    private final Drafting drafting;
    private final ContributionRows rows;
    private final FormViews forms;
    private final Vocabularies vocabularies;
    private final ObjectProvider<StartPanel> panels;

    ContributionsController(
            Drafting drafting,
            ContributionRows rows,
            FormViews forms,
            Vocabularies vocabularies,
            ObjectProvider<StartPanel> panels) {
        this.panels = panels;
        this.drafting = drafting;
        this.rows = rows;
        this.forms = forms;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/contributions")
    String list(@AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        List<Contribution> mine = drafting.of(member.id());
        model.addAttribute("rows", rows.of(mine, locale));
        model.addAttribute("trash", rows.trashed(mine, locale));
        return "contributions/list";
    }

    @GetMapping("/contributions/nouvelle")
    String start(@RequestParam MultiValueMap<String, String> asked, Model model, Locale locale) {
        model.addAttribute("beginning", BeginningView.of(BeginningView.asked(asked, vocabularies), locale));
        model.addAttribute(
                "panels",
                panels.orderedStream()
                        .flatMap(panel -> panel.in(locale).stream())
                        .toList());
        model.addAttribute(
                "types",
                forms.types("", locale).stream()
                        .filter(type -> SheetForm.types().contains(type.value()))
                        .toList());
        return "contributions/start";
    }

    /// Begins a draft; a type that is none begins a plain text.
    @PostMapping("/contributions")
    String begin(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam MultiValueMap<String, String> asked) {
        boolean known =
                vocabularies.scheme(SchemeName.RESOURCE_TYPES).byId(type).isPresent();
        return "redirect:/contributions/"
                + drafting.begin(member.id(), known ? type : "", BeginningView.asked(asked, vocabularies))
                        .id();
    }
}
