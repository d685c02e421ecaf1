package org.vitaressources.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads acronyms and lays them over others: `sigles` gives expansions, the likeliest first, and replaces those of the
/// same acronym; `retirer` lists acronyms to forget; `remplace: true` forgets them all.
final class AcronymFile {
    private static final Set<String> TOP = Set.of("remplace", "sigles", "retirer");
    private static final int LONGEST = 24;

    private AcronymFile() {}

    /// The acronyms of a file laid over others.
    static List<Acronym> layOver(String file, MappingNode top, List<Acronym> under) {
        YamlTable table = new YamlTable(file, top);
        table.allow(TOP);
        Map<String, Acronym> acronyms = new LinkedHashMap<>();
        if (!table.yes("remplace")) {
            under.forEach(acronym -> acronyms.put(acronym.form(), acronym));
        }
        table.texts("retirer").orElse(List.of()).forEach(acronyms::remove);
        table.table("sigles").ifPresent(sigles -> {
            for (String form : sigles.keys()) {
                acronyms.put(form, acronym(form, sigles));
            }
        });
        return List.copyOf(acronyms.values());
    }

    private static Acronym acronym(String form, YamlTable sigles) {
        List<String> expansions = sigles.texts(form).orElse(List.of());
        if (form.isEmpty() || form.length() > LONGEST) {
            throw sigles.mistake(form, "Un sigle compte de 1 à 24 caractères : « " + form + " » ne convient pas.");
        }
        if (expansions.isEmpty() || expansions.stream().anyMatch(String::isEmpty)) {
            throw sigles.mistake(
                    form, "Le sigle « " + form + " » n'a pas de développé : écrivez « " + form + ": son développé ».");
        }
        return new Acronym(form, expansions);
    }
}
