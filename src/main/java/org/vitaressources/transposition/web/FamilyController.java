package org.vitaressources.transposition.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.transposition.Families;

/// The whole family of a practice, on a page of its own.
@Controller
class FamilyController {
    private final Library library;
    private final Families families;
    private final FamilyViews views;

    FamilyController(Library library, Families families, FamilyViews views) {
        this.library = library;
        this.families = families;
        this.views = views;
    }

    @GetMapping("/ressources/{slug}/famille")
    String family(@PathVariable String slug, Model model, Locale locale) {
        Resource resource = library.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "family",
                families.of(resource)
                        .map(family -> views.of(family, resource, locale))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("title", resource.description().title());
        return "transposition/family";
    }
}
