package org.vitaressources.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchResults;
import org.vitaressources.vocabulary.TerritoryCode;

/// The answer of the search API.
@Schema(description = "Résultats d'une recherche")
record SearchAnswer(
        @Schema(description = "Mots demandés") String query,

        @Schema(description = "Nombre de ressources trouvées")
        long total,

        @Schema(description = "Page, à partir de 1") int page,

        @Schema(description = "Résultats par page, au plus 100")
        int size,

        @Schema(description = "Faux si le temps imparti a manqué : le total et les comptes sont alors des minimums")
        boolean complete,

        List<FoundResource> resources,

        @Schema(description = "Facettes par nom de paramètre")
        Map<String, List<FacetCount>> facets) {

    static SearchAnswer of(SearchResults results) {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.parameter(),
                    results.facets().getOrDefault(facet, List.of()).stream()
                            .map(value -> new FacetCount(
                                    value.value(), value.label(), value.count(), value.chosen(), value.parent()))
                            .toList());
        }
        return new SearchAnswer(
                results.query().words(),
                results.total(),
                results.query().page(),
                results.query().size(),
                results.complete(),
                results.hits().stream().map(FoundResource::of).toList(),
                facets);
    }

    /// A resource found.
    @Schema(description = "Ressource trouvée")
    record FoundResource(
            @Schema(description = "Identité stable") String id,

            @Schema(description = "Adresse : /ressources/{slug}")
            String slug,

            String title,

            @Schema(description = "Fichier, relatif au dossier du contenu")
            String path,

            @Schema(description = "Pertinence, comparable dans une même réponse seulement")
            float score,

            @Schema(description = "Codes de territoires (departement:35)")
            List<String> territories,

            @Schema(description = "Identifiants de secteurs")
            List<String> sectors,

            @Schema(description = "Meilleurs passages, trois au plus")
            List<FoundPassage> passages,

            @Schema(description = "Ressources de même texte, montrées par celle-ci seule")
            List<SameText> copies) {

        static FoundResource of(SearchResults.Hit hit) {
            return new FoundResource(
                    hit.id().value(),
                    hit.slug(),
                    hit.title().text(),
                    hit.path(),
                    hit.score(),
                    hit.territories().stream().map(TerritoryCode::toString).toList(),
                    hit.sectors(),
                    hit.passages().stream().map(FoundPassage::of).toList(),
                    hit.copies().stream().map(SameText::of).toList());
        }
    }

    /// A resource with the same text as the one found.
    @Schema(description = "Autre ressource de même texte")
    record SameText(
            @Schema(description = "Adresse : /ressources/{slug}")
            String slug,

            @Schema(description = "Fichier, relatif au dossier du contenu")
            String path,

            String title) {

        static SameText of(SearchResults.Copy copy) {
            return new SameText(copy.slug(), copy.path(), copy.title());
        }
    }

    /// A passage found.
    @Schema(description = "Passage trouvé")
    record FoundPassage(
            @Schema(
                    description = "Lieu dans le document : {\"page\":12}, {\"slide\":4}, {\"sheet\":\"Budget\"},"
                            + " {\"heading\":[\"Partenaires\"]}, {\"member\":\"a/b.docx\",\"page\":3}")
            Map<String, Object> address,

            @Schema(description = "Extrait") String text,

            @Schema(description = "Adresse du passage sur ce site")
            String url,

            @Schema(description = "Nom du document, vide pour le texte de la ressource")
            String document) {

        static FoundPassage of(SearchResults.PassageHit passage) {
            return new FoundPassage(
                    PassageAddress.of(passage.address()), passage.text().text(), passage.url(), passage.document());
        }
    }

    /// A value of a facet.
    @Schema(description = "Valeur d'une facette")
    record FacetCount(
            String value,
            String label,

            @Schema(description = "Ressources, les choix des autres facettes appliqués")
            long count,

            boolean chosen,

            @Schema(description = "Valeur qui la contient, vide pour une racine")
            String parent) {}
}
