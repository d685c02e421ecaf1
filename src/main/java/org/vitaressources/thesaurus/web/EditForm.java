package org.vitaressources.thesaurus.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.thesaurus.AcronymEdit;
import org.vitaressources.thesaurus.ConceptEdit;
import org.vitaressources.thesaurus.SynonymEdit;
import org.vitaressources.thesaurus.Thesaurus;
import org.vitaressources.thesaurus.VocabularyEdit;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// A change as a form sends it: `operation` and the fields that belong to it.
record EditForm(Map<String, String> fields) {
    private static final List<String> CARRIED = List.of(
            "operation",
            "vocabulaire",
            "id",
            "libelle",
            "anglais",
            "parent",
            "definition",
            "synonymes",
            "vers",
            "sigle",
            "connu",
            "developpes",
            "termes",
            "trouve",
            "sens",
            "poids");

    /// Fields that a page shows, each with a value.
    static Map<String, String> given(Map<String, String> known) {
        Map<String, String> given = new HashMap<>();
        CARRIED.forEach(name -> given.put(name, ""));
        given.putAll(known);
        return given;
    }

    /// The fields that the page of the effect sends on.
    Map<String, String> carried() {
        Map<String, String> carried = new java.util.LinkedHashMap<>();
        CARRIED.forEach(name -> {
            if (!field(name).isEmpty()) {
                carried.put(name, field(name));
            }
        });
        return carried;
    }

    String operation() {
        return field("operation");
    }

    Optional<SchemeName> scheme() {
        return Thesaurus.FACETS.keySet().stream()
                .filter(name -> name.file().equals(field("vocabulaire")))
                .findFirst();
    }

    String id() {
        return field("id");
    }

    /// The change; nothing when the form says none.
    Optional<VocabularyEdit> edit(Vocabularies now) {
        return switch (operation()) {
            case "sigle" ->
                Optional.of(new AcronymEdit.Put(
                        field("sigle"), lines("developpes"), field("connu").equalsIgnoreCase(field("sigle"))));
            case "fin-de-sigle" -> Optional.of(new AcronymEdit.Drop(field("sigle")));
            case "synonyme" ->
                Optional.of(new SynonymEdit.Put(
                        lines("termes"), lines("trouve"), !field("sens").equals("un"), weight()));
            case "fin-de-synonyme" -> Optional.of(new SynonymEdit.Drop(field("termes"), field("trouve")));
            default -> scheme().flatMap(name -> concept(name, now));
        };
    }

    private Optional<VocabularyEdit> concept(SchemeName name, Vocabularies now) {
        return Optional.ofNullable(
                switch (operation()) {
                    case "ajout" ->
                        ConceptEdit.Add.of(
                                name,
                                field("libelle"),
                                field("anglais"),
                                field("parent"),
                                field("definition"),
                                lines("synonymes"),
                                now);
                    case "libelle" ->
                        new ConceptEdit.Describe(
                                name,
                                id(),
                                field("libelle"),
                                field("anglais"),
                                field("definition"),
                                lines("synonymes"));
                    case "deplacement" -> new ConceptEdit.Move(name, id(), field("parent"));
                    case "fusion" -> new ConceptEdit.Merge(name, id(), field("vers"));
                    case "retrait" -> new ConceptEdit.Retire(name, id());
                    case "retablissement" -> new ConceptEdit.Reinstate(name, id());
                    default -> null;
                });
    }

    private String field(String name) {
        return fields.getOrDefault(name, "")
                .replaceAll("[\\p{Cntrl}&&[^\r\n]]", " ")
                .strip();
    }

    /// One a line, or separated by semicolons.
    private List<String> lines(String name) {
        return Arrays.stream(field(name).split("[\r\n;]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /// 0 when it is no number, which no synonym may weigh.
    private double weight() {
        String written = field("poids").replace(',', '.');
        return written.matches("[01]?\\.?[0-9]{1,3}") ? Double.parseDouble(written) : 0;
    }
}
