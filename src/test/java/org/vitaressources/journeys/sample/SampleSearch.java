package org.vitaressources.journeys.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.FoundPassages;
import org.vitaressources.search.QueryReader;
import org.vitaressources.search.Reason;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.search.Understanding;
import org.vitaressources.text.Address;
import org.vitaressources.vocabulary.RealVocabularies;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// Looks for words in titles and summaries, and counts facets by going through everything.
final class SampleSearch implements Search {
    private final Library library;
    private final Vocabularies vocabularies;
    private final QueryReader questions = new QueryReader(RealVocabularies.get(), Clock.systemUTC());

    SampleSearch(Library library, Vocabularies vocabularies) {
        this.library = library;
        this.vocabularies = vocabularies;
    }

    @Override
    public SearchResults find(SearchQuery asked) {
        Understanding understanding =
                questions.read(asked, reading -> matching(reading, null).size());
        SearchQuery query = understanding.applied();
        List<Resource> found = new ArrayList<>(matching(query, null));
        if (query.sort() == SearchQuery.Sort.TITLE) {
            found.sort(Comparator.comparing(resource -> resource.description().title()));
        }
        List<Hit> hits = found.stream()
                .skip((query.page() - 1L) * query.size())
                .limit(query.size())
                .map(resource -> hit(resource, query.words()))
                .toList();
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, values(facet, query));
        }
        SearchResults results =
                SearchResults.found(asked, found.size(), hits, facets, true).with(understanding);
        return query.words().equals("mobilte") ? spelled(results, find(query.withWords("mobilité"))) : results;
    }

    private static SearchResults spelled(SearchResults own, SearchResults other) {
        return new SearchResults(
                own.query(),
                own.understanding(),
                own.total(),
                own.hits(),
                own.facets(),
                own.reaches(),
                Optional.of(new SearchResults.OtherSpelling(other.query().words(), other.total(), other.hits())),
                own.approximate(),
                own.complete());
    }

    private List<Resource> matching(SearchQuery query, @org.jspecify.annotations.Nullable Facet except) {
        return library.all(library.fingerprints().keySet())
                .filter(resource -> (resource.description().title() + " "
                                + resource.description().summary())
                        .toLowerCase(Locale.ROOT)
                        .contains(query.words().toLowerCase(Locale.ROOT)))
                .filter(resource -> query.choices().entrySet().stream()
                        .filter(choice -> choice.getKey() != except)
                        .allMatch(choice ->
                                tags(resource, choice.getKey()).stream().anyMatch(choice.getValue()::contains)))
                .toList();
    }

    private Set<String> tags(Resource resource, Facet facet) {
        Set<String> tags = new LinkedHashSet<>();
        switch (facet) {
            case TERRITORY ->
                resource.description().territories().forEach(code -> {
                    tags.add(code.toString());
                    vocabularies
                            .territories()
                            .ancestors(code)
                            .forEach(wider -> tags.add(wider.code().toString()));
                });
            case SECTOR ->
                resource.description()
                        .sectors()
                        .forEach(id -> tags.addAll(vocabularies.sectors().withAncestors(id)));
            case TYPE -> resource.description().type().ifPresent(tags::add);
            case STRUCTURE -> tags.addAll(resource.description().structures());
            case THEME -> tags.addAll(resource.description().themes());
            case AUDIENCE -> tags.addAll(resource.description().audiences());
            case EVIDENCE -> resource.assessment().level().ifPresent(level -> tags.add(level.id()));
            case YEAR -> resource.description().year().ifPresent(year -> tags.add(String.valueOf(year)));
            case FORMAT -> tags.add(resource.documents().isEmpty() ? "fiche" : "pdf");
        }
        return tags;
    }

    private List<FacetValue> values(Facet facet, SearchQuery query) {
        Map<String, Long> counts = new TreeMap<>();
        matching(query, facet)
                .forEach(resource -> tags(resource, facet).forEach(tag -> counts.merge(tag, 1L, Long::sum)));
        query.chosen(facet).forEach(value -> counts.putIfAbsent(value, 0L));
        return counts.entrySet().stream()
                .map(count -> new FacetValue(
                        count.getKey(),
                        count.getKey(),
                        parent(facet, count.getKey()),
                        count.getValue(),
                        query.chosen(facet).contains(count.getKey())))
                .toList();
    }

    private String parent(Facet facet, String value) {
        if (facet == Facet.SECTOR) {
            return vocabularies
                    .scheme(SchemeName.SECTORS)
                    .byId(value)
                    .flatMap(sector -> sector.parent())
                    .orElse("");
        }
        if (facet == Facet.TERRITORY) {
            List<Territory> wider = TerritoryCode.parse(value)
                    .map(vocabularies.territories()::ancestors)
                    .orElse(List.of());
            return wider.isEmpty() ? "" : wider.getLast().code().toString();
        }
        return "";
    }

    private static Hit hit(Resource resource, String words) {
        boolean full = resource.slug().equals("plateforme-mobilite");
        String place = "/ressources/" + resource.slug() + "/documents/annexes/diaporama.pptx/lecture";
        Snippet text = new Snippet(List.of(
                new Snippet.Piece("Les freins à la ", false),
                new Snippet.Piece("mobilité", true),
                new Snippet.Piece(" sont nombreux : permis, <b>véhicule</b>, coût.", false)));
        List<PassageHit> passages = full && !words.isEmpty()
                ? List.of(
                        new PassageHit(
                                "annexes/diaporama.pptx", "diaporama", new Address.Slide(4), place + "#diapo-4", text),
                        new PassageHit(
                                "",
                                "",
                                new Address.Section(List.of("Actions"), "actions"),
                                "/ressources/" + resource.slug() + "#actions",
                                text))
                : List.of();
        return new Hit(
                resource.id(),
                resource.slug(),
                resource.path(),
                Snippet.plain(resource.description().title()),
                1,
                resource.description().type().orElse(""),
                resource.description().date().orElse(""),
                resource.assessment().level(),
                resource.description().territories(),
                resource.description().sectors(),
                resource.description().fictional(),
                resource.description().language(),
                Snippet.plain(resource.description().summary()),
                passages,
                passages.isEmpty() ? 0 : 5,
                passages.isEmpty()
                        ? List.of()
                        : List.of(new SearchResults.Copy("sans-rien", "copies/plateforme.md", "Une plateforme")),
                passages.isEmpty()
                        ? List.of()
                        : List.of(
                                new Reason.SameWord(words, Reason.Place.TITLE),
                                new Reason.InPassage("diaporama", new Address.Slide(4))));
    }

    @Override
    public List<Hit> similarTo(ResourceId id, int limit) {
        return library.byId(id).stream()
                .flatMap(ignored -> matching(SearchQuery.everything(), null).stream())
                .skip(3)
                .limit(limit)
                .map(resource -> hit(resource, ""))
                .toList();
    }

    @Override
    public List<SearchResults.Copy> copiesOf(ResourceId id) {
        return library.byId(id).stream()
                .filter(resource -> resource.slug().equals("plateforme-mobilite"))
                .map(resource ->
                        new SearchResults.Copy("sans-rien", "copies/plateforme.md", "Une plateforme de mobilité"))
                .toList();
    }

    @Override
    public FoundPassages passages(ResourceId id, String words, int page, int size) {
        List<PassageHit> passages = library.byId(id).stream()
                .flatMap(resource -> hit(resource, words).passages().stream())
                .toList();
        return new FoundPassages(passages.size() * 20L, passages);
    }

    @Override
    public List<FoundPassages.Elsewhere> passagesLike(ResourceId id, String document, String anchor, int limit) {
        return passages(id, "mobilité", 1, 1).passages().stream()
                .map(passage ->
                        new FoundPassages.Elsewhere("plateforme-mobilite", "Une plateforme", "fr", passage, 0.5))
                .toList();
    }

    @Override
    public Map<String, Long> counts(Facet facet) {
        Map<String, Long> counts = new TreeMap<>();
        values(facet, SearchQuery.everything()).forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }

    @Override
    public IndexState state() {
        Optional<Integer> total = Optional.of(library.size());
        return new IndexState(true, false, 0, 0, total.get(), 1234);
    }
}
