package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vitaressources.feedback.Freshness;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// The page that the link of a letter opens: a button says that the resource still holds. Opening it changes nothing,
/// since mail programs open links by themselves.
@Controller
class CheckController {
    private final Freshness freshness;
    private final Library library;

    CheckController(Freshness freshness, Library library) {
        this.freshness = freshness;
        this.library = library;
    }

    @GetMapping("/actualite/{secret}")
    String page(@PathVariable String secret, Model model, HttpServletResponse response) {
        keepToItself(response);
        return freshness
                .asked(secret)
                .map(resource -> {
                    model.addAttribute("secret", secret);
                    model.addAttribute("resource", resource);
                    return "feedback/check";
                })
                .orElseGet(() -> stale(response));
    }

    @PostMapping("/actualite/{secret}")
    String confirm(@PathVariable String secret, HttpServletResponse response) {
        keepToItself(response);
        Optional<Resource> resource = freshness.confirm(secret).flatMap(library::byId);
        return resource.map(found -> "redirect:/ressources/" + found.slug() + "?fait=retour-verifiee#retours")
                .orElseGet(() -> stale(response));
    }

    private static String stale(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "feedback/stale-check";
    }

    /// The address of this page does something by itself: it stays out of caches and of the `Referer` of the next page.
    private static void keepToItself(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
