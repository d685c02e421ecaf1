package org.vitaressources.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.DraftReadings;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.review.Desk;
import org.vitaressources.text.Address;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.Reading;
import org.vitaressources.text.SafeHtml;

/// The files of a contribution, to take away and, as text, to read here. Whatever they hold, nothing of them runs in
/// our origin.
@Controller
class DeskFilesController {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";
    private static final int MOST_PASSAGES = 400;

    private final Openings openings;
    private final Desk desk;
    private final KeptFiles kept;
    private final DraftReadings readings;
    private final AddressLabels labels;

    DeskFilesController(Openings openings, Desk desk, KeptFiles kept, DraftReadings readings, AddressLabels labels) {
        this.openings = openings;
        this.desk = desk;
        this.kept = kept;
        this.readings = readings;
        this.labels = labels;
    }

    /// A passage of the text.
    ///
    /// @param heading its address in words, empty where the text bears its own heading
    record Section(String anchor, String heading, SafeHtml html) {}

    @GetMapping("/relecture/{id}/fichiers/{name}")
    ResponseEntity<?> file(
            @PathVariable String id,
            @PathVariable String name,
            @AuthenticationPrincipal SignedInMember member,
            HttpServletResponse response) {
        DraftFile file = named(openings.open(id, member), name);
        Path bytes = kept.at(file.sha256());
        if (!Files.isReadable(bytes)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .contentType(served(file.mediaType()))
                .body(new FileSystemResource(bytes));
    }

    @GetMapping("/relecture/{id}/fichiers/{name}/lecture")
    String text(
            @PathVariable String id,
            @PathVariable String name,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            Locale locale) {
        Contribution contribution = openings.open(id, member);
        DraftFile file = named(contribution, name);
        Reading reading = readings.text(file);
        List<Section> sections = reading.passages().stream()
                .limit(MOST_PASSAGES)
                .map(passage -> new Section(
                        passage.anchor(),
                        passage.address() instanceof Address.Section ? "" : labels.full(passage.address(), locale),
                        LocalLinks.lead(passage.html(), (address, image) -> Optional.empty())))
                .toList();
        model.addAttribute("contribution", contribution);
        model.addAttribute("file", file);
        model.addAttribute("sections", sections);
        model.addAttribute("reason", reading.reason());
        model.addAttribute("textLanguage", reading.metadata().language().orElse("fr"));
        model.addAttribute("cut", reading.passages().size() > MOST_PASSAGES);
        return "review/file-text";
    }

    private DraftFile named(Contribution contribution, String name) {
        return desk.text(contribution).files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What a browser could run is never named.
    private static MediaType served(String mediaType) {
        boolean plain = mediaType.matches("(image/(png|jpeg|gif|webp|avif)|application/pdf|text/plain)(;.*)?");
        return plain ? MediaType.parseMediaType(mediaType) : MediaType.APPLICATION_OCTET_STREAM;
    }
}
