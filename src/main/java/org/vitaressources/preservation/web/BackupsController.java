package org.vitaressources.preservation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.preservation.PreparationKind;
import org.vitaressources.preservation.PreparationRefused;
import org.vitaressources.preservation.PreparationWork;
import org.vitaressources.preservation.Room;
import org.vitaressources.ui.FileSize;
import org.vitaressources.ui.FormProblems;

/// The page of backups, and what administrators ask for there.
@Controller
class BackupsController {
    static final String PAGE = "/administration/sauvegardes";
    /// How often a page that is asked to renews itself without JavaScript, seconds.
    private static final int EVERY = 5;

    private final PreparationWork work;
    private final BackupViews views;
    private final Clock clock;

    BackupsController(PreparationWork work, BackupViews views, Clock clock) {
        this.work = work;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(
            @RequestParam(defaultValue = "") String suivi,
            @RequestParam(defaultValue = "") String partie,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        BackupsView view = views.of(locale);
        model.addAttribute("backups", view);
        boolean follows = suivi.equals("oui") && view.work().isPresent();
        model.addAttribute("follows", follows);
        if (follows) {
            response.setHeader("Refresh", Integer.toString(EVERY));
        }
        if (partie.equals("avancement")) {
            if (view.work().isEmpty()) {
                // What waited for it is told to show the whole page again.
                response.setHeader("HX-Refresh", "true");
            }
            return "preservation/_progress :: progress";
        }
        return "preservation/backups";
    }

    @PostMapping(PAGE + "/sauvegarde")
    String backUp(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return begin(PreparationKind.BACKUP, "sauvegarder", member, problems, model, response, locale);
    }

    @PostMapping(PAGE + "/export")
    String export(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") String comptes,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        PreparationKind kind = comptes.equals("oui") ? PreparationKind.EXPORT_WITH_ACCOUNTS : PreparationKind.EXPORT;
        model.addAttribute("accounts", kind == PreparationKind.EXPORT_WITH_ACCOUNTS);
        return begin(kind, "exporter", member, problems, model, response, locale);
    }

    @PostMapping(PAGE + "/verification")
    String check(
            @AuthenticationPrincipal SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return begin(PreparationKind.CHECK, "verifier", member, problems, model, response, locale);
    }

    /// @param control id of the button that asks for it
    private String begin(
            PreparationKind kind,
            String control,
            SignedInMember member,
            FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        if (kind.isSecret() && !member.provedLately(clock.instant())) {
            return askForProof();
        }
        try {
            work.begin(kind, member.id().value());
            return "redirect:" + PAGE;
        } catch (PreparationRefused e) {
            e.room()
                    .ifPresentOrElse(
                            room -> full(control, room, problems, locale), () -> problems.add(control, "backups.busy"));
            response.setStatus(HttpStatus.CONFLICT.value());
            return page("", "", model, response, locale);
        }
    }

    private static void full(String control, Room room, FormProblems problems, Locale locale) {
        problems.add(
                control,
                "backups.no-room",
                new FileSize(room.needed()).in(locale),
                new FileSize(room.usable()).in(locale),
                new FileSize(room.missing()).in(locale));
    }

    /// What holds passwords and drafts is given to who has just shown who they are, not to a browser left open.
    static String askForProof() {
        return "redirect:/compte/confirmation?suite=" + PAGE;
    }
}
