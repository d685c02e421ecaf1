package org.vitaressources.kits.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitComments;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;

/// What is said about parts of a kit.
@Controller
class KitCommentController {
    private final OpenKits kits;
    private final KitComments comments;
    private final KitLimits limits;

    KitCommentController(OpenKits kits, KitComments comments, KitLimits limits) {
        this.kits = kits;
        this.comments = comments;
        this.limits = limits;
    }

    /// @param part id of a session or step; empty for the whole kit
    @PostMapping("/kits/{id}/remarques")
    String say(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "partie", defaultValue = "") String part,
            @RequestParam(name = "remarque", defaultValue = "") String text) {
        OpenKit open = kits.open(id, member.id());
        if (!open.comments()) {
            throw KitNotFound.byId(id);
        }
        limits.beforeSaying(member.id().value());
        boolean fits = !text.isBlank() && text.strip().length() <= KitComments.LONGEST;
        if (fits) {
            comments.say(open, part, text);
        }
        String end = part.matches("[A-Za-z0-9_-]{16}") ? "#etape-" + part : "#remarques";
        return "redirect:/kits/" + id + "?fait=" + (fits ? "kit-remarque" : "kit-remarque-vide") + end;
    }

    @PostMapping("/kits/{id}/remarques/{number}/cloture")
    String settle(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(name = "close", defaultValue = "oui") String settled) {
        OpenKit open = kits.open(id, member.id());
        comments.settle(open, number.matches("[0-9]{1,15}") ? Long.parseLong(number) : 0, settled.equals("oui"));
        return "redirect:/kits/" + id + "?fait=kit-remarque-close#deroule";
    }
}
