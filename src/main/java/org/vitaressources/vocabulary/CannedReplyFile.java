package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads replies ready to be sent, `reponses.yml`, and lays them over others. Under `reponses`, entries with `id`,
/// `titre`, `texte` and perhaps `pour`; `retirer` lists ids of ours to be taken out, `remplace: true` forgets all ours.
final class CannedReplyFile {
    static final String NAME = "reponses";

    private static final Set<String> TOP = Set.of("remplace", NAME, "retirer");
    private static final Set<String> KEYS = Set.of("id", "titre", "texte", "pour");
    private static final Set<String> USES = Set.of("modifications", "acceptation", "refus", "retour");
    private static final int LONGEST = 4000;
    private static final int LONGEST_TITLE = 80;

    private CannedReplyFile() {}

    static List<CannedReply> layOver(String file, MappingNode top, List<CannedReply> under) {
        YamlTable table = new YamlTable(file, top);
        table.allow(TOP);
        List<CannedReply> replies = new ArrayList<>(table.yes("remplace") ? List.of() : under);
        Set<String> forgotten = Set.copyOf(table.texts("retirer").orElse(List.of()));
        replies.removeIf(reply -> forgotten.contains(reply.id()));
        for (YamlTable entry : table.tables(NAME)) {
            CannedReply added = reply(entry);
            int place = indexOf(added.id(), replies);
            if (place < 0) {
                replies.add(added);
            } else {
                replies.set(place, added);
            }
        }
        return List.copyOf(replies);
    }

    private static int indexOf(String id, List<CannedReply> replies) {
        return replies.stream().map(CannedReply::id).toList().indexOf(id);
    }

    private static CannedReply reply(YamlTable entry) {
        entry.allow(KEYS);
        String id = entry.text("id").orElse("");
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw entry.mistake(
                    "id", "Chaque réponse a un « id » en minuscules sans accent, par exemple « preciser-couts ».");
        }
        String title = wanted(entry, "titre", LONGEST_TITLE);
        String text = wanted(entry, "texte", LONGEST);
        Set<String> uses = new LinkedHashSet<>(entry.texts("pour").orElse(List.copyOf(USES)));
        if (!USES.containsAll(uses)) {
            throw entry.mistake("pour", "« pour » attend modifications, acceptation, refus ou retour.");
        }
        return new CannedReply(id, title, text, uses);
    }

    private static String wanted(YamlTable entry, String key, int longest) {
        String text = entry.text(key).orElse("").strip();
        if (text.isEmpty() || text.length() > longest) {
            throw entry.mistake(key, "« " + key + " » attend un texte de 1 à " + longest + " signes.");
        }
        return text;
    }
}
