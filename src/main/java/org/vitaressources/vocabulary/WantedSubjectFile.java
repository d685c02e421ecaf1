package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads what contributors are asked for, `appels.yml`: under `appels`, entries with `sujet` and perhaps
/// `recherche`, `secteur`, `territoire`.
final class WantedSubjectFile {
    static final String NAME = "appels";

    private static final Set<String> TOP = Set.of(NAME);
    private static final Set<String> KEYS = Set.of("sujet", "recherche", "secteur", "territoire");
    private static final int MOST = 50;
    private static final int LONGEST = 160;

    private WantedSubjectFile() {}

    static List<WantedSubject> read(String file, MappingNode top, VocabularyContents vocabularies) {
        YamlTable table = new YamlTable(file, top);
        table.allow(TOP);
        List<WantedSubject> wanted = new ArrayList<>();
        for (YamlTable entry : table.tables(NAME)) {
            entry.allow(KEYS);
            wanted.add(subject(entry, vocabularies));
        }
        if (wanted.size() > MOST) {
            throw table.mistake(NAME, "Gardez au plus " + MOST + " appels : une liste plus longue ne se lit plus.");
        }
        return List.copyOf(wanted);
    }

    private static WantedSubject subject(YamlTable entry, VocabularyContents vocabularies) {
        String subject = entry.text("sujet").orElse("");
        if (subject.isEmpty() || subject.length() > LONGEST) {
            throw entry.mistake("sujet", "« sujet » attend de 1 à " + LONGEST + " caractères.");
        }
        Optional<String> sector = entry.text("secteur").filter(id -> !id.isEmpty());
        if (sector.isPresent()
                && vocabularies.of(SchemeName.SECTORS).stream()
                        .noneMatch(known -> known.id().equals(sector.get()))) {
            throw entry.mistake(
                    "secteur", "« " + sector.get() + " » n'est l'identifiant d'aucun secteur, comme « mobilite ».");
        }
        Optional<String> place = entry.text("territoire").filter(code -> !code.isEmpty());
        Optional<TerritoryCode> territory = place.flatMap(TerritoryCode::parse);
        if (place.isPresent() && territory.isEmpty()) {
            throw entry.mistake("territoire", "« territoire » attend un code, comme « departement:35 ».");
        }
        return new WantedSubject(subject, entry.text("recherche").orElse(""), sector, territory);
    }
}
