package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftMerge;
import org.vitaressources.contributions.DraftMerge.Choice;
import org.vitaressources.contributions.EditedMeanwhile;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.contributions.PublicationRefused;
import org.vitaressources.contributions.Revising;
import org.vitaressources.library.ChangedMeanwhile;
import org.vitaressources.ui.FormProblems;

/// New versions of a resource: begun, compared with what the collection says, brought up to date with it, published by
/// moderators.
@Controller
class RevisionController {
    private static final int LONGEST_WHY = 500;

    private final Held held;
    private final Revising revising;
    private final ChangesViews views;

    RevisionController(Held held, Revising revising, ChangesViews views) {
        this.held = held;
        this.revising = revising;
        this.views = views;
    }

    /// @param champ name of the field to begin with, perhaps empty
    @PostMapping("/ressources/{slug}/revision")
    String begin(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String pourquoi,
            @RequestParam(defaultValue = "") String champ) {
        HeldResource resource = held.by(member, slug);
        if (!resource.mayRevise()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String why = pourquoi.strip();
        Contribution version =
                revising.begin(member.id(), resource, why.substring(0, Math.min(why.length(), LONGEST_WHY)));
        return revising.conflict(resource, version).isPresent()
                ? "redirect:" + changes(resource, version)
                : "redirect:/contributions/" + version.id() + control(champ);
    }

    private static String control(String field) {
        return field.matches("[a-z][a-z.-]{0,40}") ? "#" + ProgressViews.anchor(field) : "";
    }

    /// The page of a version, for who knows the contribution alone.
    @GetMapping("/contributions/{id}/changements")
    String changesOf(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        HeldResource resource = views.slugOf(Held.contribution(id))
                .map(slug -> held.by(member, slug))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + changes(resource, revising.seen(member, resource, Held.contribution(id)));
    }

    @GetMapping("/ressources/{slug}/historique/revision/{id}")
    String changes(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @PathVariable String id,
            Model model,
            Locale locale) {
        HeldResource resource = held.by(member, slug);
        return page(resource, revising.seen(member, resource, Held.contribution(id)), member, Map.of(), model, locale);
    }

    /// @param all the form; `choix-{field}` holds what is chosen of a field
    @PostMapping("/ressources/{slug}/historique/revision/{id}")
    String reconcile(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam Map<String, String> all,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        HeldResource resource = held.by(member, slug);
        Contribution version = revising.seen(member, resource, Held.contribution(id));
        Optional<DraftMerge> merge = revising.conflict(resource, version);
        if (merge.isEmpty()) {
            return "redirect:" + changes(resource, version);
        }
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (DraftMerge.Field field : merge.get().conflicts()) {
            Optional<Choice> choice = choice(all.getOrDefault("choix-" + field.key(), ""));
            choice.ifPresent(chosen -> choices.put(field.key(), chosen));
            problems.addIf(choice.isEmpty(), "choix-" + field.key() + "-THEIRS", "problem.merge.choose");
        }
        if (problems.isEmpty()) {
            try {
                revising.reconcile(member, resource, version.id(), Held.number(vue), choices);
                return "redirect:" + changes(resource, version) + "?fait=accord";
            } catch (EditedMeanwhile e) {
                problems.add("changements", "problem.merge.again");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(resource, version, member, choices, model, locale);
    }

    @PostMapping("/ressources/{slug}/historique/revision/{id}/publication")
    String publish(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String slug,
            @PathVariable String id,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        HeldResource resource = held.by(member, slug);
        Contribution version = revising.seen(member, resource, Held.contribution(id));
        try {
            Contribution published = revising.publish(member, resource, version.id());
            return "redirect:/ressources/" + views.slugOf(published, slug) + "/historique?fait=version-publiee";
        } catch (ChangedMeanwhile e) {
            problems.add("changements", "problem.life.changed");
        } catch (PublicationRefused e) {
            e.lacks().forEach(lack -> problems.add("changements-" + lack, "publication.lack." + lack));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        HeldResource now = held.by(member, slug);
        return page(now, revising.seen(member, now, version.id()), member, Map.of(), model, locale);
    }

    private String page(
            HeldResource resource,
            Contribution version,
            SignedInMember member,
            Map<String, Choice> chosen,
            Model model,
            Locale locale) {
        model.addAttribute("held", resource);
        model.addAttribute("changes", views.of(resource, version, member, chosen, locale));
        return "contributions/changes";
    }

    private static Optional<Choice> choice(String written) {
        return java.util.Arrays.stream(Choice.values())
                .filter(choice -> choice.name().equals(written))
                .findFirst();
    }

    private static String changes(HeldResource resource, Contribution version) {
        return "/ressources/" + resource.slug() + "/historique/revision/" + version.id();
    }
}
