package org.vitaressources.exchange.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vitaressources.search.Understanding;

/// A value that was read in the words of a query.
@Schema(description = "Valeur comprise dans les mots")
record UnderstoodValue(
        @Schema(description = "Nom du paramètre : territoire, annee…")
        String facet,

        @Schema(description = "Valeur appliquée, comme dans le paramètre : departement:35")
        String value,

        @Schema(description = "Mots dans lesquels elle a été lue")
        String words,

        @Schema(description = "Vrai si aucun résultat ne l'a (-type:outil)")
        boolean excluded,

        @Schema(description = "Paramètres de la même recherche sans elle")
        String undo,

        @Schema(description = "Ressources que trouve cette autre recherche ; absent si elle n'a pas été comptée")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long otherwise) {

    static UnderstoodValue of(Understanding.Understood understood) {
        return new UnderstoodValue(
                understood.facet().parameter(),
                understood.value(),
                understood.words(),
                understood.excluded(),
                understood.undone().toQueryString(),
                understood.otherwise().isPresent() ? understood.otherwise().getAsLong() : null);
    }
}
