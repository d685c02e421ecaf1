package org.vitaressources.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.vitaressources.search.Around;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// The results page, whole, or its inner part alone when htmx asks. A place typed into the form of distances
/// (`lieu`) leads to the address that holds its code; one that is not clear is given back with what may have
/// been meant.
@Controller
class SearchController {
    private final Search search;
    private final ResultsViews views;
    private final Vocabularies vocabularies;

    SearchController(Search search, ResultsViews views, Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        this.search = search;
        this.views = views;
    }

    @GetMapping("/recherche")
    ModelAndView results(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean restored,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        SearchQuery query = SearchQuery.fromParameters(parameters);
        int kilometres = kilometres(parameters);
        Optional<TypedPlace> typed = Optional.ofNullable(parameters.getFirst("lieu"))
                .filter(place -> !place.isBlank())
                .map(place -> TypedPlace.of(place.strip(), vocabularies.territories()));
        if (typed.isPresent() && typed.get().clear()) {
            TerritoryCode centre = typed.get().candidates().getFirst().code();
            return redirect(query.around(Optional.of(new Around(centre, kilometres))));
        }
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        SearchResults found = search.find(query);
        // For who counts what is looked for, once the page is sent.
        request.setAttribute(SearchResults.class.getName(), found);
        return new ModelAndView(
                part && !restored ? "search/results :: results" : "search/results",
                "results",
                views.of(found, typed, kilometres, locale));
    }

    private static int kilometres(MultiValueMap<String, String> parameters) {
        String written = String.valueOf(parameters.getFirst("rayon"));
        return written.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(written), 1, Around.FARTHEST) : Around.USUAL;
    }

    private static ModelAndView redirect(SearchQuery query) {
        RedirectView there = new RedirectView(Paths.of(query), true);
        there.setExposeModelAttributes(false);
        return new ModelAndView(there);
    }
}
