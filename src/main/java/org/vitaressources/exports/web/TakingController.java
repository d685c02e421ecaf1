package org.vitaressources.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.vitaressources.accounts.Client;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.accounts.TooManyTries;
import org.vitaressources.exports.ExportRefused;
import org.vitaressources.exports.Exports;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Wish;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;

/// « Emporter »: a kit or a resource, in a form of one's choice.
@Controller
class TakingController {
    private static final String LEARNER = "participant";
    /// What has minutes has sheets to sign, and dates.
    private static final String HELD = "emargement";

    private final Exports exports;
    private final OpenKits kits;
    private final Library library;
    private final ExportLimits limits;
    private final MessageSource messages;

    TakingController(Exports exports, OpenKits kits, Library library, ExportLimits limits, MessageSource messages) {
        this.exports = exports;
        this.kits = kits;
        this.library = library;
        this.limits = limits;
        this.messages = messages;
    }

    /// What was chosen besides the form.
    record Chosen(String version, boolean originals) {
        Version asVersion() {
            return version.equals(LEARNER) ? Version.LEARNER : Version.TRAINER;
        }
    }

    @GetMapping("/kits/{id}/emporter")
    String kit(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        return page(kits.open(id, member.id()), new Chosen("", false), model, locale);
    }

    @PostMapping("/kits/{id}/emporter")
    String takeKit(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "forme", defaultValue = "") String form,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(name = "originaux", defaultValue = "") String originals,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        OpenKit open = kits.open(id, member.id());
        Chosen chosen = new Chosen(version, originals.equals("oui"));
        Wish wish = wish(open, chosen, form, locale);
        String taken = take(wish, member, problems, request, response);
        return taken.isEmpty() ? page(open, chosen, model, locale) : taken;
    }

    @GetMapping("/ressources/{slug}/emporter")
    String resource(@AuthenticationPrincipal @Nullable SignedInMember member, @PathVariable String slug, Model model) {
        return page(named(slug), new Chosen("", false), member, model);
    }

    @PostMapping("/ressources/{slug}/emporter")
    String takeResource(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @PathVariable String slug,
            @RequestParam(name = "forme", defaultValue = "") String form,
            @RequestParam(name = "originaux", defaultValue = "") String originals,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Resource resource = named(slug);
        Chosen chosen = new Chosen("", originals.equals("oui"));
        String taken = take(wish(resource, chosen, form), member, problems, request, response);
        return taken.isEmpty() ? page(resource, chosen, member, model) : taken;
    }

    /// Where it is made; empty when it is not.
    private String take(
            Wish wish,
            @Nullable SignedInMember member,
            FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response) {
        String owner = owner(member);
        try {
            if (exports.forms(wish, owner).stream().map(Form::name).noneMatch(wish.form()::equals)) {
                throw new ExportRefused("form");
            }
            limits.beforeAsking(owner, Client.network(request.getRemoteAddr()));
            return "redirect:/emporter/" + exports.ask(wish, owner).id();
        } catch (ExportRefused e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            problems.add("formes", "export.refused." + e.reason(), e.details().toArray());
        } catch (TooManyTries e) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            problems.add("formes", "export.often", e.waiting().toMinutes() + 1);
        }
        return "";
    }

    private String page(OpenKit open, Chosen chosen, Model model, Locale locale) {
        String title = open.kit().title().isEmpty()
                ? messages.getMessage("kit.untitled", null, locale)
                : open.kit().title();
        String back = "/kits/" + open.id().value();
        return show(wish(open, chosen, "", locale), open.member().value(), title, back, chosen, model);
    }

    private String page(Resource resource, Chosen chosen, @Nullable SignedInMember member, Model model) {
        String back = "/ressources/" + resource.slug();
        String title = resource.description().title();
        return show(wish(resource, chosen, ""), owner(member), title, back, chosen, model);
    }

    private String show(Wish wish, String owner, String title, String back, Chosen chosen, Model model) {
        List<String> forms = exports.forms(wish, owner).stream().map(Form::name).toList();
        model.addAttribute(
                "take",
                new TakeForm(
                        wish.kind() == Wish.Kind.KIT,
                        title,
                        back,
                        back + "/emporter",
                        forms,
                        chosen.asVersion().word(),
                        chosen.originals(),
                        forms.contains(HELD)));
        return "exports/take";
    }

    private static Wish wish(OpenKit open, Chosen chosen, String form, Locale locale) {
        return new Wish(Wish.Kind.KIT, open.id().value(), chosen.asVersion(), chosen.originals(), form, locale);
    }

    private static Wish wish(Resource resource, Chosen chosen, String form) {
        return new Wish(
                Wish.Kind.RESOURCE, resource.id().value(), Version.LEARNER, chosen.originals(), form, Locale.FRENCH);
    }

    private Resource named(String slug) {
        return library.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String owner(@Nullable SignedInMember member) {
        return member == null ? "" : member.id().value();
    }
}
