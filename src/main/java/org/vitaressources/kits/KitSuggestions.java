package org.vitaressources.kits;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// Finds material for a step: what the collection holds about its aim, in the territories and sectors of the kit first.
@Component
public class KitSuggestions {
    private static final int LOOKED_AT = 30;

    private final Search search;
    private final Library library;
    private final KitLicences licences;
    private final Vocabularies vocabularies;

    KitSuggestions(Search search, Library library, KitLicences licences, Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        this.search = search;
        this.library = library;
        this.licences = licences;
    }

    /// What is offered, and the query that found it.
    public record Offer(String words, List<SearchResults.Hit> hits) {}

    /// Material for a step: by its aim, else by its title, else by the aim of its session.
    public Offer forStep(Kit kit, Step step, int limit) {
        String session = kit.sessions().stream()
                .filter(one -> one.steps().contains(step))
                .map(Session::aim)
                .findFirst()
                .orElse("");
        String words = Stream.of(step.aim(), step.title(), session, kit.title())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return new Offer(words, find(kit, words, limit));
    }

    /// What could stand in the place of a source that may not be used so: like it, and under a licence that allows an
    /// excerpt.
    public List<SearchResults.Hit> inPlaceOf(Kit kit, Source source, int limit) {
        Stream<SearchResults.Hit> alike = search.similarTo(source.resource(), LOOKED_AT).stream();
        return alike.filter(hit -> isAllowed(kit, hit.id())).limit(limit).toList();
    }

    private List<SearchResults.Hit> find(Kit kit, String words, int limit) {
        SearchQuery plain = SearchQuery.of(words);
        SearchQuery within = new SearchQuery(
                words,
                Map.of(
                        Facet.TERRITORY, places(kit),
                        Facet.SECTOR, Set.copyOf(kit.list("secteurs"))),
                Reach.USUAL,
                Optional.empty(),
                Set.of(),
                SearchQuery.Sort.RELEVANCE,
                1,
                SearchQuery.DEFAULT_SIZE);
        Set<ResourceId> seen = new LinkedHashSet<>();
        return Stream.of(within, plain)
                .flatMap(query -> search.find(query).hits().stream())
                .filter(hit -> seen.add(hit.id()))
                .limit(limit)
                .toList();
    }

    /// Places as they are named; what is none, or several, narrows nothing.
    private Set<String> places(Kit kit) {
        Set<String> codes = new LinkedHashSet<>();
        for (String name : kit.list("territoires")) {
            if (vocabularies.territories().resolve(name) instanceof TerritoryLookup.Found found) {
                found.territories().forEach(place -> codes.add(place.code().toString()));
            }
        }
        return codes;
    }

    private boolean isAllowed(Kit kit, ResourceId id) {
        return library.byId(id)
                .map(resource -> resource.description().licence().orElse(""))
                .filter(licence -> licences.allows(licence, Manner.EXCERPT, kit.use()))
                .isPresent();
    }
}
