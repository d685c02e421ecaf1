package org.vitaressources.accounts.web;

import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// Names of territories, in a form that is read again as the same place.
final class Places {
    private Places() {}

    /// `Rennes (35)`; nothing for no code or one that is gone.
    static String written(String code, Vocabularies vocabularies) {
        return TerritoryCode.parse(code)
                .flatMap(vocabularies.territories()::byCode)
                .map(Places::written)
                .orElse("");
    }

    private static String written(Territory place) {
        boolean told = place.code().level() == TerritoryLevel.COMMUNE;
        return place.departement()
                .filter(departement -> told)
                .map(departement -> place.name() + " (" + departement.value() + ")")
                .orElse(place.name());
    }
}
