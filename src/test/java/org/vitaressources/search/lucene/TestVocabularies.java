package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/// A few places, a few concepts, the acronyms of the field.
final class TestVocabularies implements Vocabularies, Territories {
    private final Map<String, Territory> places = new LinkedHashMap<>();
    private final Map<String, List<String>> above = new LinkedHashMap<>();
    private String version = "1";

    TestVocabularies() {
        place("pays:FR", "France", "");
        place("region:53", "Bretagne", "pays:FR");
        place("region:11", "Île-de-France", "pays:FR");
        place("region:32", "Hauts-de-France", "pays:FR");
        place("departement:35", "Ille-et-Vilaine", "region:53");
        place("departement:29", "Finistère", "region:53");
        place("departement:22", "Côtes-d'Armor", "region:53");
        place("departement:75", "Paris", "region:11");
        place("departement:59", "Nord", "region:32");
        place("departement:62", "Pas-de-Calais", "region:32");
        place("epci:243500139", "Rennes Métropole", "departement:35");
        place("commune:35238", "Rennes", "epci:243500139");
        place("commune:29019", "Brest", "departement:29");
        place("commune:29232", "Quimper", "departement:29");
        TerritoryCode former = TerritoryCode.parse("region:31").orElseThrow();
        places.put(
                "region:31",
                new Territory(
                        former,
                        "Nord-Pas-de-Calais",
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        List.of(),
                        List.of(TerritoryCode.parse("region:32").orElseThrow())));
        above.put("region:31", List.of());
    }

    void version(String other) {
        version = other;
    }

    private void place(String code, String name, String parent) {
        List<String> wider = new ArrayList<>();
        if (!parent.isEmpty()) {
            wider.addAll(above.getOrDefault(parent, List.of()));
            wider.add(parent);
        }
        above.put(code, wider);
        Optional<TerritoryCode> departement = wider.stream()
                .filter(place -> place.startsWith("departement:"))
                .findFirst()
                .flatMap(TerritoryCode::parse);
        places.put(
                code,
                new Territory(
                        TerritoryCode.parse(code).orElseThrow(),
                        name,
                        departement,
                        1000,
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    @Override
    public Optional<Territory> byCode(TerritoryCode code) {
        return Optional.ofNullable(places.get(code.toString()));
    }

    @Override
    public List<Territory> ancestors(TerritoryCode code) {
        return above.getOrDefault(code.toString(), List.of()).stream()
                .flatMap(wider -> Optional.ofNullable(places.get(wider)).stream())
                .toList();
    }

    @Override
    public ConceptScheme scheme(SchemeName name) {
        return new Scheme(name);
    }

    @Override
    public Territories territories() {
        return this;
    }

    @Override
    public List<Acronym> acronyms() {
        return List.of(
                new Acronym("AI", List.of("association intermédiaire")),
                new Acronym("EI", List.of("entreprise d'insertion", "entreprise individuelle")),
                new Acronym("SIAE", List.of("structure de l'insertion par l'activité économique")),
                new Acronym("ETTI", List.of("entreprise de travail temporaire d'insertion")));
    }

    @Override
    public List<Synonym> synonyms() {
        return List.of(
                new Synonym("ressourcerie", "recyclerie", 0.6),
                new Synonym("recyclerie", "ressourcerie", 0.6),
                new Synonym("vélo", "bicyclette", 0.8),
                new Synonym("demandeur d'emploi", "chômeur", 0.7),
                new Synonym("chômeur", "demandeur d'emploi", 0.7),
                new Synonym("ANPE", "pôle emploi", 0.7));
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
    public void reload() {}

    @Override
    public TerritoryLookup resolve(String written) {
        return new TerritoryLookup.Unknown(written, List.of());
    }

    @Override
    public List<Territory> within(TerritoryCode code, TerritoryLevel level) {
        return List.of();
    }

    @Override
    public List<Territory> startingWith(String prefix, int limit) {
        String key = " " + Folding.fold(prefix);
        return places.values().stream()
                .filter(place -> (" " + Folding.fold(place.name())).contains(key))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Territory> byPostcode(String postcode) {
        return List.of();
    }

    @Override
    public List<Territory> all(TerritoryLevel level) {
        return List.of();
    }

    /// Sectors have one level above some of them; the other vocabularies are flat and hold whatever is asked.
    private record Scheme(SchemeName name) implements ConceptScheme {
        private static final Map<String, String> PARENTS =
                Map.of("maraichage", "terre", "recyclage", "matiere", "textile", "matiere");

        @Override
        public Optional<Concept> byId(String id) {
            if (!id.matches("[a-z-]+")) {
                return Optional.empty();
            }
            return Optional.of(new Concept(
                    id,
                    id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1),
                    "",
                    parent(id),
                    "",
                    List.of(),
                    List.of(),
                    false));
        }

        private Optional<String> parent(String id) {
            return name == SchemeName.SECTORS ? Optional.ofNullable(PARENTS.get(id)) : Optional.empty();
        }

        @Override
        public List<String> withAncestors(String id) {
            return parent(id).map(wider -> List.of(wider, id)).orElse(List.of(id));
        }

        @Override
        public List<Concept> all() {
            return List.of();
        }

        @Override
        public List<Concept> roots() {
            return List.of();
        }

        @Override
        public List<Concept> children(String id) {
            return List.of();
        }

        @Override
        public Optional<Concept> resolve(String written) {
            return Optional.empty();
        }
    }
}
