package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryFile;
import org.vitaressources.notebooks.EntryFiles;
import org.vitaressources.notebooks.EntryReview;
import org.vitaressources.notebooks.FileRefused;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.UploadRefused;

/// The files of an entry on its way: sent with a form, looked at, let go of.
@Controller
class EntryFilesController {
    private static final String FIELD = "fichiers";
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final EntryDrafting drafting;
    private final EntryReview review;
    private final EntryFiles files;
    private final EntryPages pages;
    private final EntryUploadProblems words;
    private final KeptFiles kept;

    EntryFilesController(
            EntryDrafting drafting,
            EntryReview review,
            EntryFiles files,
            EntryPages pages,
            EntryUploadProblems words,
            KeptFiles kept) {
        this.drafting = drafting;
        this.review = review;
        this.files = files;
        this.pages = pages;
        this.words = words;
        this.kept = kept;
    }

    /// The list as it is now, for the script that sends files.
    @GetMapping("/atelier/entrees/{id}/fichiers")
    String list(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        Entry entry = drafting.own(member.id(), id);
        String page = pages.show(entry, member, Map.of(), model, locale);
        return page.equals("notebooks/form") ? "notebooks/_files :: list(form=${form})" : page;
    }

    @PostMapping("/atelier/entrees/{id}/fichiers")
    String add(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = FIELD, required = false) @Nullable List<MultipartFile> chosen,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Entry entry = editable(member, id);
        List<MultipartFile> named = chosen == null
                ? List.of()
                : chosen.stream().filter(file -> !name(file).isBlank()).toList();
        problems.addIf(named.isEmpty(), FIELD, "uploads.none-chosen");
        StringBuilder refused = new StringBuilder();
        for (MultipartFile file : named) {
            String problem = take(member, entry, file, locale);
            refused.append(refused.isEmpty() || problem.isEmpty() ? "" : " ").append(problem);
        }
        problems.addIf(!refused.isEmpty(), FIELD, "uploads.refused.some", refused.toString());
        if (problems.isEmpty()) {
            return "redirect:/atelier/entrees/" + id + "?fait=fichiers-recus#fichiers-titre";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(drafting.own(member.id(), id), member, Map.of(), model, locale);
    }

    /// A picture pasted into the text: answers with the `name` to write there, or with a `message`.
    @PostMapping("/atelier/entrees/{id}/images")
    ResponseEntity<Map<String, String>> image(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "image", required = false) @Nullable MultipartFile image,
            Locale locale) {
        Entry entry = editable(member, id);
        if (image == null) {
            return ResponseEntity.badRequest().build();
        }
        String problem = take(member, entry, image, locale);
        if (!problem.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).body(Map.of("message", problem));
        }
        EntryFile taken = drafting.own(member.id(), id).draft().files().getLast();
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("name", taken.name()));
    }

    /// Pictures are shown in place; everything else is saved. Nothing of it runs in our origin.
    @GetMapping("/atelier/entrees/{id}/fichiers/{name}")
    ResponseEntity<?> download(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String name,
            HttpServletResponse response) {
        EntryFile file = one(review.readable(member, id), name);
        Path bytes = kept.at(file.sha256());
        if (!Files.isReadable(bytes)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (file.isPicture() ? "inline" : "attachment") + "; filename=\""
                                + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(new FileSystemResource(bytes));
    }

    @PostMapping("/atelier/entrees/{id}/fichiers/{name}/retrait")
    String remove(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String name) {
        Entry entry = editable(member, id);
        files.remove(member.id(), id, one(entry, name).name());
        return "redirect:/atelier/entrees/" + id + "?fait=fichier-retire#fichiers-titre";
    }

    /// The words that say why it was not taken, empty when it was.
    private String take(SignedInMember member, Entry entry, MultipartFile file, Locale locale) {
        try (InputStream bytes = file.getInputStream()) {
            files.add(member.id(), entry, name(file), file.getSize(), bytes);
            return "";
        } catch (UploadRefused | TypeRefused | FileRefused e) {
            return words.of(e, name(file), locale).words();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry editable(SignedInMember member, String id) {
        Entry own = drafting.own(member.id(), id);
        if (!own.state().isWithAuthor()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return own;
    }

    private static EntryFile one(Entry entry, String name) {
        return EntryFiles.find(entry, name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
