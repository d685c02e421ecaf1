package org.vitaressources.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Draft;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// What codes and ids of a draft mean, for who reads it.
@Component
class Labels {
    private static final Map<String, SchemeName> SCHEMES = Map.of(
            "type", SchemeName.RESOURCE_TYPES,
            "tag.secteurs", SchemeName.SECTORS,
            "tag.structures", SchemeName.STRUCTURE_TYPES,
            "tag.themes", SchemeName.THEMES,
            "tag.publics", SchemeName.AUDIENCES,
            "fait.licence", SchemeName.LICENCES);

    private final Vocabularies vocabularies;

    Labels(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// A value of the description.
    ///
    /// @param text as it is read
    /// @param known it is a term of its vocabulary, or needs to be none
    record Value(String text, boolean known) {}

    /// A value of a field.
    Value value(String field, String written, Locale locale) {
        if (field.equals("tag.territoires")) {
            return TerritoryCode.parse(written)
                    .flatMap(vocabularies.territories()::byCode)
                    .map(place -> new Value(place(place), true))
                    .orElse(new Value(written, false));
        }
        SchemeName scheme = SCHEMES.get(field);
        if (scheme != null) {
            return concept(scheme, written, locale)
                    .map(label -> new Value(label, true))
                    .orElse(new Value(written, false));
        }
        if (field.equals("fait.date")) {
            return new Value(new PartialDate(written).in(locale), true);
        }
        return new Value(written, true);
    }

    /// Label of a type; the id when it has none.
    String type(String id, Locale locale) {
        return concept(SchemeName.RESOURCE_TYPES, id, locale).orElse(id);
    }

    /// The territories of a draft on one line, the first few.
    String territories(Draft draft, Locale locale) {
        List<String> all = draft.tag("territoires").stream()
                .map(written -> value("tag.territoires", written, locale).text())
                .toList();
        String shown = all.stream().limit(3).collect(Collectors.joining(", "));
        return all.size() > 3 ? shown + "…" : shown;
    }

    private Optional<String> concept(SchemeName scheme, String id, Locale locale) {
        return vocabularies.scheme(scheme).byId(id).map((Concept concept) -> concept.label(locale));
    }

    private static String place(Territory place) {
        boolean told = place.code().level() == TerritoryLevel.COMMUNE;
        return place.departement()
                .filter(departement -> told)
                .map(departement -> place.name() + " (" + departement.value() + ")")
                .orElse(place.name());
    }
}
