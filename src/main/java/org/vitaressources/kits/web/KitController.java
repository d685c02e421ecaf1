package org.vitaressources.kits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitId;
import org.vitaressources.kits.KitLife;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.KitOffer;
import org.vitaressources.kits.KitUndo;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.kits.PublishedKits;
import org.vitaressources.kits.StepKind;
import org.vitaressources.ui.Breadcrumb;

/// A kit: what is in it, taking back, copying, throwing away.
@Controller
class KitController {
    private final OpenKits kits;
    private final KitViews views;
    private final CommentViews comments;
    private final KitLife life;
    private final KitUndo undo;
    private final KitLimits limits;
    private final Members members;
    private final PublishedKits published;
    private final List<KitOffer> offers;
    private final MessageSource messages;

    KitController(
            OpenKits kits,
            KitViews views,
            CommentViews comments,
            KitLife life,
            KitUndo undo,
            KitLimits limits,
            Members members,
            PublishedKits published,
            List<KitOffer> offers,
            MessageSource messages) {
        this.kits = kits;
        this.views = views;
        this.comments = comments;
        this.life = life;
        this.undo = undo;
        this.limits = limits;
        this.members = members;
        this.published = published;
        this.offers = offers;
        this.messages = messages;
    }

    @GetMapping("/kits/{id}")
    String kit(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        OpenKit open = kits.open(id, member.id());
        model.addAttribute("open", open);
        model.addAttribute("kit", views.of(open, locale));
        model.addAttribute("whole", comments.of(open, locale).getOrDefault("", List.of()));
        model.addAttribute("canUndo", open.edits() && undo.canUndo(open));
        model.addAttribute("canRedo", open.edits() && undo.canRedo(open));
        model.addAttribute(
                "kinds",
                Arrays.stream(StepKind.values()).filter(StepKind::isWritten).toList());
        model.addAttribute(
                "offers",
                offers.stream().flatMap(offer -> offer.on(open).stream()).toList());
        model.addAttribute("owner", owner(open));
        model.addAttribute(
                "origin",
                published
                        .origin(open.kit())
                        .map(resource -> "/ressources/" + resource.slug())
                        .orElse(""));
        model.addAttribute("breadcrumb", way(locale).here(title(open, locale)));
        return "kits/kit";
    }

    @PostMapping("/kits/{id}/annulation")
    String undo(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        return said(id, undo.undo(kits.toEdit(id, member.id())), "kit-annule");
    }

    @PostMapping("/kits/{id}/retablissement")
    String redo(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        return said(id, undo.redo(kits.toEdit(id, member.id())), "kit-retabli");
    }

    @PostMapping("/kits/{id}/copie")
    String copy(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Locale locale) {
        limits.beforeMaking(member.id().value());
        OpenKit open = kits.open(id, member.id());
        Object[] title = {title(open, locale)};
        KitId copy = life.copy(open, messages.getMessage("kit.copy.title", title, locale));
        return "redirect:/kits/" + copy + "?fait=kit-copie";
    }

    @PostMapping("/kits/{id}/trame")
    String template(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "oui") String trame) {
        life.template(kits.own(id, member.id()), trame.equals("oui"));
        return "redirect:/kits/" + id + "?fait=kit-trame";
    }

    @PostMapping("/kits/{id}/corbeille")
    String trash(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        life.trash(kits.own(id, member.id()));
        return "redirect:/kits?fait=kit-jete";
    }

    @PostMapping("/kits/{id}/restauration")
    String restore(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        life.restore(kits.own(id, member.id()));
        return "redirect:/kits/" + id + "?fait=kit-repris";
    }

    private String owner(OpenKit open) {
        MemberId owner = open.kit().owner();
        return open.owns()
                ? ""
                : Optional.ofNullable(members.names(List.of(owner)).get(owner)).orElse("");
    }

    private static String said(String id, KitUndo.Outcome outcome, String done) {
        String end = outcome.part().isEmpty() ? "" : "#etape-" + outcome.part();
        return "redirect:/kits/" + id + "?fait=" + (outcome.any() ? done : "kit-rien") + end;
    }

    private Breadcrumb way(Locale locale) {
        return Breadcrumb.start().to(messages.getMessage("kits.title", null, locale), "/kits");
    }

    private String title(OpenKit open, Locale locale) {
        return open.kit().title().isEmpty()
                ? messages.getMessage("kit.untitled", null, locale)
                : open.kit().title();
    }
}
