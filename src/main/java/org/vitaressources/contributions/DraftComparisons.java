package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.DraftComparison.Change;
import org.vitaressources.contributions.DraftComparison.Field;
import org.vitaressources.contributions.DraftComparison.File;
import org.vitaressources.contributions.DraftComparison.Stretch;
import org.vitaressources.library.KeptState;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// Puts drafts side by side: two versions handed in, two states of a resource.
@Component
public class DraftComparisons {
    private static final Map<String, SchemeName> SCHEMES = Map.of(
            "type", SchemeName.RESOURCE_TYPES,
            "tag.secteurs", SchemeName.SECTORS,
            "tag.structures", SchemeName.STRUCTURE_TYPES,
            "tag.themes", SchemeName.THEMES,
            "tag.publics", SchemeName.AUDIENCES,
            "fait.licence", SchemeName.LICENCES);
    private static final Set<String> SOURCES =
            Set.of(DraftFields.FACT + TranspositionFacts.SOURCE, DraftFields.FACT + "adapte-de");
    private static final String TERRITORIES = "tag.territoires";
    /// So many rows in a row that are the same are folded away, with one left on each side.
    private static final int FOLDED_FROM = 5;

    private final Vocabularies vocabularies;
    private final SourceResources sources;

    DraftComparisons(Vocabularies vocabularies, SourceResources sources) {
        this.vocabularies = vocabularies;
        this.sources = sources;
    }

    /// The comparison of an earlier and a later draft, its labels in the language of the page.
    public DraftComparison between(Draft before, Draft after, Locale locale) {
        return new DraftComparison(
                fields(before, after, locale),
                stretches(ProseDiff.of(DraftText.body(before), DraftText.body(after))),
                files(before, after));
    }

    /// The comparison of two states of a resource.
    public DraftComparison between(KeptState before, KeptState after, Locale locale) {
        return between(StateDraft.of(before), StateDraft.of(after), locale);
    }

    /// The label of a value of a field, the value itself when no vocabulary knows it.
    ///
    /// @param field end of the message key `draft.field.…`
    public String label(String field, String value, Locale locale) {
        if (field.equals(TERRITORIES)) {
            return vocabularies.territories().resolve(value) instanceof TerritoryLookup.Found found
                    ? found.territories().getFirst().name()
                    : value;
        }
        if (SOURCES.contains(field)) {
            return sources.shown(value);
        }
        return Optional.ofNullable(SCHEMES.get(field))
                .flatMap(scheme -> vocabularies.scheme(scheme).byId(value))
                .map(concept -> concept.label(locale))
                .orElse(value);
    }

    private List<Field> fields(Draft before, Draft after, Locale locale) {
        List<Field> fields = new ArrayList<>();
        words(fields, "titre", before.title(), after.title());
        words(fields, "resume", before.summary(), after.summary());
        one(fields, "type", before.type(), after.type(), locale);
        DraftText.TAGS.forEach(key -> list(fields, "tag." + key, before.tag(key), after.tag(key), locale));
        DraftText.FACTS.forEach(key -> one(fields, "fait." + key, before.fact(key), after.fact(key), locale));
        TreeSet<String> others = new TreeSet<>(before.others().keySet());
        others.addAll(after.others().keySet());
        others.forEach(key -> one(
                fields,
                "autre." + key,
                String.valueOf(before.others().getOrDefault(key, "")),
                String.valueOf(after.others().getOrDefault(key, "")),
                locale));
        return fields;
    }

    private static void words(List<Field> fields, String key, String before, String after) {
        if (!before.isBlank() || !after.isBlank()) {
            WordDiff.Result words = WordDiff.of(before.strip(), after.strip());
            boolean changed = !WordDiff.plain(before.strip()).equals(WordDiff.plain(after.strip()));
            fields.add(new Field(key, changed, line(words.before()), line(words.after())));
        }
    }

    private void one(List<Field> fields, String key, String before, String after, Locale locale) {
        list(
                fields,
                key,
                before.isBlank() ? List.of() : List.of(before.strip()),
                after.isBlank() ? List.of() : List.of(after.strip()),
                locale);
    }

    private void list(List<Field> fields, String key, List<String> before, List<String> after, Locale locale) {
        if (!before.isEmpty() || !after.isEmpty()) {
            fields.add(new Field(
                    key,
                    !before.equals(after),
                    values(key, before, after, Piece.Kind.REMOVED, locale),
                    values(key, after, before, Piece.Kind.ADDED, locale)));
        }
    }

    private List<List<Piece>> values(
            String key, List<String> values, List<String> others, Piece.Kind alone, Locale locale) {
        return values.stream()
                .map(value ->
                        List.of(new Piece(others.contains(value) ? Piece.Kind.SAME : alone, label(key, value, locale))))
                .toList();
    }

    private static List<List<Piece>> line(List<Piece> pieces) {
        return pieces.isEmpty() ? List.of() : List.of(pieces);
    }

    private static List<Stretch> stretches(List<ProseRow> rows) {
        List<Stretch> stretches = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            int end = i;
            boolean same = rows.get(i).kind() == ProseRow.Kind.SAME;
            while (end < rows.size() && (rows.get(end).kind() == ProseRow.Kind.SAME) == same) {
                end++;
            }
            int first = i == 0 ? i : i + 1;
            int last = end == rows.size() ? end : end - 1;
            if (same && last - first >= FOLDED_FROM) {
                add(stretches, false, rows.subList(i, first));
                add(stretches, true, rows.subList(first, last));
                add(stretches, false, rows.subList(last, end));
            } else {
                add(stretches, false, rows.subList(i, end));
            }
            i = end;
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, boolean folded, List<ProseRow> rows) {
        if (!rows.isEmpty()) {
            stretches.add(new Stretch(folded, List.copyOf(rows)));
        }
    }

    private static List<File> files(Draft before, Draft after) {
        Map<String, DraftFile> old = new LinkedHashMap<>();
        before.files().forEach(file -> old.put(file.name(), file));
        List<File> files = new ArrayList<>();
        for (DraftFile file : after.files()) {
            DraftFile was = old.remove(file.name());
            Change change = Change.SAME;
            if (was == null) {
                change = Change.ADDED;
            } else if (!was.sha256().equals(file.sha256())) {
                change = Change.REPLACED;
            } else if (!was.title().equals(file.title())) {
                change = Change.RENAMED;
            }
            files.add(new File(file.name(), file.title(), change));
        }
        old.values().forEach(gone -> files.add(new File(gone.name(), gone.title(), Change.REMOVED)));
        return files;
    }
}
