package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.MarginNote;
import org.vitaressources.kits.MarginNotes;
import org.vitaressources.kits.Source;
import org.vitaressources.kits.SourceTaking;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.ui.Moments;

/// « Mes notes »: what a member writes beside words of documents, found again by words, put into kits.
@Controller
class NoteController {
    private static final String TEXT = "note";

    private final MarginNotes notes;
    private final KitChoices choices;
    private final SourceTaking taking;
    private final Library library;
    private final Moments moments;

    NoteController(MarginNotes notes, KitChoices choices, SourceTaking taking, Library library, Moments moments) {
        this.notes = notes;
        this.choices = choices;
        this.taking = taking;
        this.library = library;
        this.moments = moments;
    }

    /// A note in a list.
    record Row(String id, Source source, String text, String changed) {}

    @GetMapping("/notes")
    String list(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model,
            Locale locale) {
        model.addAttribute("words", words);
        model.addAttribute(
                "notes",
                notes.of(member.id(), words).stream()
                        .map(note -> new Row(note.id(), note.source(), note.text(), moments.in(locale, note.changed())))
                        .toList());
        model.addAttribute("kits", choices.of(member));
        return "kits/notes";
    }

    @GetMapping("/ressources/{slug}/note")
    String form(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "ancre", defaultValue = "") String anchor,
            @RequestParam(name = "passage", defaultValue = "") String words,
            Model model) {
        return page(resource(slug), document, anchor, words, "", model);
    }

    @PostMapping("/ressources/{slug}/note")
    String write(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "ancre", defaultValue = "") String anchor,
            @RequestParam(name = "passage", defaultValue = "") String words,
            @RequestParam(name = TEXT, defaultValue = "") String typed,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletResponse response,
            Model model) {
        Resource resource = resource(slug);
        String text = calm(typed);
        check(text, problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(resource, document, anchor, words, text, model);
        }
        notes.write(member.id(), source(resource, document, anchor, words), text);
        return "redirect:/notes?fait=note-ecrite";
    }

    @PostMapping("/notes/{id}")
    String rewrite(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = TEXT, defaultValue = "") String typed,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletResponse response,
            Model model) {
        MarginNote note = notes.one(member.id(), id);
        String text = calm(typed);
        check(text, problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return edit(note, text, model);
        }
        notes.rewrite(member.id(), id, text);
        return "redirect:/notes?fait=note-ecrite";
    }

    @GetMapping("/notes/{id}")
    String edit(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model) {
        MarginNote note = notes.one(member.id(), id);
        return edit(note, note.text(), model);
    }

    @PostMapping("/notes/{id}/retrait")
    String remove(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        notes.remove(member.id(), id);
        return "redirect:/notes?fait=note-retiree";
    }

    /// Words and note go into a kit, the note as one for the trainer.
    @PostMapping("/notes/{id}/kit")
    String use(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "ou", defaultValue = KitChoices.NEW) String kit,
            Locale locale) {
        MarginNote note = notes.one(member.id(), id);
        return "redirect:" + choices.addNoted(member, kit, note.source(), note.text(), locale);
    }

    private String edit(MarginNote note, String text, Model model) {
        model.addAttribute("note", note);
        model.addAttribute("source", note.source());
        model.addAttribute("action", "/notes/" + note.id());
        model.addAttribute("text", text);
        model.addAttribute("hidden", List.of());
        return "kits/note";
    }

    private String page(Resource resource, String document, String anchor, String words, String text, Model model) {
        model.addAttribute("source", source(resource, document, anchor, words));
        model.addAttribute("action", "/ressources/" + resource.slug() + "/note");
        model.addAttribute("text", text);
        model.addAttribute(
                "hidden", List.of(List.of("document", document), List.of("ancre", anchor), List.of("passage", words)));
        return "kits/note";
    }

    /// The words, or the whole resource when they are not in it.
    private Source source(Resource resource, String document, String anchor, String words) {
        Optional<Source> found = anchor.isEmpty() && words.isBlank()
                ? Optional.empty()
                : taking.words(resource, document, anchor, words);
        return found.orElse(taking.whole(resource));
    }

    private Resource resource(String slug) {
        return library.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void check(String text, FormProblems problems) {
        problems.addIf(text.isEmpty(), TEXT, "note.problem.empty");
        problems.addIf(text.length() > MarginNote.LONGEST, TEXT, "run.problem.long", MarginNote.LONGEST);
    }

    private static String calm(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
    }
}
