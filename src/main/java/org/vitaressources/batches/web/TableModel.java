package org.vitaressources.batches.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.tables.Workbook;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// The table of descriptions as an empty model: its columns, a row that says that it is an example, and what may be
/// written in them.
@Component
class TableModel {
    /// Columns, by the words that a table is read by.
    static final List<String> COLUMNS = List.of(
            "fichiers",
            "titre",
            "resume",
            "type",
            "territoires",
            "secteurs",
            "structures",
            "themes",
            "publics",
            "date",
            "auteurs",
            "organisation",
            "partenaires",
            "licence",
            "langue",
            "source",
            "preuve",
            "mots-cles",
            "exemple-fictif",
            "texte");
    private static final Map<String, SchemeName> SCHEMES = Map.of(
            "type", SchemeName.RESOURCE_TYPES,
            "secteurs", SchemeName.SECTORS,
            "structures", SchemeName.STRUCTURE_TYPES,
            "themes", SchemeName.THEMES,
            "publics", SchemeName.AUDIENCES,
            "licence", SchemeName.LICENCES);
    private static final int NARROW = 22;
    private static final int WIDE = 44;

    private final Vocabularies vocabularies;
    private final MessageSource messages;

    TableModel(Vocabularies vocabularies, MessageSource messages) {
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    Workbook workbook(Locale locale) {
        String title = say("batches.model.sheet.descriptions", locale);
        return new Workbook(title, "VITA ressources", Instant.EPOCH)
                .sheet(title, widths(COLUMNS.size()), rows(locale))
                .sheet(say("batches.model.sheet.vocabularies", locale), List.of(NARROW, WIDE, WIDE), terms(locale))
                .sheet(say("batches.model.sheet.help", locale), List.of(NARROW, 90), help(locale));
    }

    private static List<Integer> widths(int columns) {
        return java.util.Collections.nCopies(columns, NARROW);
    }

    /// Its first sheet.
    List<List<String>> rows(Locale locale) {
        return List.of(
                COLUMNS.stream()
                        .map(word -> say("batches.column." + word, locale))
                        .toList(),
                COLUMNS.stream()
                        .map(word -> say("batches.example." + word, locale))
                        .toList());
    }

    /// Columns, codes and labels.
    private List<List<String>> terms(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("batches.model.column", locale),
                say("batches.model.code", locale),
                say("batches.model.label", locale)));
        for (String word : COLUMNS) {
            SchemeName scheme = SCHEMES.get(word);
            String column = say("batches.column." + word, locale);
            if (scheme != null) {
                vocabularies.scheme(scheme).all().stream()
                        .filter(concept -> !concept.deprecated())
                        .forEach(concept -> rows.add(List.of(column, concept.id(), concept.label(locale))));
            } else if (word.equals("territoires")) {
                rows.add(List.of(column, TerritoryCode.FRANCE.toString(), say("batches.model.france", locale)));
                for (TerritoryLevel level : List.of(TerritoryLevel.REGION, TerritoryLevel.DEPARTEMENT)) {
                    vocabularies
                            .territories()
                            .all(level)
                            .forEach(place ->
                                    rows.add(List.of(column, place.code().toString(), place.name())));
                }
            }
        }
        return rows;
    }

    private List<List<String>> help(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(say("batches.model.column", locale), say("batches.model.help", locale)));
        COLUMNS.forEach(word -> rows.add(
                List.of(say("batches.column." + word, locale), say("batches.column." + word + ".help", locale))));
        return rows;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
