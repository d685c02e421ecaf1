package org.vitaressources.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;

/// The results page, whole, or its inner part alone when htmx asks.
@Controller
class SearchController {
    private final Search search;
    private final ResultsViews views;

    SearchController(Search search, ResultsViews views) {
        this.search = search;
        this.views = views;
    }

    @GetMapping("/recherche")
    String results(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean restored,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("results", views.of(search.find(SearchQuery.fromParameters(parameters)), locale));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return part && !restored ? "search/results :: results" : "search/results";
    }
}
