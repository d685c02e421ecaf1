package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.Basket;

/// What was put aside for a kit, with or without an account.
@Controller
class BasketController {
    private final Basket basket;
    private final BasketCookie cookie;
    private final KitChoices choices;

    BasketController(Basket basket, BasketCookie cookie, KitChoices choices) {
        this.basket = basket;
        this.cookie = cookie;
        this.choices = choices;
    }

    @GetMapping("/panier")
    String basket(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute(
                "items",
                cookie.holder(member, request, response).map(basket::of).orElse(List.of()));
        model.addAttribute("kits", member == null ? List.of() : choices.of(member));
        return "kits/basket";
    }

    @PostMapping("/panier/{item}/retrait")
    String remove(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        cookie.holder(member, request, response).ifPresent(holder -> basket.remove(holder, item));
        return "redirect:/panier?fait=kit-hors-panier";
    }

    /// Moves what is ticked, or all of it, into a kit.
    @PostMapping("/panier/kit")
    String move(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(name = "element", defaultValue = "") List<String> chosen,
            @RequestParam(name = "ou", defaultValue = KitChoices.NEW) String kit,
            Locale locale) {
        Basket.Holder holder = Basket.of(member.id());
        List<Basket.Item> items = basket.of(holder).stream()
                .filter(item -> chosen.isEmpty() || chosen.contains(item.id()))
                .toList();
        if (items.isEmpty()) {
            return "redirect:/panier";
        }
        String there = choices.add(
                member, kit, "", items.stream().map(Basket.Item::source).toList(), locale);
        items.forEach(item -> basket.remove(holder, item.id()));
        return "redirect:" + there;
    }
}
