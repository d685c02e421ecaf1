package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.vitaressources.kits.Basket;
import org.vitaressources.kits.KitFull;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.Source;
import org.vitaressources.kits.SourceTaking;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;

/// « Ajouter à un kit »: a resource, or words of it, into a kit of one's own or put aside for one.
@Controller
class AdditionController {
    private final Library library;
    private final SourceTaking taking;
    private final KitChoices choices;
    private final Basket basket;
    private final BasketCookie cookie;
    private final KitLimits limits;
    private final AddressLabels labels;

    AdditionController(
            Library library,
            SourceTaking taking,
            KitChoices choices,
            Basket basket,
            BasketCookie cookie,
            KitLimits limits,
            AddressLabels labels) {
        this.library = library;
        this.taking = taking;
        this.choices = choices;
        this.basket = basket;
        this.cookie = cookie;
        this.limits = limits;
        this.labels = labels;
    }

    /// Which words are meant.
    ///
    /// @param document name of the document, empty for the text of the page
    /// @param anchor of the passage, perhaps empty
    /// @param words as selected, perhaps empty
    record Asked(String document, String anchor, String words) {
        boolean whole() {
            return document.isEmpty() && anchor.isEmpty() && words.isBlank();
        }
    }

    /// A section to take alone.
    record Part(String anchor, String label) {}

    @GetMapping("/ressources/{slug}/kit")
    String form(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "ancre", defaultValue = "") String anchor,
            @RequestParam(name = "passage", defaultValue = "") String words,
            @RequestParam(name = "kit", defaultValue = "") String kit,
            @RequestParam(name = "apres", defaultValue = "") String after,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            Model model,
            Locale locale) {
        return page(resource(slug), new Asked(document, anchor, words), kit, after, member, model, locale);
    }

    /// @param where id of a kit, or `nouveau`; nothing puts it aside
    /// @param aside `oui` puts it aside, whatever kit the form names
    @PostMapping("/ressources/{slug}/kit")
    String add(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "ancre", defaultValue = "") String anchor,
            @RequestParam(name = "passage", defaultValue = "") String words,
            @RequestParam(name = "apres", defaultValue = "") String after,
            @RequestParam(name = "ou", defaultValue = "") String where,
            @RequestParam(name = "panier", defaultValue = "") String aside,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Resource resource = resource(slug);
        Asked asked = new Asked(document, anchor, words);
        Optional<Source> source = source(resource, asked);
        if (source.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(resource, asked, where, after, member, model, locale);
        }
        try {
            if (member != null && !where.isEmpty() && !aside.equals("oui")) {
                return "redirect:" + choices.add(member, where, after, List.of(source.get()), locale);
            }
            if (member == null) {
                limits.beforePuttingAside(Client.network(request.getRemoteAddr()));
            }
            basket.add(cookie.holderForAdding(member, request, response), source.get());
            return "redirect:/panier?fait=kit-au-panier";
        } catch (KitFull e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            problems.add("ajouter", "kit.problem.full", e.most());
        } catch (TooManyTries e) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            problems.add("ajouter", "kit.problem.often", e.waiting().toMinutes() + 1);
        }
        return page(resource, asked, where, after, member, model, locale);
    }

    private String page(
            Resource resource,
            Asked asked,
            String kit,
            String after,
            @Nullable SignedInMember member,
            Model model,
            Locale locale) {
        Optional<Source> source = source(resource, asked);
        model.addAttribute("resource", resource);
        model.addAttribute("asked", asked);
        model.addAttribute("source", source.orElse(taking.whole(resource)));
        model.addAttribute("lost", source.isEmpty());
        model.addAttribute("kits", member == null ? List.of() : choices.of(member));
        model.addAttribute("chosen", kit);
        model.addAttribute("after", after);
        model.addAttribute("passages", asked.whole() ? passages(resource, locale) : List.of());
        return "kits/addition";
    }

    /// The sections of its own text, for who does not select words.
    private List<Part> passages(Resource resource, Locale locale) {
        return library.content(resource).body().passages().stream()
                .map(passage -> new Part(passage.anchor(), labels.brief(passage.address(), locale)))
                .toList();
    }

    private Optional<Source> source(Resource resource, Asked asked) {
        return asked.whole()
                ? Optional.of(taking.whole(resource))
                : taking.words(resource, asked.document(), asked.anchor(), asked.words());
    }

    private Resource resource(String slug) {
        return library.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
