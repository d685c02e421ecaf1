package org.vitaressources.preservation.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.preservation.Preparation;
import org.vitaressources.preservation.PreparationKind;
import org.vitaressources.preservation.PreparationWork;
import org.vitaressources.preservation.Preparations;
import org.vitaressources.preservation.PreparedFiles;

/// What was asked for: stopped, downloaded, deleted.
@Controller
class PreparedController {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm");

    private final Preparations preparations;
    private final PreparedFiles files;
    private final PreparationWork work;
    private final Clock clock;

    PreparedController(Preparations preparations, PreparedFiles files, PreparationWork work, Clock clock) {
        this.preparations = preparations;
        this.files = files;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping(BackupsController.PAGE + "/{id}/fichier")
    ResponseEntity<Resource> file(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        Preparation archive = one(id);
        Path file = files.of(archive);
        if (!archive.isToFetch() || Files.notExists(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (archive.kind().isSecret() && !member.provedLately(clock.instant())) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(
                            HttpHeaders.LOCATION,
                            BackupsController.askForProof().replace("redirect:", ""))
                    .build();
        }
        work.fetched(archive, member.id().value());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(archive))
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    @PostMapping(BackupsController.PAGE + "/{id}/arret")
    String stop(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        work.stop(one(id).id(), member.id().value());
        return "redirect:" + BackupsController.PAGE;
    }

    @PostMapping(BackupsController.PAGE + "/{id}/suppression")
    String delete(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        work.delete(one(id), member.id().value());
        return "redirect:" + BackupsController.PAGE + "?fait=sauvegarde-supprimee";
    }

    private Preparation one(String id) {
        return preparations.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String name(Preparation archive) {
        String what = archive.kind() == PreparationKind.BACKUP
                ? "vita-sauvegarde-"
                : archive.kind().isSecret() ? "vita-site-avec-comptes-" : "vita-site-";
        return what + STAMP.format(archive.moment().orElse(archive.asked()).atZone(clock.getZone())) + ".zip";
    }
}
