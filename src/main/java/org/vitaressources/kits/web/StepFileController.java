package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitFileRefused;
import org.vitaressources.kits.KitFiles;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.StepKind;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.UploadRefused;

/// The file of a step: sent with a form, looked at, let go of.
@Controller
class StepFileController {
    private static final String FIELD = "fichiers";

    private final OpenKits kits;
    private final KitFiles files;
    private final StepFileProblems words;
    private final StepFileViews views;
    private final PartController parts;

    StepFileController(
            OpenKits kits, KitFiles files, StepFileProblems words, StepFileViews views, PartController parts) {
        this.kits = kits;
        this.files = files;
        this.words = words;
        this.views = views;
        this.parts = parts;
    }

    /// What is there now, for the script that sends files.
    @GetMapping("/kits/{id}/parties/{part}/fichier/liste")
    String list(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            Model model,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        model.addAttribute("deposit", views.of(open, one(open, part), locale));
        return "kits/_file :: list(deposit=${deposit})";
    }

    @PostMapping("/kits/{id}/parties/{part}/fichier")
    String add(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(name = FIELD, required = false) @Nullable MultipartFile chosen,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        OpenKit open = kits.toEdit(id, member.id());
        Step step = one(open, part);
        if (chosen == null || name(chosen).isBlank()) {
            problems.add(FIELD, "uploads.none-chosen");
        } else {
            String refused = take(open, step, chosen, locale);
            problems.addIf(!refused.isEmpty(), FIELD, "uploads.refused.some", refused);
        }
        if (problems.isEmpty()) {
            return "redirect:/kits/" + id + "/parties/" + part + "?fait=kit-fichier#fichiers-titre";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return parts.form(member, id, part, model, locale);
    }

    @GetMapping("/kits/{id}/parties/{part}/fichier")
    ResponseEntity<?> download(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            HttpServletResponse response) {
        Step step = one(kits.open(id, member.id()), part);
        return step.file()
                .flatMap(file -> files.bytes(file).map(bytes -> new StepDownload(file, bytes)))
                .orElseThrow(() -> KitNotFound.byId(part))
                .answer(response);
    }

    @PostMapping("/kits/{id}/parties/{part}/fichier/retrait")
    String remove(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String part) {
        OpenKit open = kits.toEdit(id, member.id());
        files.remove(open, one(open, part));
        return "redirect:/kits/" + id + "/parties/" + part + "?fait=fichier-retire#fichiers-titre";
    }

    /// A step that may have a file.
    static Step one(OpenKit open, String part) {
        return PartId.parse(part)
                .flatMap(open.kit()::step)
                .filter(step -> step.kind() == StepKind.FILE)
                .orElseThrow(() -> KitNotFound.byId(part));
    }

    /// The words that say why it was not taken, empty when it was.
    private String take(OpenKit open, Step step, MultipartFile file, Locale locale) {
        try (InputStream bytes = file.getInputStream()) {
            files.add(open, step, name(file), file.getSize(), bytes);
            return "";
        } catch (UploadRefused | TypeRefused | KitFileRefused e) {
            return words.of(e, name(file), locale).words();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
