package org.vitaressources.search.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.vitaressources.search.Facet;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// The values of facets in the language of the page.
record FacetLabels(Vocabularies vocabularies, MessageSource messages, Locale locale) {
    private static final Map<Facet, SchemeName> SCHEMES = Map.of(
            Facet.SECTOR, SchemeName.SECTORS,
            Facet.TYPE, SchemeName.RESOURCE_TYPES,
            Facet.STRUCTURE, SchemeName.STRUCTURE_TYPES,
            Facet.THEME, SchemeName.THEMES,
            Facet.AUDIENCE, SchemeName.AUDIENCES);

    /// The label of a value, or `otherwise` when it is not known here.
    String of(Facet facet, String value, String otherwise) {
        SchemeName scheme = SCHEMES.get(facet);
        if (scheme != null) {
            return vocabularies
                    .scheme(scheme)
                    .byId(value)
                    .map(concept -> concept.label(locale))
                    .orElse(otherwise);
        }
        if (value.equals(Facet.NATIONAL)) {
            return message("facet.national", otherwise);
        }
        return switch (facet) {
            case TERRITORY ->
                TerritoryCode.parse(value)
                        .flatMap(vocabularies.territories()::byCode)
                        .map(Territory::name)
                        .orElse(otherwise);
            case YEAR -> years(value);
            case FORMAT -> message("format." + value, otherwise);
            case EVIDENCE -> message("evidence." + value, otherwise);
            default -> otherwise;
        };
    }

    /// A year, or a span that may be open: `2010..2015`, `2018..`.
    private String years(String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            return value;
        }
        String from = value.substring(0, dots);
        String to = value.substring(dots + 2);
        String key = from.isEmpty() ? "years.until" : to.isEmpty() ? "years.since" : "years.span";
        return message(key, value, from, to);
    }

    private String message(String key, String otherwise, Object... arguments) {
        String found = messages.getMessage(key, arguments, otherwise, locale);
        return found == null ? otherwise : found;
    }
}
