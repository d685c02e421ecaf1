package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.Credit;
import org.vitaressources.kits.Credits;
import org.vitaressources.kits.Kit;
import org.vitaressources.kits.KitFiles;
import org.vitaressources.kits.KitId;
import org.vitaressources.kits.KitLife;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.Kits;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Step;

/// A kit for whoever has its link: to read, and for members to copy.
@Controller
class SharedKitController {
    private final Kits kits;
    private final KitViews views;
    private final Credits credits;
    private final KitLife life;
    private final KitLimits limits;
    private final KitFiles files;
    private final MessageSource messages;

    SharedKitController(
            Kits kits,
            KitViews views,
            Credits credits,
            KitLife life,
            KitLimits limits,
            KitFiles files,
            MessageSource messages) {
        this.kits = kits;
        this.views = views;
        this.credits = credits;
        this.life = life;
        this.limits = limits;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/partage/kits/{secret}")
    String read(
            @PathVariable String secret,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Kit kit = kits.byLink(secret).orElseThrow(() -> KitNotFound.byId(secret));
        // Whoever has the address may read: it goes nowhere else.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("kit", views.of(kit, FilePlaces.under("/partage/kits/" + secret), locale));
        model.addAttribute("secret", secret);
        model.addAttribute(
                "credits", credits.of(kit, locale).stream().map(Credit::line).toList());
        return "kits/shared";
    }

    /// A file that is not kept for the trainer.
    @GetMapping("/partage/kits/{secret}/fichiers/{part}")
    ResponseEntity<?> file(@PathVariable String secret, @PathVariable String part, HttpServletResponse response) {
        Kit kit = kits.byLink(secret).orElseThrow(() -> KitNotFound.byId(secret));
        return PartId.parse(part)
                .flatMap(kit::step)
                .filter(step -> !step.isForTheTrainerAlone())
                .flatMap(Step::file)
                .flatMap(file -> files.bytes(file).map(bytes -> new StepDownload(file, bytes)))
                .orElseThrow(() -> KitNotFound.byId(part))
                .answer(response);
    }

    @PostMapping("/partage/kits/{secret}/copie")
    String copy(@AuthenticationPrincipal SignedInMember member, @PathVariable String secret, Locale locale) {
        limits.beforeMaking(member.id().value());
        Kit kit = kits.byLink(secret).orElseThrow(() -> KitNotFound.byId(secret));
        Object[] title = {kit.title()};
        KitId copy = life.copy(kit, member.id(), messages.getMessage("kit.copy.title", title, locale));
        return "redirect:/kits/" + copy + "?fait=kit-copie";
    }
}
