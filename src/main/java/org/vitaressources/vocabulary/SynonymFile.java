package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads synonyms and lays them over others. Each element of `synonymes` is either `termes`, which find one
/// another, or `de` and `vers`, where what is typed on one side finds the other and not the reverse; `poids`
/// says what the other is worth. `retirer` lists words to be taken out of all the others, `separer` such
/// groups of which no word finds another any more; `remplace: true` forgets ours.
final class SynonymFile {
    private static final Set<String> TOP = Set.of("remplace", "synonymes", "retirer", "separer");
    private static final Set<String> GROUP = Set.of("termes", "de", "vers", "poids");
    private static final double USUAL_WEIGHT = 0.6;
    private static final int LONGEST = 80;

    private SynonymFile() {}

    /// The synonyms of a file laid over others: the last word on a pair wins.
    static List<Synonym> layOver(String file, MappingNode top, List<Synonym> under) {
        YamlTable table = new YamlTable(file, top);
        table.allow(TOP);
        List<Synonym> synonyms = new ArrayList<>(table.yes("remplace") ? List.of() : under);
        Set<String> forgotten = Set.copyOf(table.texts("retirer").orElse(List.of()));
        synonyms.removeIf(synonym -> forgotten.contains(synonym.typed()) || forgotten.contains(synonym.found()));
        for (YamlTable group : table.tables("synonymes")) {
            for (Synonym added : group(group)) {
                synonyms.removeIf(synonym ->
                        synonym.typed().equals(added.typed()) && synonym.found().equals(added.found()));
                synonyms.add(added);
            }
        }
        for (YamlTable parted : table.tables("separer")) {
            for (Synonym gone : group(parted)) {
                synonyms.removeIf(synonym ->
                        synonym.typed().equals(gone.typed()) && synonym.found().equals(gone.found()));
            }
        }
        return List.copyOf(synonyms);
    }

    private static List<Synonym> group(YamlTable group) {
        group.allow(GROUP);
        double weight = weight(group);
        List<Synonym> synonyms = new ArrayList<>();
        Optional<List<String>> terms = group.texts("termes");
        if (terms.isPresent()) {
            if (group.texts("de").isPresent() || group.texts("vers").isPresent()) {
                throw group.mistake("termes", "Écrivez « termes » seul, ou « de » et « vers » : pas les deux.");
            }
            List<String> words = words("termes", terms.get(), 2, group);
            for (String typed : words) {
                for (String found : words) {
                    if (!typed.equals(found)) {
                        synonyms.add(new Synonym(typed, found, weight));
                    }
                }
            }
            return synonyms;
        }
        List<String> from = words("de", group.texts("de").orElse(List.of()), 1, group);
        List<String> to = words("vers", group.texts("vers").orElse(List.of()), 1, group);
        from.forEach(typed -> to.forEach(found -> synonyms.add(new Synonym(typed, found, weight))));
        return synonyms;
    }

    private static List<String> words(String key, List<String> words, int least, YamlTable group) {
        if (words.size() < least) {
            throw group.mistake(
                    key,
                    least > 1
                            ? "« termes » attend au moins deux mots : [ressourcerie, recyclerie]."
                            : "Il manque « " + key + " » : écrivez « termes: [un mot, un autre] »,"
                                    + " ou « de: un mot » et « vers: un autre ».");
        }
        for (String word : words) {
            if (word.isBlank() || word.length() > LONGEST) {
                throw group.mistake(key, "Un terme compte de 1 à 80 caractères : « " + word + " » ne convient pas.");
            }
        }
        return words;
    }

    private static double weight(YamlTable group) {
        String written = group.text("poids").orElse("");
        if (written.isEmpty()) {
            return USUAL_WEIGHT;
        }
        try {
            double weight = Double.parseDouble(written.replace(',', '.'));
            if (weight > 0 && weight < 1) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw mistaken(group, written);
        }
        throw mistaken(group, written);
    }

    private static VocabularyMistake mistaken(YamlTable group, String written) {
        return group.mistake(
                "poids", "« poids » attend un nombre entre 0 et 1 (0.6 d'ordinaire), et non « " + written + " ».");
    }
}
