package org.vitaressources.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.Suggestion;
import org.vitaressources.search.Suggestions;

/// `GET /recherche/suggestions`: what may be meant by the words being typed, with the parameters of the search page, so
/// that a suggestion keeps what is already chosen.
@Controller
class SuggestionsController {
    private final Suggestions suggestions;
    private final SuggestionsViews views;

    SuggestionsController(Suggestions suggestions, SuggestionsViews views) {
        this.suggestions = suggestions;
        this.views = views;
    }

    /// Never kept: what is withdrawn must not be suggested a second later.
    @GetMapping(path = "/recherche/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SuggestionsView> suggestions(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Locale locale) {
        SearchQuery typed = SearchQuery.fromParameters(parameters);
        List<Suggestion> found = suggestions.of(typed, locale);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(views.of(found, typed, request.getContextPath(), locale));
    }
}
