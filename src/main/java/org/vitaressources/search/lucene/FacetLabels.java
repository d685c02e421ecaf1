package org.vitaressources.search.lucene;

import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.vitaressources.library.Evidence;
import org.vitaressources.search.Facet;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// What a value of a facet is called, in the language of the reader, and which value stands above it.
final class FacetLabels {
    private final Vocabularies vocabularies;

    FacetLabels(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    String label(Facet facet, String value) {
        return switch (facet) {
            case TERRITORY -> territory(value).map(Territory::name).orElse(value);
            case YEAR -> value.replace("..", "–");
            case FORMAT -> Formats.label(value);
            case EVIDENCE -> Evidence.of(value).map(Evidence::label).orElse(value);
            default ->
                concept(facet, value)
                        .map(concept -> concept.label(LocaleContextHolder.getLocale()))
                        .orElse(value);
        };
    }

    /// A département under its région, everything smaller under its département, a concept under the wider one.
    Optional<String> parent(Facet facet, String value) {
        return switch (facet) {
            case TERRITORY -> territory(value).flatMap(this::above).map(TerritoryCode::toString);
            case YEAR, FORMAT, EVIDENCE -> Optional.empty();
            default -> concept(facet, value).flatMap(Concept::parent);
        };
    }

    /// Whether the value may be shown although nothing has it.
    boolean isKnown(Facet facet, String value) {
        return switch (facet) {
            case TERRITORY -> value.equals(Facet.NATIONAL) || territory(value).isPresent();
            case YEAR -> value.matches("[0-9]{4}|[0-9]{0,4}\\.\\.[0-9]{0,4}");
            case EVIDENCE ->
                Evidence.of(value).filter(known -> known.id().equals(value)).isPresent();
            case FORMAT -> !Formats.label(value).equals(value);
            default -> concept(facet, value).isPresent();
        };
    }

    private Optional<TerritoryCode> above(Territory territory) {
        TerritoryLevel level = territory.code().level();
        if (level == TerritoryLevel.COUNTRY) {
            return Optional.empty();
        }
        if (level.compareTo(TerritoryLevel.DEPARTEMENT) > 0
                && territory.departement().isPresent()) {
            return territory.departement();
        }
        TerritoryLevel wanted = level == TerritoryLevel.DEPARTEMENT ? TerritoryLevel.REGION : TerritoryLevel.COUNTRY;
        return vocabularies.territories().ancestors(territory.code()).stream()
                .map(Territory::code)
                .filter(code -> code.level() == wanted)
                .findFirst();
    }

    private Optional<Territory> territory(String value) {
        return TerritoryCode.parse(value).flatMap(vocabularies.territories()::byCode);
    }

    private Optional<Concept> concept(Facet facet, String value) {
        SchemeName scheme = FacetTags.SCHEMES.get(facet);
        return scheme == null ? Optional.empty() : vocabularies.scheme(scheme).byId(value);
    }
}
