package org.vitaressources.quality.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.Assessments;
import org.vitaressources.quality.AuthorLetters;
import org.vitaressources.quality.LetterWords;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.Vocabularies;

/// Letters to authors: looked at first, then sent to those who were chosen.
@Controller
class LettersController {
    private static final int MOST_RESOURCES = 300;
    private static final int LONGEST_NOTE = 2_000;

    private final Assessments assessments;
    private final AuthorLetters letters;
    private final LetterWords words;
    private final Vocabularies vocabularies;

    LettersController(Assessments assessments, AuthorLetters letters, LetterWords words, Vocabularies vocabularies) {
        this.assessments = assessments;
        this.letters = letters;
        this.words = words;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/administration/qualite/lettres")
    String preview(
            @RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedInMember member, Model model) {
        return page(parameters, member, "", model);
    }

    /// @param form `membre`: those to be written to, `note`: words of the moderator, and what the preview was of
    @PostMapping("/administration/qualite/lettres")
    String send(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response) {
        Map<String, String> parameters = form.toSingleValueMap();
        List<String> chosen = form.getOrDefault("membre", List.of());
        String note = parameters.getOrDefault("note", "");
        problems.addIf(chosen.isEmpty(), "destinataires", "quality.letters.nobody");
        problems.addIf(note.length() > LONGEST_NOTE, "note", "quality.letters.long", LONGEST_NOTE);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(parameters, member, note, model);
        }
        List<AuthorLetters.Planned> planned = letters.plan(resources(parameters, member)).stream()
                .filter(letter -> chosen.contains(letter.member().id().value()))
                .toList();
        int sent = letters.write(planned, note, member.id());
        return "redirect:/administration/qualite?fait=" + (sent == 0 ? "aucune-lettre" : "lettres-ecrites");
    }

    private String page(Map<String, String> parameters, SignedInMember member, String note, Model model) {
        List<AssessedResource> resources = resources(parameters, member);
        List<AuthorLetters.Planned> planned = letters.plan(resources);
        List<AuthorLetters.Planned> possible = planned.stream()
                .filter(AuthorLetters.Planned::possible)
                .limit(AuthorLetters.MOST)
                .toList();
        model.addAttribute("possible", possible);
        model.addAttribute(
                "waiting", planned.stream().filter(letter -> !letter.possible()).toList());
        model.addAttribute("resources", resources.size());
        model.addAttribute("words", words);
        model.addAttribute("one", parameters.getOrDefault("ressource", ""));
        model.addAttribute("address", QualityAddress.of(parameters, member, vocabularies));
        model.addAttribute("note", note);
        return "quality/letters";
    }

    /// One resource, or those of a list.
    private List<AssessedResource> resources(Map<String, String> parameters, SignedInMember member) {
        String one = parameters.getOrDefault("ressource", "");
        if (!one.isEmpty()) {
            Optional<AssessedResource> found = ResourceQualityController.id(one)
                    .flatMap(id -> assessments.find(id, QualityAddress.limits(member)));
            return List.of(found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        return assessments.page(
                QualityAddress.of(parameters, member, vocabularies).filter(), 1, MOST_RESOURCES);
    }
}
