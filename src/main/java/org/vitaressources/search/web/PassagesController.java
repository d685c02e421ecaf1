package org.vitaressources.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.search.FoundPassages;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;

/// Every passage of a resource that answers a query, and the passages of other resources that are like one of them.
@Controller
class PassagesController {
    private static final int SIZE = 20;
    private static final int LIKE = 12;
    private static final int LAST_PAGE = 10_000;

    private final Library library;
    private final Search search;
    private final PassagesViews views;

    PassagesController(Library library, Search search, PassagesViews views) {
        this.library = library;
        this.search = search;
        this.views = views;
    }

    @GetMapping("/ressources/{slug}/passages")
    Object passages(
            @PathVariable String slug,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "page", defaultValue = "1") String written,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Resource resource = library.bySlug(slug).orElse(null);
        if (resource == null) {
            return moved(slug);
        }
        String words = SearchQuery.of(typed).words();
        int page = written.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(written), 1, LAST_PAGE) : 1;
        FoundPassages found = search.passages(resource.id(), words, page, SIZE);
        model.addAttribute("passages", views.of(resource, words, found, page, SIZE, locale));
        model.addAttribute("part", part);
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return part ? "search/passages :: found" : "search/passages";
    }

    @GetMapping("/ressources/{slug}/passages/proches")
    Object like(
            @PathVariable String slug,
            @RequestParam(name = "document", defaultValue = "") String document,
            @RequestParam(name = "ancre", defaultValue = "") String anchor,
            Model model,
            Locale locale) {
        Resource resource = library.bySlug(slug).orElse(null);
        if (resource == null) {
            return moved(slug);
        }
        PassagesView.Compared compared = views.compared(resource, document, anchor, locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<FoundPassages.Elsewhere> found = search.passagesLike(resource.id(), document, anchor, LIKE);
        model.addAttribute("compared", compared);
        model.addAttribute("like", views.elsewhere(found, locale));
        return "search/like";
    }

    private RedirectView moved(String slug) {
        String successor =
                library.successorOf(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RedirectView redirect = new RedirectView("/ressources/" + successor, true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
