package org.vitaressources.contributions.web;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftLimits;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.text.SafeHtml;

/// How a text will read, by the renderer that publishes it.
@Controller
class PreviewController {
    private final Drafting drafting;
    private final PreviewViews previews;

    PreviewController(Drafting drafting, PreviewViews previews) {
        this.drafting = drafting;
        this.previews = previews;
    }

    /// A part of a text, as a piece of a page.
    ///
    /// @param id of the contribution whose images it may show; empty for none
    @PostMapping("/contributions/apercu")
    String part(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(name = "texte", defaultValue = "") String text,
            @RequestParam(name = "contribution", defaultValue = "") String id,
            Model model) {
        if (!id.isEmpty()) {
            drafting.own(member.id(), id);
        }
        SafeHtml html = previews.html(text.substring(0, Math.min(text.length(), DraftLimits.SECTION)), id);
        model.addAttribute("html", html);
        return "contributions/preview :: part";
    }

    /// The whole.
    @GetMapping("/contributions/{id}/apercu")
    String whole(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        Contribution contribution = drafting.own(member.id(), id);
        model.addAttribute("preview", previews.of(contribution, locale));
        return "contributions/preview";
    }
}
