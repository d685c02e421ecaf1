package org.vitaressources.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Synonym;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyProblem;

/// A handful of words and places.
final class FakeVocabularies implements Vocabularies {
    private static final Map<SchemeName, Map<String, String>> WORDS = Map.of(
            SchemeName.SECTORS, Map.of("mobilite", "Mobilité solidaire", "espaces-verts", "Espaces verts"),
            SchemeName.RESOURCE_TYPES, Map.of("etude-de-cas", "Étude de cas", "outil", "Outil"),
            SchemeName.STRUCTURE_TYPES, Map.of("ai", "Association intermédiaire"),
            SchemeName.THEMES, Map.of("parcours", "Parcours et gouvernance"),
            SchemeName.AUDIENCES, Map.of("cip", "Conseillers en insertion"),
            SchemeName.LICENCES, Map.of("etalab-2.0", "Licence Ouverte"));

    private static final List<Territory> PLACES = List.of(
            place("pays:FR", "France", Optional.empty()),
            place("region:53", "Bretagne", Optional.empty()),
            place("departement:35", "Ille-et-Vilaine", Optional.of("departement:35")),
            place("departement:01", "Ain", Optional.of("departement:01")),
            place("departement:974", "La Réunion", Optional.of("departement:974")),
            place("departement:93", "Seine-Saint-Denis", Optional.of("departement:93")),
            place("commune:35238", "Rennes", Optional.of("departement:35")),
            place("commune:97411", "Saint-Denis", Optional.of("departement:974")),
            place("commune:93066", "Saint-Denis", Optional.of("departement:93")),
            place("epci:243500139", "Rennes Métropole", Optional.of("departement:35")));

    String version = "1";

    private static Territory place(String code, String name, Optional<String> departement) {
        return new Territory(
                TerritoryCode.parse(code).orElseThrow(),
                name,
                departement.flatMap(TerritoryCode::parse),
                0,
                Optional.empty(),
                List.of(),
                List.of());
    }

    @Override
    public ConceptScheme scheme(SchemeName name) {
        List<Concept> all = WORDS.getOrDefault(name, Map.of()).entrySet().stream()
                .map(word -> new Concept(
                        word.getKey(), word.getValue(), "", Optional.empty(), "", List.of(), List.of(), false))
                .toList();
        return new Scheme(name, all);
    }

    @Override
    public Territories territories() {
        return new Places();
    }

    @Override
    public List<Acronym> acronyms() {
        return List.of();
    }

    @Override
    public List<Synonym> synonyms() {
        return List.of();
    }

    @Override
    public List<VocabularyProblem> problems() {
        return List.of();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void reload() {
        version = version + "'";
    }

    private record Scheme(SchemeName name, List<Concept> all) implements ConceptScheme {
        @Override
        public List<Concept> roots() {
            return all;
        }

        @Override
        public List<Concept> children(String id) {
            return List.of();
        }

        @Override
        public Optional<Concept> byId(String id) {
            return all.stream().filter(concept -> concept.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Concept> resolve(String written) {
            return all.stream()
                    .filter(concept -> concept.id().equals(written)
                            || Slug.of(concept.label()).equals(Slug.of(written)))
                    .findFirst();
        }

        @Override
        public List<String> withAncestors(String id) {
            return List.of(id);
        }
    }

    private static final class Places implements Territories {
        @Override
        public Optional<Territory> byCode(TerritoryCode code) {
            return PLACES.stream().filter(place -> place.code().equals(code)).findFirst();
        }

        @Override
        public TerritoryLookup resolve(String written) {
            List<Territory> found = PLACES.stream()
                    .filter(place -> place.code().toString().equals(written)
                            || Slug.of(place.name()).equals(Slug.of(written)))
                    .toList();
            return switch (found.size()) {
                case 0 -> new TerritoryLookup.Unknown(written, List.of());
                case 1 -> new TerritoryLookup.Found(written, found);
                default -> new TerritoryLookup.Ambiguous(written, found);
            };
        }

        @Override
        public List<Territory> ancestors(TerritoryCode code) {
            List<TerritoryCode> above = new java.util.ArrayList<>();
            byCode(code)
                    .flatMap(Territory::departement)
                    .filter(wider -> !wider.equals(code))
                    .ifPresent(above::add);
            if (code.value().startsWith("35")) {
                TerritoryCode.parse("region:53").ifPresent(above::add);
            }
            return above.stream().flatMap(wider -> byCode(wider).stream()).toList();
        }

        @Override
        public List<Territory> within(TerritoryCode code, TerritoryLevel level) {
            return List.of();
        }

        @Override
        public List<Territory> startingWith(String prefix, int limit) {
            return List.of();
        }

        @Override
        public List<Territory> byPostcode(String postcode) {
            return List.of();
        }

        @Override
        public List<Territory> all(TerritoryLevel level) {
            return List.of();
        }
    }
}
