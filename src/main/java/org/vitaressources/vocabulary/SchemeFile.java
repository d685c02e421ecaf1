package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads a tree of concepts and lays it over another. A concept whose id is known changes only what it
/// writes; a new id is added; `retirer: true` keeps it where it is used and offers it no longer; `devient:
/// other` says so too, and counts what is tagged with it under the other; `remplace: true` at the top forgets
/// what was there.
final class SchemeFile {
    private static final Set<String> TOP = Set.of("remplace", "concepts");
    private static final Set<String> KEYS = Set.of(
            "id", "libelle", "anglais", "parent", "definition", "synonymes", "naf", "retirer", "devient", "enfants");
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}");
    private static final Pattern NAF = Pattern.compile("[0-9]{2}(\\.[0-9]{1,2}[A-Z]?)?");
    private static final int DEEPEST = 8;

    private final String file;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, YamlTable> written = new LinkedHashMap<>();

    private SchemeFile(String file, List<Concept> under) {
        this.file = file;
        under.forEach(concept -> concepts.put(concept.id(), concept));
    }

    /// The concepts of a file laid over others.
    static List<Concept> layOver(String file, MappingNode top, List<Concept> under) {
        YamlTable table = new YamlTable(file, top);
        table.allow(TOP);
        SchemeFile reading = new SchemeFile(file, table.yes("remplace") ? List.of() : under);
        for (YamlTable concept : table.tables("concepts")) {
            reading.read(concept, Optional.empty(), 1);
        }
        reading.checkParents();
        reading.checkSuccessors();
        return List.copyOf(reading.concepts.values());
    }

    private void read(YamlTable table, Optional<String> around, int depth) {
        table.allow(KEYS);
        String id = table.text("id")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new VocabularyMistake(
                        file, table.line(), "Il manque l'identifiant : ajoutez une ligne « id: mon-identifiant »."));
        if (!ID.matcher(id).matches()) {
            throw table.mistake(
                    "id",
                    "L'identifiant « " + id + " » n'est pas valable : des lettres sans accent, chiffres et tirets.");
        }
        if (depth > DEEPEST) {
            throw table.mistake("id", "Trop de niveaux d'« enfants » : huit au plus.");
        }
        if (written.put(id, table) != null) {
            throw table.mistake(
                    "id", "L'identifiant « " + id + " » est écrit deux fois : donnez-en un autre à ce concept.");
        }
        concepts.put(id, concept(id, table, around));
        for (YamlTable child : table.tables("enfants")) {
            read(child, Optional.of(id), depth + 1);
        }
    }

    private Concept concept(String id, YamlTable table, Optional<String> around) {
        Optional<Concept> known = Optional.ofNullable(concepts.get(id));
        String label = table.text("libelle")
                .filter(text -> !text.isEmpty())
                .or(() -> known.map(Concept::label))
                .orElseThrow(() -> table.mistake(
                        "id", "Le concept « " + id + " » n'a pas de libellé : ajoutez une ligne « libelle: … »."));
        if (around.isPresent() && table.text("parent").isPresent()) {
            throw table.mistake(
                    "parent", "Ce concept est déjà parmi les enfants d'un autre : ôtez la ligne « parent ».");
        }
        Optional<String> parent = around.isPresent()
                ? around
                : table.text("parent")
                        .map(text -> text.isEmpty() ? Optional.<String>empty() : Optional.of(text))
                        .orElseGet(() -> known.flatMap(Concept::parent));
        Optional<String> successor = table.text("devient")
                .map(text -> Optional.of(text).filter(target -> !target.isEmpty()))
                .orElseGet(() -> known.flatMap(Concept::successor));
        return new Concept(
                id,
                label,
                table.text("anglais").or(() -> known.map(Concept::labelEn)).orElse(""),
                parent,
                table.text("definition")
                        .or(() -> known.map(Concept::definition))
                        .orElse(""),
                table.texts("synonymes").or(() -> known.map(Concept::synonyms)).orElse(List.of()),
                naf(table).or(() -> known.map(Concept::naf)).orElse(List.of()),
                successor.isPresent()
                        || (table.keys().contains("retirer")
                                ? table.yes("retirer")
                                : known.map(Concept::deprecated).orElse(false)),
                successor);
    }

    private static Optional<List<String>> naf(YamlTable table) {
        Optional<List<String>> codes = table.texts("naf");
        for (String code : codes.orElse(List.of())) {
            if (!NAF.matcher(code).matches()) {
                throw table.mistake(
                        "naf",
                        "« " + code + " » n'est pas un code NAF rév. 2 : écrivez par exemple \"81\" ou \"81.30\".");
            }
        }
        return codes;
    }

    private void checkSuccessors() {
        written.forEach((id, table) -> {
            Set<String> seen = new HashSet<>(Set.of(id));
            Optional<String> next = known(id).successor();
            while (next.isPresent()) {
                String target = next.get();
                if (!concepts.containsKey(target)) {
                    throw table.mistake(
                            "devient",
                            "« devient: " + target + " » ne mène à aucun concept : écrivez l'identifiant d'un autre.");
                }
                if (!seen.add(target)) {
                    throw table.mistake(
                            "devient",
                            "Les concepts fusionnés tournent en rond : changez « devient » pour « " + id + " ».");
                }
                next = known(target).successor();
            }
        });
    }

    private Concept known(String id) {
        return Objects.requireNonNull(concepts.get(id));
    }

    private void checkParents() {
        written.forEach((id, table) -> {
            List<String> line = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Optional<String> next = Optional.of(id);
            while (next.isPresent()) {
                String current = next.get();
                line.add(current);
                if (!seen.add(current)) {
                    throw table.mistake(
                            "parent",
                            "Les parents tournent en rond (" + String.join(" → ", line) + ") : changez l'un d'eux.");
                }
                Concept concept = concepts.get(current);
                if (concept == null) {
                    throw table.mistake(
                            "parent",
                            "Le parent « " + current + " » n'existe pas : écrivez l'identifiant d'un concept, comme « "
                                    + concepts.keySet().iterator().next() + " ».");
                }
                next = concept.parent();
            }
        });
    }
}
