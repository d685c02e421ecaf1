package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.batches.ImportPlan.PlannedFile;
import org.vitaressources.library.Description;
import org.vitaressources.library.Evidence;
import org.vitaressources.library.ResourceId;
import org.vitaressources.vocabulary.TerritoryCode;

/// Writes a description that was checked: codes and ids of the vocabularies rather than the words of a table, so that
/// the file says for good what was meant.
final class DescriptionMatter {
    private DescriptionMatter() {}

    /// Keys and values in the order in which they are to be written.
    ///
    /// @param stated our words for the keys that the table says
    static Map<String, Object> of(Description said, Set<String> stated) {
        Map<String, Object> matter = new LinkedHashMap<>();
        matter.put("titre", said.title());
        put(matter, stated, "resume", said.summary());
        put(matter, stated, "type", said.type());
        put(
                matter,
                stated,
                "territoires",
                said.territories().stream().map(TerritoryCode::toString).toList());
        put(matter, stated, "secteurs", said.sectors());
        put(matter, stated, "structures", said.structures());
        put(matter, stated, "themes", said.themes());
        put(matter, stated, "publics", said.audiences());
        put(matter, stated, "date", said.date());
        put(matter, stated, "mise-a-jour", said.updated());
        put(matter, stated, "auteurs", said.authors());
        put(matter, stated, "organisation", said.organisation());
        put(matter, stated, "partenaires", said.partners());
        put(matter, stated, "licence", said.licence());
        put(matter, stated, "langue", said.language());
        put(matter, stated, "source", said.source());
        put(matter, stated, "adapte-de", said.adaptedFrom().map(ResourceId::value));
        put(matter, stated, "preuve", said.evidence().map(Evidence::id));
        put(matter, stated, "mots-cles", said.tags());
        put(matter, stated, Description.ARCHIVED, said.archived());
        put(matter, stated, Description.ARCHIVED_WHY, said.archivedWhy());
        if (said.fictional()) {
            matter.put("exemple-fictif", true);
        }
        return matter;
    }

    /// The key `documents`.
    static List<Map<String, String>> documents(List<PlannedFile> files) {
        List<Map<String, String>> documents = new ArrayList<>();
        for (PlannedFile file : files) {
            Map<String, String> document = new LinkedHashMap<>();
            document.put("fichier", file.name());
            if (!file.title().isBlank()) {
                document.put("titre", file.title());
            }
            documents.add(document);
        }
        return documents;
    }

    private static void put(Map<String, Object> matter, Set<String> stated, String key, Object value) {
        Object plain = value instanceof Optional<?> perhaps
                ? perhaps.map(Object.class::cast).orElse("")
                : value;
        boolean empty = plain.equals("") || plain.equals(List.of());
        if (stated.contains(key) && !empty) {
            matter.put(key, plain);
        }
    }
}
