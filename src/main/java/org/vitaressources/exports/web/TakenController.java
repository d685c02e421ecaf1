package org.vitaressources.exports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.exports.ExportJob;
import org.vitaressources.exports.Exports;
import org.vitaressources.exports.Wish;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.ui.FileSize;

/// What is being taken away: how far it is, its file, calling it off. Whoever asked for it with an account sees it with
/// that account alone; a reader without one by its secret.
@Controller
class TakenController {
    private static final String EVERY_S = "2";

    private final Exports exports;
    private final OpenKits kits;
    private final Library library;

    TakenController(Exports exports, OpenKits kits, Library library) {
        this.exports = exports;
        this.kits = kits;
        this.library = library;
    }

    /// Where it was asked for.
    ///
    /// @param kit it is a kit, not a resource
    /// @param title of what is taken away, perhaps empty
    /// @param address of its page
    record Origin(boolean kit, String title, String language, String address) {}

    /// What its page shows.
    ///
    /// @param state `QUEUED`, `RUNNING`, `READY`, `REFUSED`, or `GONE` when its file is there no more
    record Shown(String id, String form, String state, String reason, String name, String size, int share) {
        public boolean underWay() {
            return state.equals("QUEUED") || state.equals("RUNNING");
        }
    }

    @GetMapping("/emporter/{id}")
    String page(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String partie,
            @RequestParam(defaultValue = "") String suivi,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ExportJob job = one(id, member);
        Shown shown = shown(job, locale);
        model.addAttribute("job", shown);
        // Whoever has the address may fetch: it goes nowhere else.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("origin", origin(job, member).orElse(null));
        boolean follows = suivi.equals("oui") && shown.underWay();
        model.addAttribute("follows", follows);
        if (follows) {
            response.setHeader("Refresh", EVERY_S);
        }
        return partie.equals("avancement") ? "exports/_progress :: progress" : "exports/taken";
    }

    @GetMapping("/emporter/{id}/fichier")
    ResponseEntity<Resource> file(@AuthenticationPrincipal @Nullable SignedInMember member, @PathVariable String id) {
        ExportJob job = one(id, member);
        Path file = exports.file(job).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + job.sha256() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(job.name())
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    @PostMapping("/emporter/{id}/arret")
    String callOff(@AuthenticationPrincipal @Nullable SignedInMember member, @PathVariable String id) {
        exports.callOff(one(id, member));
        return "redirect:/emporter/" + id;
    }

    private ExportJob one(String id, @Nullable SignedInMember member) {
        return exports.byId(id, member == null ? "" : member.id().value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Nothing when it is there no more, or no longer theirs to see.
    private Optional<Origin> origin(ExportJob job, @Nullable SignedInMember member) {
        String subject = job.wish().subject();
        if (job.wish().kind() == Wish.Kind.RESOURCE) {
            return library.byId(new ResourceId(subject))
                    .map(resource -> new Origin(
                            false,
                            resource.description().title(),
                            resource.description().language(),
                            "/ressources/" + resource.slug()));
        }
        if (member == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(kits.open(subject, member.id()).kit())
                    .map(kit -> new Origin(true, kit.title(), "fr", "/kits/" + subject));
        } catch (KitNotFound e) {
            return Optional.empty();
        }
    }

    private Shown shown(ExportJob job, Locale locale) {
        boolean gone = job.state() == ExportJob.State.READY && exports.file(job).isEmpty();
        return new Shown(
                job.id(),
                job.wish().form(),
                gone ? "GONE" : job.state().name(),
                job.reason(),
                job.name(),
                new FileSize(job.bytes()).in(locale),
                exports.share(job));
    }
}
