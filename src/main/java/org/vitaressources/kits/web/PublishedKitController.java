package org.vitaressources.kits.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.Credit;
import org.vitaressources.kits.Credits;
import org.vitaressources.kits.Kit;
import org.vitaressources.kits.KitAccess;
import org.vitaressources.kits.KitId;
import org.vitaressources.kits.KitLife;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.PublishedKits;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.web.KitView.StepView;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.Breadcrumb;

/// The kit of a resource, for everybody: the whole with the notes of the trainer, step by step as a participant sees
/// it,
/// and, for members, one of their own made of it.
@Controller
class PublishedKitController {
    private final Library library;
    private final PublishedKits published;
    private final KitViews views;
    private final Credits credits;
    private final KitLife life;
    private final KitLimits limits;
    private final MessageSource messages;

    PublishedKitController(
            Library library,
            PublishedKits published,
            KitViews views,
            Credits credits,
            KitLife life,
            KitLimits limits,
            MessageSource messages) {
        this.library = library;
        this.published = published;
        this.views = views;
        this.credits = credits;
        this.life = life;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/ressources/{slug}/deroule")
    String whole(@PathVariable String slug, Model model, Locale locale) {
        return show(slug, resource -> {
            Kit kit = kit(resource);
            model.addAttribute("open", new OpenKit(kit, MemberId.NOBODY, KitAccess.READ));
            model.addAttribute(
                    "trainers",
                    kit.steps().stream().filter(Step::isForTheTrainerAlone).count());
            model.addAttribute("kit", views.of(kit, FilePlaces.inResource(resource.slug()), locale));
            model.addAttribute("licence", resource.description().licence().orElse(""));
            model.addAttribute(
                    "credits",
                    credits.of(kit, locale).stream().map(Credit::line).toList());
            head(resource, kit, model, locale);
            return "kits/published";
        });
    }

    /// @param written number of the step among those that participants see, from 1
    @GetMapping("/ressources/{slug}/deroule/{number}")
    String step(@PathVariable String slug, @PathVariable("number") String written, Model model, Locale locale) {
        int number = written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : 0;
        return show(slug, resource -> {
            Kit kit = kit(resource);
            List<StepView> steps = views.of(kit, FilePlaces.inResource(resource.slug()), locale).sessions().stream()
                    .flatMap(session -> session.steps().stream())
                    .filter(step -> !step.trainersOwn())
                    .toList();
            if (number < 1 || number > steps.size()) {
                throw KitNotFound.byId(slug);
            }
            model.addAttribute("step", steps.get(number - 1));
            model.addAttribute("number", number);
            model.addAttribute("of", steps.size());
            head(resource, kit, model, locale);
            return "kits/by-step";
        });
    }

    @PostMapping("/ressources/{slug}/deroule/copie")
    String copy(@AuthenticationPrincipal SignedInMember member, @PathVariable String slug) {
        Resource resource = library.bySlug(slug).orElseThrow(() -> KitNotFound.byId(slug));
        Kit kit = kit(resource);
        limits.beforeMaking(member.id().value());
        KitId copy = life.reuse(kit, resource, member.id());
        return "redirect:/kits/" + copy + "?fait=kit-repris-du-centre";
    }

    /// A resource that was renamed leads on from its old address.
    private String show(String slug, Function<Resource, String> page) {
        return library.bySlug(slug)
                .map(page)
                .or(() -> library.successorOf(slug).map(now -> "redirect:/ressources/" + now + "/deroule"))
                .orElseThrow(() -> KitNotFound.byId(slug));
    }

    private Kit kit(Resource resource) {
        return published.of(resource).orElseThrow(() -> KitNotFound.byId(resource.slug()));
    }

    private void head(Resource resource, Kit kit, Model model, Locale locale) {
        model.addAttribute("slug", resource.slug());
        model.addAttribute("kitTitle", kit.title());
        model.addAttribute(
                "breadcrumb",
                Breadcrumb.start()
                        .to(resource.description().title(), "/ressources/" + resource.slug())
                        .here(messages.getMessage("kit.ready.sequence", null, locale)));
    }
}
