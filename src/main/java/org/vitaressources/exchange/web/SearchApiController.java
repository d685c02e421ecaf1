package org.vitaressources.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;

/// `GET /api/v1/recherche`: the search page for programs, with the same parameters.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SearchApiController {
    private final Search search;

    SearchApiController(Search search) {
        this.search = search;
    }

    @GetMapping("/recherche")
    @Operation(
            summary = "Cherche des ressources",
            description = "Mêmes paramètres que la page /recherche ; un paramètre répété donne plusieurs valeurs,"
                    + " dont l'une suffit. Ce qui n'est pas compris est ignoré.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                    "Mots, \"phrases\", -exclusions, OU, début*, titre:, territoire:, secteur:, type:, structure:,"
                            + " theme:, public:, preuve:, annee:2015..2020 ; un territoire ou une année parmi les mots est compris"
                            + " (voir understood), sauf avec tel-quel",
            schema = @Schema(type = "string", maxLength = SearchQuery.MAX_WORDS))
    @Parameter(
            name = "territoire",
            in = ParameterIn.QUERY,
            description = "Code (departement:35), ce qu'il contient compris",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(name = "secteur", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(name = "type", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(name = "structure", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(name = "theme", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(name = "public", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "preuve",
            in = ParameterIn.QUERY,
            description = "Niveau de preuve : idee, experimentee, eprouvee, repliquee",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "annee",
            in = ParameterIn.QUERY,
            description = "Année (2008) ou intervalle (2005..2010)",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "tel-quel",
            in = ParameterIn.QUERY,
            description = "Ne rien lire de tel dans les mots : territoire, annee",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(name = "format", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "portee",
            in = ParameterIn.QUERY,
            description =
                    "Jusqu'où porte le territoire choisi : lui-même (ici, par défaut), ce qui le contient (aussi),"
                            + " ses voisins, les territoires de même taille et densité (comparables) ; plusieurs s'ajoutent",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"ici", "aussi", "voisins", "comparables"})))
    @Parameter(
            name = "autour",
            in = ParameterIn.QUERY,
            description = "Code du lieu autour duquel chercher (commune:35236)",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "rayon",
            in = ParameterIn.QUERY,
            description = "Distance en kilomètres, à vol d'oiseau",
            schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "tri",
            in = ParameterIn.QUERY,
            description = "proximite : du plus proche du lieu choisi au plus lointain ; pertinence sans lieu",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"pertinence", "date", "titre", "proximite"}))
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
    @Parameter(
            name = "taille",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
    SearchAnswer search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Map<String, List<String>> plain = new HashMap<>(parameters);
        return SearchAnswer.of(search.find(SearchQuery.fromParameters(plain)));
    }
}
