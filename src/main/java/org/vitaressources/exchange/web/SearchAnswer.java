package org.vitaressources.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.library.Evidence;
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

        @Schema(description = "Ce qui a été compris dans les mots et appliqué comme un choix")
        List<UnderstoodValue> understood,

        @Schema(
                description = "Dans l'ordre où la page les montre : les résultats ; s'il n'y en a pas, ceux d'une autre"
                        + " orthographe ; puis les approchants, qui ne comptent pas dans le total")
        List<FoundResource> resources,

        @Schema(description = "Facettes par nom de paramètre")
        Map<String, List<FacetCount>> facets,

        @Schema(
                description = "Si un territoire est choisi, le nombre de ressources de chaque portée, demandée ou non ;"
                        + " aussi, voisins et comparables ne comptent pas ce que trouve ici")
        Map<String, Long> reaches) {

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
        Map<String, Long> reaches = new LinkedHashMap<>();
        results.reaches().forEach((reach, count) -> reaches.put(reach.parameter(), count));
        return new SearchAnswer(
                results.query().words(),
                results.total(),
                results.query().page(),
                results.query().size(),
                results.complete(),
                results.understanding().choices().stream()
                        .map(UnderstoodValue::of)
                        .toList(),
                resources(results),
                facets,
                reaches);
    }

    private static List<FoundResource> resources(SearchResults results) {
        List<FoundResource> resources = new ArrayList<>();
        results.hits().forEach(hit -> resources.add(FoundResource.of(hit, "result")));
        if (results.total() == 0) {
            results.spelling()
                    .ifPresent(other ->
                            other.hits().forEach(hit -> resources.add(FoundResource.of(hit, "other-spelling"))));
        }
        results.approximate().forEach(hit -> resources.add(FoundResource.of(hit, "approximate")));
        return resources;
    }

    /// A resource found.
    @Schema(description = "Ressource trouvée")
    record FoundResource(
            @Schema(description = "Identité stable") String id,

            @Schema(
                    description = "Résultat, résultat d'une autre orthographe, ou approchant",
                    allowableValues = {"result", "other-spelling", "approximate"})
            String match,

            @Schema(description = "Adresse : /ressources/{slug}")
            String slug,

            String title,

            @Schema(description = "Fichier, relatif au dossier du contenu")
            String path,

            @Schema(description = "Pertinence, comparable dans une même réponse seulement")
            float score,

            @Schema(
                    description = "Niveau de preuve, vide quand rien n'en est su",
                    allowableValues = {"", "idee", "experimentee", "eprouvee", "repliquee"})
            String evidence,

            @Schema(description = "Codes de territoires (departement:35)")
            List<String> territories,

            @Schema(description = "Identifiants de secteurs")
            List<String> sectors,

            @Schema(description = "Meilleurs passages, trois au plus")
            List<FoundPassage> passages,

            @Schema(description = "Ressources de même texte, montrées par celle-ci seule")
            List<SameText> copies) {

        static FoundResource of(SearchResults.Hit hit, String match) {
            return new FoundResource(
                    hit.id().value(),
                    match,
                    hit.slug(),
                    hit.title().text(),
                    hit.path(),
                    hit.score(),
                    hit.evidence().map(Evidence::id).orElse(""),
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
