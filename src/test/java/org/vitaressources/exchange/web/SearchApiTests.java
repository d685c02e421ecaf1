package org.vitaressources.exchange.web;

import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.vitaressources.library.Evidence;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.FoundPassages;
import org.vitaressources.search.Reach;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.FacetValue;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.search.Understanding;
import org.vitaressources.text.Address;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;

/// The shape of the API's answers, which other programs rely on.
class SearchApiTests {
    private static final Hit HIT = new Hit(
            new ResourceId("r-1"),
            "jardin",
            "fiches/jardin/index.md",
            new Snippet(List.of(new Snippet.Piece("Le ", false), new Snippet.Piece("jardin", true))),
            2.5f,
            "outil",
            "2010",
            Optional.of(Evidence.PROVED),
            List.of(new TerritoryCode(TerritoryLevel.DEPARTEMENT, "35")),
            List.of("maraichage"),
            false,
            "fr",
            Snippet.plain("Résumé"),
            List.of(
                    passage(new Address.Page(12)),
                    passage(new Address.Slide(4)),
                    passage(new Address.Sheet(1, "Budget")),
                    passage(new Address.Section(List.of("Partenaires"), "section-partenaires")),
                    passage(new Address.Member("a/b.docx", 1, new Address.Page(3)))),
            0,
            List.of(new SearchResults.Copy("jardin-2", "vrac/jardin.pdf", "Jardin")),
            List.of());

    private final MockMvc api = MockMvcBuilders.standaloneSetup(new SearchApiController(new Answering()))
            .setControllerAdvice(new ApiProblems())
            .build();

    @Test
    void answersResourcesWithTheirPassages() throws Exception {
        api.perform(get("/api/v1/recherche?q=jardin&territoire=departement:35&taille=100&page=2"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.query").value("jardin"))
                .andExpect(jsonPath("$.page").value(2))
                .andExpect(jsonPath("$.size").value(100))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.resources[0].id").value("r-1"))
                .andExpect(jsonPath("$.resources[0].match").value("result"))
                .andExpect(jsonPath("$.resources[0].slug").value("jardin"))
                .andExpect(jsonPath("$.resources[0].title").value("Le jardin"))
                .andExpect(jsonPath("$.resources[0].path").value("fiches/jardin/index.md"))
                .andExpect(jsonPath("$.resources[0].score").value(2.5))
                .andExpect(jsonPath("$.resources[0].evidence").value("eprouvee"))
                .andExpect(jsonPath("$.resources[0].territories[0]").value("departement:35"))
                .andExpect(jsonPath("$.resources[0].sectors[0]").value("maraichage"))
                .andExpect(jsonPath("$.resources[0].passages[0].address.page").value(12))
                .andExpect(jsonPath("$.resources[0].passages[0].text").value("Un extrait"))
                .andExpect(jsonPath("$.resources[0].passages[0].url").value("/ressources/jardin#page-12"))
                .andExpect(jsonPath("$.resources[0].passages[0].document").value("d.pdf"))
                .andExpect(jsonPath("$.resources[0].passages[1].address.slide").value(4))
                .andExpect(jsonPath("$.resources[0].passages[2].address.sheet").value("Budget"))
                .andExpect(jsonPath("$.resources[0].copies[0].path").value("vrac/jardin.pdf"))
                .andExpect(jsonPath("$.resources[0].copies[0].slug").value("jardin-2"))
                .andExpect(jsonPath("$.resources[0].passages[3].address.heading[0]")
                        .value("Partenaires"))
                .andExpect(jsonPath("$.resources[0].passages[4].address.member").value("a/b.docx"))
                .andExpect(jsonPath("$.resources[0].passages[4].address.page").value(3))
                .andExpect(jsonPath("$.facets.territoire[0].value").value("departement:35"))
                .andExpect(jsonPath("$.facets.territoire[0].label").value("Ille-et-Vilaine"))
                .andExpect(jsonPath("$.facets.territoire[0].count").value(7))
                .andExpect(jsonPath("$.facets.territoire[0].chosen").value(true))
                .andExpect(jsonPath("$.facets.territoire[0].parent").value("region:53"))
                .andExpect(jsonPath("$.facets.secteur").isEmpty())
                .andExpect(jsonPath("$.reaches.ici").value(7))
                .andExpect(jsonPath("$.reaches.voisins").value(12));
    }

    @Test
    void showsTheOtherSpellingThenWhatComesCloseWhenNothingIsFound() throws Exception {
        api.perform(get("/api/v1/recherche?q=jardain"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0))
                .andExpect(jsonPath("$.resources[0].match").value("other-spelling"))
                .andExpect(jsonPath("$.resources[1].match").value("approximate"))
                .andExpect(jsonPath("$.resources[2]").doesNotExist());
    }

    @Test
    void takesAnyParameter() throws Exception {
        api.perform(get("/api/v1/recherche")
                        .param("page", "x")
                        .param("taille", "-1")
                        .param("tri", "\u0000"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.page").value(1));
    }

    @Test
    void answersErrorsAsProblems() throws Exception {
        api.perform(get("/api/v1/recherche?q=panne"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.title").value("Erreur inattendue"))
                .andExpect(jsonPath("$.detail").value(not("secret")));
    }

    private static PassageHit passage(Address address) {
        return new PassageHit(
                "d.pdf", "D", address, "/ressources/jardin#" + address.anchor(), Snippet.plain("Un extrait"));
    }

    private static final class Answering implements Search {
        @Override
        public SearchResults find(SearchQuery query) {
            if (query.words().equals("panne")) {
                throw new IllegalStateException("secret");
            }
            if (query.words().equals("jardain")) {
                return new SearchResults(
                        query,
                        Understanding.none(query),
                        0,
                        List.of(),
                        Map.of(),
                        Map.of(),
                        Optional.of(new SearchResults.OtherSpelling("jardin", 1, List.of(HIT))),
                        List.of(HIT),
                        true);
            }
            return SearchResults.found(
                            query,
                            1,
                            List.of(HIT),
                            Map.of(
                                    Facet.TERRITORY,
                                    List.of(new FacetValue("departement:35", "Ille-et-Vilaine", "region:53", 7, true))),
                            true)
                    .withReaches(Map.of(Reach.HERE, 7L, Reach.NEIGHBOURS, 12L));
        }

        @Override
        public List<Hit> similarTo(ResourceId id, int limit) {
            return List.of();
        }

        @Override
        public List<SearchResults.Copy> copiesOf(ResourceId id) {
            return List.of();
        }

        @Override
        public FoundPassages passages(ResourceId id, String words, int page, int size) {
            return FoundPassages.NONE;
        }

        @Override
        public List<FoundPassages.Elsewhere> passagesLike(ResourceId id, String document, String anchor, int limit) {
            return List.of();
        }

        @Override
        public Map<String, Long> counts(Facet facet) {
            return Map.of();
        }

        @Override
        public IndexState state() {
            return new IndexState(true, false, 0, 0, 1, 5);
        }
    }
}
