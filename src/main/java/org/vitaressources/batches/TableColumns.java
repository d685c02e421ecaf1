package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.batches.tables.TableRow;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.Slug;

/// The headings of a table of descriptions: the keys of a front matter in any spelling, the column of files and that of
/// the text.
final class TableColumns {
    /// Column of the files.
    static final String FILES = "fichiers";
    /// Column of the text.
    static final String TEXT = "texte";
    /// Column of the titles of the files.
    static final String FILE_TITLES = "titres-des-fichiers";

    private static final Set<String> FILE_WORDS = Set.of(
            "fichier",
            "fichiers",
            "nom-du-fichier",
            "noms-des-fichiers",
            "nom-de-fichier",
            "nom-fichier",
            "chemin",
            "file",
            "files",
            "filename",
            "file-name",
            "document",
            "documents",
            "piece-jointe",
            "pieces-jointes");
    private static final Set<String> TEXT_WORDS =
            Set.of("texte", "contenu", "corps", "text", "body", "content", "markdown");
    private static final Set<String> TITLE_WORDS =
            Set.of("titres-des-fichiers", "titre-du-fichier", "titre-fichier", "titres-fichiers", "file-titles");
    /// Keys that tell the level of a place.
    private static final Map<String, String> LEVELS = Map.of(
            "region", "region",
            "regions", "region",
            "departement", "departement",
            "departements", "departement",
            "epci", "epci",
            "epcis", "epci",
            "intercommunalite", "epci",
            "commune", "commune",
            "communes", "commune",
            "ville", "commune");
    private static final int LEAST_KNOWN = 2;

    private final Map<Integer, String> keys = new LinkedHashMap<>();
    private final Map<Integer, String> headings = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();

    private TableColumns() {}

    /// The columns, when a row is a row of headings: two are known, one of them the title or the files.
    static Optional<TableColumns> of(TableRow row) {
        TableColumns columns = new TableColumns();
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cell(i).replaceAll("\\s+", " ").strip();
            Optional<String> key = key(heading);
            if (key.isPresent()) {
                columns.keys.put(i, key.get());
                columns.headings.put(i, heading);
            } else if (!heading.isEmpty()) {
                columns.unknown.add(ArchiveName.shown(heading));
            }
        }
        boolean telling = columns.keys.containsValue("titre") || columns.keys.containsValue(FILES);
        return telling && columns.keys.size() >= LEAST_KNOWN ? Optional.of(columns) : Optional.empty();
    }

    /// What a heading means. Stars, "(s)" and remarks in parentheses are no part of it.
    static Optional<String> key(String heading) {
        String words = heading.replaceAll("\\(s\\)", "")
                .replaceAll("\\([^)]*\\)|[*:]", " ")
                .strip();
        String word = Slug.of(words);
        if (FILE_WORDS.contains(word)) {
            return Optional.of(FILES);
        }
        if (TEXT_WORDS.contains(word)) {
            return Optional.of(TEXT);
        }
        if (TITLE_WORDS.contains(word)) {
            return Optional.of(FILE_TITLES);
        }
        if (LEVELS.containsKey(word)) {
            return Optional.of(LEVELS.get(word));
        }
        return KeptState.word(words).or(() -> KeptState.word(word)).filter(key -> !key.equals("slug"));
    }

    /// Values that are not blank, by key, each with the column that holds it; of two columns of one key both count.
    Map<String, List<String>> values(TableRow row) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        keys.forEach((column, key) -> {
            String value = row.cell(column).replace('\u00a0', ' ').strip();
            if (!value.isEmpty()) {
                values.computeIfAbsent(key, word -> new ArrayList<>()).add(value);
            }
        });
        return values;
    }

    /// The heading of a key, as written.
    String heading(String key) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(entry -> headings.getOrDefault(entry.getKey(), key))
                .findFirst()
                .orElse(key);
    }

    /// Headings that mean nothing here.
    List<String> unknown() {
        return unknown;
    }

    int known() {
        return keys.size();
    }
}
