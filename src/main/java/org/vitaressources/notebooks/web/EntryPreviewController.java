package org.vitaressources.notebooks.web;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryFields;

/// How an entry will read, by the renderer that publishes it.
@Controller
class EntryPreviewController {
    private final EntryDrafting drafting;
    private final EntryViews views;

    EntryPreviewController(EntryDrafting drafting, EntryViews views) {
        this.drafting = drafting;
        this.views = views;
    }

    /// A part of it, as a piece of a page, for the editor.
    @PostMapping("/atelier/entrees/{id}/apercu")
    String part(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "texte", defaultValue = "") String text,
            Model model) {
        Entry entry = drafting.own(member.id(), id);
        model.addAttribute(
                "html", views.part(entry, text.substring(0, Math.min(text.length(), EntryFields.LONGEST_PART))));
        return "notebooks/preview :: part";
    }

    /// The whole.
    @GetMapping("/atelier/entrees/{id}/apercu")
    String whole(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        Entry entry = drafting.own(member.id(), id);
        model.addAttribute("id", id);
        model.addAttribute("writable", entry.state().isWithAuthor());
        model.addAttribute("entry", views.of(entry, locale));
        return "notebooks/preview";
    }
}
