package org.vitaressources.search.lucene;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.vitaressources.library.Description;
import org.vitaressources.library.Evidence;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.search.Facet;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// The values of each facet that a resource stands under: its own and all wider ones.
final class FacetTags {
    /// The facets whose values are concepts of a vocabulary.
    static final Map<Facet, SchemeName> SCHEMES = new EnumMap<>(Map.of(
            Facet.SECTOR, SchemeName.SECTORS,
            Facet.TYPE, SchemeName.RESOURCE_TYPES,
            Facet.STRUCTURE, SchemeName.STRUCTURE_TYPES,
            Facet.THEME, SchemeName.THEMES,
            Facet.AUDIENCE, SchemeName.AUDIENCES));

    private final Vocabularies vocabularies;

    FacetTags(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    Map<Facet, Set<String>> of(Resource resource) {
        Description description = resource.description();
        Map<Facet, Set<String>> tags = new EnumMap<>(Facet.class);
        tags.put(Facet.TERRITORY, territories(description.territories()));
        tags.put(Facet.SECTOR, concepts(Facet.SECTOR, description.sectors()));
        tags.put(Facet.TYPE, concepts(Facet.TYPE, description.type().stream().toList()));
        tags.put(Facet.STRUCTURE, concepts(Facet.STRUCTURE, description.structures()));
        tags.put(Facet.THEME, concepts(Facet.THEME, description.themes()));
        tags.put(Facet.AUDIENCE, concepts(Facet.AUDIENCE, description.audiences()));
        tags.put(
                Facet.YEAR,
                new LinkedHashSet<>(
                        description.year().map(String::valueOf).stream().toList()));
        tags.put(
                Facet.EVIDENCE,
                new LinkedHashSet<>(
                        resource.assessment().level().map(Evidence::id).stream().toList()));
        tags.put(Facet.FORMAT, formats(resource));
        return tags;
    }

    private Set<String> territories(Collection<TerritoryCode> codes) {
        Set<String> values = new LinkedHashSet<>();
        for (TerritoryCode code : codes) {
            values.add(code.toString());
            if (code.equals(TerritoryCode.FRANCE)) {
                values.add(Facet.NATIONAL);
            }
            vocabularies
                    .territories()
                    .ancestors(code)
                    .forEach(wider -> values.add(wider.code().toString()));
            for (TerritoryCode present : vocabularies.territories().byCode(code).map(Territory::succeededBy).stream()
                    .flatMap(Collection::stream)
                    .toList()) {
                values.add(present.toString());
                vocabularies
                        .territories()
                        .ancestors(present)
                        .forEach(wider -> values.add(wider.code().toString()));
            }
        }
        return values;
    }

    private Set<String> concepts(Facet facet, Collection<String> ids) {
        Set<String> values = new LinkedHashSet<>();
        SchemeName name = SCHEMES.get(facet);
        if (name != null) {
            ConceptScheme scheme = vocabularies.scheme(name);
            for (String id : ids) {
                values.addAll(scheme.withAncestors(id));
                values.add(id);
            }
        }
        return values;
    }

    private static Set<String> formats(Resource resource) {
        Set<String> values = new LinkedHashSet<>();
        if (!resource.body().isBlank()) {
            values.add("fiche");
        }
        for (LibraryDocument document : resource.documents()) {
            values.add(Formats.of(document.mediaType()));
        }
        return values;
    }
}
