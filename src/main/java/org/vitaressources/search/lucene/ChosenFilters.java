package org.vitaressources.search.lucene;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// The chosen values of each facet as filters: any of its values will do.
final class ChosenFilters {
    private static final Pattern RANGE = Pattern.compile("([0-9]{4})?\\.\\.([0-9]{4})?");
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private final Vocabularies vocabularies;

    ChosenFilters(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    Map<Facet, Query> of(SearchQuery query) {
        Map<Facet, Query> filters = new EnumMap<>(Facet.class);
        query.choices().forEach((facet, chosen) -> {
            Set<String> values = new LinkedHashSet<>();
            chosen.forEach(value -> values.addAll(meant(facet, value)));
            filters.put(
                    facet,
                    KeywordField.newSetQuery(
                            IndexFields.facet(facet),
                            values.stream().map(BytesRef::new).toList()));
        });
        return filters;
    }

    private Collection<String> meant(Facet facet, String value) {
        return switch (facet) {
            case YEAR -> years(value);
            case TERRITORY -> territories(value);
            default -> concepts(facet, value);
        };
    }

    /// A concept that was merged leads to what it was merged into.
    private Collection<String> concepts(Facet facet, String value) {
        SchemeName name = FacetTags.SCHEMES.get(facet);
        if (name == null) {
            return Set.of(value);
        }
        ConceptScheme scheme = vocabularies.scheme(name);
        return scheme.byId(value)
                .map(concept ->
                        Set.copyOf(List.of(value, scheme.current(concept).id())))
                .orElse(Set.of(value));
    }

    /// A former place leads to those that took over from it.
    private Collection<String> territories(String value) {
        Set<String> codes = new LinkedHashSet<>(Set.of(value));
        TerritoryCode.parse(value).flatMap(vocabularies.territories()::byCode).map(Territory::succeededBy).stream()
                .flatMap(Collection::stream)
                .forEach(code -> codes.add(code.toString()));
        return codes;
    }

    private static Collection<String> years(String value) {
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            return Set.of(value);
        }
        int from = range.group(1) == null ? FIRST_YEAR : Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? LAST_YEAR : Integer.parseInt(range.group(2));
        return IntStream.rangeClosed(Math.max(from, FIRST_YEAR), Math.min(to, LAST_YEAR))
                .mapToObj(String::valueOf)
                .toList();
    }
}
