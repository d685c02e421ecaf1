package org.vitaressources.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads phrases that unwanted messages are known by, `indesirables.yml`, and lays them over others. Under
/// `expressions`, one phrase each; `retirer` lists those of ours to be taken out, `remplace: true` forgets all ours.
final class UnwantedPhraseFile {
    static final String NAME = "indesirables";

    private static final String PHRASES = "expressions";
    private static final Set<String> TOP = Set.of("remplace", PHRASES, "retirer");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 120;

    private UnwantedPhraseFile() {}

    static List<String> layOver(String file, MappingNode top, List<String> under) {
        YamlTable table = new YamlTable(file, top);
        table.allow(TOP);
        Set<String> phrases = new LinkedHashSet<>(table.yes("remplace") ? List.of() : under);
        table.texts("retirer").orElse(List.of()).forEach(phrases::remove);
        for (String phrase : table.texts(PHRASES).orElse(List.of())) {
            if (phrase.length() < SHORTEST || phrase.length() > LONGEST) {
                throw table.mistake(
                        PHRASES,
                        "Chaque expression a de " + SHORTEST + " à " + LONGEST + " signes : « " + phrase + " ».");
            }
            phrases.add(phrase);
        }
        return List.copyOf(phrases);
    }
}
