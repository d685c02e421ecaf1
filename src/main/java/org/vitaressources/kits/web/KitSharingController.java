package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitAccess;
import org.vitaressources.kits.KitLife;
import org.vitaressources.kits.KitMembers;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.KitSharing;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.ui.SiteLinks;

/// With whom a kit is shared: by a link, by name.
@Controller
class KitSharingController {
    /// What others may be given.
    private static final List<KitAccess> GIVEN = List.of(KitAccess.READ, KitAccess.COMMENT, KitAccess.EDIT);

    private final OpenKits kits;
    private final KitLife life;
    private final KitSharing sharing;
    private final KitMembers kitMembers;
    private final Members members;
    private final SiteLinks links;

    KitSharingController(
            OpenKits kits, KitLife life, KitSharing sharing, KitMembers kitMembers, Members members, SiteLinks links) {
        this.kits = kits;
        this.life = life;
        this.sharing = sharing;
        this.kitMembers = kitMembers;
        this.members = members;
        this.links = links;
    }

    /// Somebody who may see it.
    record Person(String id, String name, String access) {}

    @GetMapping("/kits/{id}/partage")
    String page(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        return page(kits.own(id, member.id()), "", KitAccess.COMMENT, model, locale);
    }

    @PostMapping("/kits/{id}/partage/lien")
    String link(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        life.share(kits.own(id, member.id()));
        return "redirect:/kits/" + id + "/partage?fait=kit-lien";
    }

    @PostMapping("/kits/{id}/partage/lien/retrait")
    String unlink(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        life.unshare(kits.own(id, member.id()));
        return "redirect:/kits/" + id + "/partage?fait=kit-lien-coupe";
    }

    @PostMapping("/kits/{id}/partage/personnes")
    String share(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "qui", defaultValue = "") String named,
            @RequestParam(name = "droit", defaultValue = "") String wanted,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        OpenKit own = kits.own(id, member.id());
        KitAccess access = GIVEN.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(KitAccess.READ);
        String asked = named.replaceAll("\\p{Cntrl}", " ").strip();
        problems.addIf(asked.isEmpty() || asked.length() > KitSharing.LONGEST, "qui", "kit.share.problem.empty");
        KitSharing.Outcome outcome =
                problems.isEmpty() ? sharing.share(own, member, asked, access) : KitSharing.Outcome.DONE;
        problems.addIf(outcome == KitSharing.Outcome.NOBODY, "qui", "kit.share.problem.nobody", asked);
        problems.addIf(outcome == KitSharing.Outcome.SEVERAL, "qui", "kit.share.problem.several", asked);
        problems.addIf(
                outcome == KitSharing.Outcome.OWN,
                "qui",
                asked.contains("@") ? "kit.share.problem.yours" : "kit.share.problem.your-name");
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(own, named, access, model, locale);
        }
        return "redirect:/kits/" + id + "/partage?fait=kit-partage";
    }

    /// The owner ends it, or whom it was shared with.
    @PostMapping("/kits/{id}/partage/personnes/{who}/retrait")
    String end(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String who) {
        OpenKit open = kits.open(id, member.id());
        if (!open.owns() && !who.equals(member.id().value())) {
            throw KitNotFound.byId(id);
        }
        sharing.end(open.id(), new MemberId(who));
        return open.owns() ? "redirect:/kits/" + id + "/partage?fait=kit-partage" : "redirect:/kits?fait=kit-quitte";
    }

    private String page(OpenKit own, String typed, KitAccess access, Model model, Locale locale) {
        Map<MemberId, KitAccess> all = kitMembers.of(own.id());
        Map<MemberId, String> names = members.names(all.keySet());
        model.addAttribute("open", own);
        model.addAttribute(
                "people",
                all.entrySet().stream()
                        .map(one -> new Person(
                                one.getKey().value(),
                                names.getOrDefault(one.getKey(), ""),
                                one.getValue().name()))
                        .toList());
        model.addAttribute("given", GIVEN);
        model.addAttribute("typed", typed);
        model.addAttribute("access", access);
        model.addAttribute(
                "address",
                own.kit().link().isEmpty()
                        ? ""
                        : links.to(locale, "/partage/kits/" + own.kit().link()));
        return "kits/sharing";
    }
}
