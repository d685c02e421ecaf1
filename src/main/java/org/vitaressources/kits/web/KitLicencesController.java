package org.vitaressources.kits.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.Credits;
import org.vitaressources.kits.Kit;
import org.vitaressources.kits.KitLicences;
import org.vitaressources.kits.KitSuggestions;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.search.ResultCard;
import org.vitaressources.search.ResultCards;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// What licences make of a kit, and whom it owes to.
@Controller
class KitLicencesController {
    private static final int REPLACEMENTS = 3;

    private final OpenKits kits;
    private final KitLicences licences;
    private final KitSuggestions suggestions;
    private final Credits credits;
    private final ResultCards cards;
    private final Vocabularies vocabularies;

    KitLicencesController(
            OpenKits kits,
            KitLicences licences,
            KitSuggestions suggestions,
            Credits credits,
            ResultCards cards,
            Vocabularies vocabularies) {
        this.kits = kits;
        this.licences = licences;
        this.suggestions = suggestions;
        this.credits = credits;
        this.cards = cards;
        this.vocabularies = vocabularies;
    }

    /// A source that asks for something.
    ///
    /// @param licence in words, empty when it says none
    /// @param rule end of the key of the words that explain it
    /// @param law where that is written
    /// @param verdict word of the verdict
    /// @param length characters quoted
    /// @param instead what could stand in its place
    record Line(
            String step,
            int number,
            String title,
            String licence,
            String manner,
            String verdict,
            String rule,
            String law,
            int length,
            List<ResultCard> instead) {}

    @GetMapping("/kits/{id}/licences")
    String licences(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        OpenKit open = kits.open(id, member.id());
        KitLicences.Report report = licences.of(open.kit());
        model.addAttribute("open", open);
        model.addAttribute("report", report);
        model.addAttribute("asking", lines(open.kit(), asking(report), true, locale));
        model.addAttribute("mixed", lines(open.kit(), report.mixed(), false, locale));
        model.addAttribute(
                "fine",
                lines(
                        open.kit(),
                        report.findings().stream()
                                .filter(one -> !asking(report).contains(one)
                                        && !report.mixed().contains(one))
                                .toList(),
                        false,
                        locale));
        model.addAttribute(
                "possible",
                report.possible().stream().map(one -> label(one, locale)).toList());
        model.addAttribute("chosen", label(open.kit().field("licence"), locale));
        model.addAttribute(
                "chosenFits",
                open.kit().field("licence").isEmpty()
                        || report.possible().contains(open.kit().field("licence")));
        model.addAttribute("shortest", KitLicences.SHORT);
        return "kits/licences";
    }

    @GetMapping("/kits/{id}/credits")
    String credits(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        OpenKit open = kits.open(id, member.id());
        model.addAttribute("open", open);
        model.addAttribute(
                "steps",
                open.kit().steps().stream()
                        .filter(step -> !step.sources().isEmpty())
                        .map(step -> new StepCredits(
                                step.id().value(),
                                open.kit().steps().indexOf(step) + 1,
                                step.title().isEmpty()
                                        ? step.sources().getFirst().title()
                                        : step.title(),
                                credits.of(step, locale).stream()
                                        .map(one -> one.line())
                                        .toList()))
                        .toList());
        model.addAttribute(
                "all",
                credits.of(open.kit(), locale).stream().map(one -> one.line()).toList());
        return "kits/credits";
    }

    /// What one step owes.
    record StepCredits(String step, int number, String title, List<String> lines) {}

    @GetMapping("/kits/{id}/credits.bib")
    ResponseEntity<String> bibtex(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        return file(credits.bibtex(kits.open(id, member.id()).kit()), "credits.bib", "application/x-bibtex");
    }

    @GetMapping("/kits/{id}/credits.ris")
    ResponseEntity<String> ris(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        return file(
                credits.ris(kits.open(id, member.id()).kit()), "credits.ris", "application/x-research-info-systems");
    }

    private static List<KitLicences.Finding> asking(KitLicences.Report report) {
        return java.util.stream.Stream.concat(report.blocking().stream(), report.unsure().stream())
                .toList();
    }

    private List<Line> lines(Kit kit, List<KitLicences.Finding> findings, boolean replaced, Locale locale) {
        return findings.stream()
                .map(one -> new Line(
                        one.step().id().value(),
                        kit.steps().indexOf(one.step()) + 1,
                        one.source().title(),
                        label(one.source().licence(), locale),
                        one.manner().word(),
                        one.verdict().word(),
                        one.rule().rule(),
                        one.rule().source(),
                        one.source().quote().length(),
                        replaced
                                ? cards.of(suggestions.inPlaceOf(kit, one.source(), REPLACEMENTS), locale)
                                : List.of()))
                .toList();
    }

    private String label(String licence, Locale locale) {
        return vocabularies
                .scheme(SchemeName.LICENCES)
                .byId(licence)
                .map(concept -> concept.label(locale))
                .orElse(licence);
    }

    private static ResponseEntity<String> file(String text, String name, String type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
