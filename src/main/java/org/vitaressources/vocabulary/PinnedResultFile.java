package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads what the editors put first, `mises-en-avant.yml`: under `mises-en-avant`, entries with `recherche`
/// and `ressources` (slugs or paths).
final class PinnedResultFile {
    static final String NAME = "mises-en-avant";

    private static final Set<String> TOP = Set.of(NAME);
    private static final Set<String> KEYS = Set.of("recherche", "ressources");
    private static final int MOST = 1000;
    private static final int MOST_OF_A_QUERY = 5;

    private PinnedResultFile() {}

    static List<PinnedResult> read(String file, MappingNode top) {
        YamlTable table = new YamlTable(file, top);
        table.allow(TOP);
        List<PinnedResult> pinned = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (YamlTable entry : table.tables(NAME)) {
            entry.allow(KEYS);
            PinnedResult read = pinned(entry);
            if (!known.add(NameKey.of(read.words()))) {
                throw entry.mistake(
                        "recherche",
                        "La recherche « " + read.words() + " » est écrite deux fois : réunissez ses ressources.");
            }
            pinned.add(read);
        }
        if (pinned.size() > MOST) {
            throw table.mistake(NAME, "Gardez au plus " + MOST + " mises en avant.");
        }
        return List.copyOf(pinned);
    }

    private static PinnedResult pinned(YamlTable entry) {
        String words = entry.text("recherche").orElse("");
        if (NameKey.of(words).isEmpty()) {
            throw entry.mistake("recherche", "Il manque les mots : écrivez « - recherche: mots tapés ».");
        }
        List<String> resources = entry.texts("ressources").orElse(List.of());
        if (resources.isEmpty() || resources.size() > MOST_OF_A_QUERY || resources.contains("")) {
            throw entry.mistake(
                    "ressources",
                    "La recherche « " + words + " » attend de 1 à " + MOST_OF_A_QUERY
                            + " adresses ou fichiers du fonds sous « ressources: ».");
        }
        return new PinnedResult(words, resources);
    }
}
