package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitId;
import org.vitaressources.kits.KitLife;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.Kits;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.kits.Outline;
import org.vitaressources.kits.Outlines;
import org.vitaressources.kits.PublishedKits;
import org.vitaressources.kits.Standings;
import org.vitaressources.ui.Durations;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.ui.Moments;

/// « Mes kits »: those of a member, those that others share with them, and what a new one may begin from.
@Controller
class KitsController {
    private static final int PUBLISHED = 12;

    private final Kits kits;
    private final Standings standings;
    private final OpenKits openKits;
    private final KitLife life;
    private final KitLimits limits;
    private final Outlines outlines;
    private final Members members;
    private final Moments moments;
    private final PublishedKits published;

    KitsController(
            Kits kits,
            Standings standings,
            OpenKits openKits,
            KitLife life,
            KitLimits limits,
            Outlines outlines,
            Members members,
            Moments moments,
            PublishedKits published) {
        this.kits = kits;
        this.standings = standings;
        this.openKits = openKits;
        this.life = life;
        this.limits = limits;
        this.outlines = outlines;
        this.members = members;
        this.moments = moments;
        this.published = published;
    }

    /// A kit in a list.
    ///
    /// @param asking how many of its sources changed and ask for a look
    record Row(
            String id,
            String title,
            String owner,
            boolean template,
            int steps,
            String duration,
            String changed,
            int asking) {}

    @GetMapping("/kits")
    String list(@AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        model.addAttribute("own", rows(kits.of(member.id()), standings.asking(member.id()), locale));
        model.addAttribute("shared", rows(kits.sharedWith(member.id()), Map.of(), locale));
        model.addAttribute("trashed", rows(kits.trashedBy(member.id()), Map.of(), locale));
        return "kits/list";
    }

    @GetMapping("/kits/nouveau")
    String choose(@AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        model.addAttribute("outlines", outlines.all());
        model.addAttribute("published", published.newest(PUBLISHED));
        model.addAttribute(
                "templates",
                rows(kits.of(member.id()).stream().filter(Kits.Line::template).toList(), Map.of(), locale));
        return "kits/start";
    }

    /// @param from name of a template of the program, or id of a kit of their own that is a template
    @PostMapping("/kits")
    String begin(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(name = "titre", defaultValue = "") String title,
            @RequestParam(name = "trame", defaultValue = "") String from,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        problems.addIf(from.isEmpty() && title.isBlank(), "titre", "kit.problem.titre");
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choose(member, model, locale);
        }
        limits.beforeMaking(member.id().value());
        Optional<Outline> outline = outlines.byName(from);
        if (outline.isEmpty() && !from.isEmpty()) {
            outline = Optional.of(Outline.of(openKits.own(from, member.id()).kit()));
        }
        KitId id = life.begin(member.id(), outline.orElse(Outline.empty(title)));
        return "redirect:/kits/" + id + (from.isEmpty() ? "/fiche" : "?fait=kit-commence");
    }

    private List<Row> rows(List<Kits.Line> lines, Map<KitId, Integer> asking, Locale locale) {
        Map<MemberId, String> names =
                members.names(lines.stream().map(Kits.Line::owner).toList());
        return lines.stream()
                .map(line -> new Row(
                        line.id().value(),
                        line.title(),
                        names.getOrDefault(line.owner(), ""),
                        line.template(),
                        line.steps(),
                        Durations.of(line.minutes()),
                        moments.in(locale, line.changed()),
                        asking.getOrDefault(line.id(), 0)))
                .toList();
    }
}
