package org.vitaressources.journeys.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Synonym;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyProblem;

/// A few concepts and all régions and départements, without any file.
final class SampleVocabularies implements Vocabularies {
    private final Map<SchemeName, ConceptScheme> schemes = new EnumMap<>(SchemeName.class);
    private final SampleTerritories territories = new SampleTerritories(new FranceMap());

    SampleVocabularies() {
        scheme(SchemeName.SECTORS, """
                mobilite|Mobilité et transport solidaires|Mobility and shared transport||Se déplacer pour travailler
                garage|Garage solidaire|Community garage|mobilite|Réparer et louer à petit prix
                batiment|Bâtiment et second œuvre|Building||Construire, rénover, aménager
                recyclage|Recyclage, réemploi et textile|Reuse and textile||Collecter, trier, vendre
                ressourcerie|Ressourcerie|Reuse centre|recyclage|
                services|Services à la personne|Home services||Aider chez soi
                maraichage|Agriculture et maraîchage|Market gardening||
                numerique|Numérique|Digital||
                """);
        StringBuilder types = new StringBuilder("""
                etude-de-cas|Étude de cas|Case study||
                fiche-pratique|Fiche pratique|Practice sheet||
                modele|Modèle|Model||
                outil|Outil|Tool||
                """);
        for (int i = 1; i <= 56; i++) {
            types.append("type-")
                    .append(i)
                    .append("|Type de ressource numéro ")
                    .append(i)
                    .append("|Type ")
                    .append(i)
                    .append("||\n");
        }
        scheme(SchemeName.RESOURCE_TYPES, types.toString());
        scheme(
                SchemeName.STRUCTURE_TYPES,
                "aci|Atelier et chantier d’insertion (ACI)|ACI||\nai|Association intermédiaire (AI)|AI||\n");
        scheme(
                SchemeName.THEMES,
                "parcours|Parcours et gouvernance|Paths and governance||\nrichesses|Richesses et territoires|Wealth and territories||\n");
        scheme(SchemeName.AUDIENCES, "jeunes|Jeunes|Young people||\n");
        scheme(
                SchemeName.LICENCES,
                "CC-BY-SA-4.0|Creative Commons BY-SA 4.0|Creative Commons BY-SA 4.0||Réutilisation libre en citant les auteurs, sous la même licence.\n");
    }

    private void scheme(SchemeName name, String lines) {
        List<Concept> all = new ArrayList<>();
        lines.lines()
                .map(line -> line.strip().split("\\|", -1))
                .forEach(cell -> all.add(new Concept(
                        cell[0],
                        cell[1],
                        cell[2],
                        Optional.of(cell[3]).filter(parent -> !parent.isEmpty()),
                        cell[4],
                        List.of(),
                        List.of("49"),
                        false)));
        schemes.put(name, new SampleScheme(name, all));
    }

    @Override
    public ConceptScheme scheme(SchemeName name) {
        return schemes.getOrDefault(name, new SampleScheme(name, List.of()));
    }

    @Override
    public Territories territories() {
        return territories;
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
        return List.of(new VocabularyProblem(
                "secteurs.yml", 12, "Le parent « mobilites » n’existe pas ; écrire « mobilite »."));
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void reload() {}

    private record SampleScheme(SchemeName name, List<Concept> all) implements ConceptScheme {
        @Override
        public List<Concept> roots() {
            return all.stream().filter(concept -> concept.parent().isEmpty()).toList();
        }

        @Override
        public List<Concept> children(String id) {
            return all.stream()
                    .filter(concept -> concept.parent().equals(Optional.of(id)))
                    .toList();
        }

        @Override
        public Optional<Concept> byId(String id) {
            return all.stream().filter(concept -> concept.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Concept> resolve(String written) {
            return byId(written);
        }

        @Override
        public List<String> withAncestors(String id) {
            List<String> line = new ArrayList<>();
            byId(id).flatMap(Concept::parent).ifPresent(line::add);
            line.add(id);
            return line;
        }
    }

    /// Régions and départements as on the map; a commune in each of two.
    private static final class SampleTerritories implements Territories {
        private static final Map<String, String> DEPARTEMENTS = Map.of(
                "22", "53", "29", "53", "35", "53", "56", "53", "58", "27", "21", "27", "23", "75", "48", "76", "974",
                "04");
        private final List<Territory> all = new ArrayList<>();

        SampleTerritories(FranceMap map) {
            all.add(territory("pays:FR", "France", 0));
            map.regions().forEach(region -> all.add(territory(region.code().toString(), region.name(), 3_400_000)));
            map.departements().stream()
                    .filter(departement ->
                            DEPARTEMENTS.containsKey(departement.code().value()))
                    .forEach(departement ->
                            all.add(territory(departement.code().toString(), departement.name(), 1_090_000)));
            all.add(territory("commune:35236", "Redon", 9_200));
        }

        private static Territory territory(String code, String name, int population) {
            return new Territory(
                    TerritoryCode.parse(code).orElseThrow(),
                    name,
                    Optional.empty(),
                    population,
                    Optional.empty(),
                    List.of(),
                    List.of());
        }

        private static Optional<String> parent(TerritoryCode code) {
            return switch (code.level()) {
                case COUNTRY -> Optional.empty();
                case REGION -> Optional.of("pays:FR");
                case DEPARTEMENT ->
                    Optional.ofNullable(DEPARTEMENTS.get(code.value())).map(region -> "region:" + region);
                default -> Optional.of("departement:35");
            };
        }

        @Override
        public Optional<Territory> byCode(TerritoryCode code) {
            return all.stream()
                    .filter(territory -> territory.code().equals(code))
                    .findFirst();
        }

        @Override
        public TerritoryLookup resolve(String written) {
            return new TerritoryLookup.Unknown(written, List.of());
        }

        @Override
        public List<Territory> ancestors(TerritoryCode code) {
            List<Territory> line = new ArrayList<>();
            Optional<Territory> at = parent(code).flatMap(TerritoryCode::parse).flatMap(this::byCode);
            while (at.isPresent()) {
                line.addFirst(at.get());
                at = parent(at.get().code()).flatMap(TerritoryCode::parse).flatMap(this::byCode);
            }
            return line;
        }

        @Override
        public List<Territory> within(TerritoryCode code, TerritoryLevel level) {
            return all.stream()
                    .filter(territory -> territory.code().level() == level)
                    .filter(territory -> ancestors(territory.code()).stream()
                            .anyMatch(wider -> wider.code().equals(code)))
                    .toList();
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
            return all.stream()
                    .filter(territory -> territory.code().level() == level)
                    .toList();
        }
    }
}
