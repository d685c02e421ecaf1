package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// What people write in the cells of a table, as values of a description: several apart by semicolons, bars, line ends,
/// or by commas where no label holds one.
@Component
class CellValues {
    /// What stands in a cell whose formula went wrong.
    private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|NOM\\?|VALEUR!)");
    /// A day as a spreadsheet counts it, in a cell that lost its format: from 1954 to 2119.
    private static final Pattern DAY_NUMBER = Pattern.compile("[2-7][0-9]{4}(\\.0+)?");
    private static final java.time.LocalDate BEFORE_1900 = java.time.LocalDate.of(1899, 12, 30);
    private static final Map<String, SchemeName> SCHEMES = Map.of(
            "type", SchemeName.RESOURCE_TYPES,
            "secteurs", SchemeName.SECTORS,
            "structures", SchemeName.STRUCTURE_TYPES,
            "themes", SchemeName.THEMES,
            "publics", SchemeName.AUDIENCES,
            "licence", SchemeName.LICENCES);
    private static final List<String> PLACES = List.of("territoires", "region", "departement", "epci", "commune");
    private static final List<String> LISTS = List.of("auteurs", "partenaires", "mots-cles");

    private final Vocabularies vocabularies;

    CellValues(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// The vocabulary of a key.
    static Optional<SchemeName> scheme(String key) {
        return Optional.ofNullable(SCHEMES.get(key));
    }

    /// A description out of cells.
    ///
    /// @param cells by key, those of files and text left out by the caller
    /// @param columns to name a column as it is written
    /// @param findings takes what is wrong
    Map<String, Object> matter(Map<String, List<String>> cells, TableColumns columns, List<Finding> findings) {
        Map<String, Object> matter = new LinkedHashMap<>();
        cells.forEach((key, values) -> {
            List<String> good = new ArrayList<>();
            for (String value : values) {
                if (ERROR.matcher(value).matches()) {
                    findings.add(Finding.of(Code.CELL_ERROR, columns.heading(key), value));
                } else {
                    good.add(value);
                }
            }
            if (!good.isEmpty()) {
                matter.put(key, value(key, good, findings));
            }
        });
        return matter;
    }

    private Object value(String key, List<String> values, List<Finding> findings) {
        Optional<SchemeName> scheme = scheme(key);
        if (PLACES.contains(key)) {
            boolean level = !key.equals("territoires");
            return all(values, written -> level || isPlace(written));
        }
        if (scheme.isPresent() && !key.equals("licence")) {
            return all(
                    values,
                    written ->
                            vocabularies.scheme(scheme.get()).resolve(written).isPresent());
        }
        if (LISTS.contains(key)) {
            return values.size() == 1 ? values.getFirst() : all(values, written -> true);
        }
        String text = String.join(" ", values);
        if ((key.equals("date") || key.equals("mise-a-jour"))
                && DAY_NUMBER.matcher(text).matches()) {
            String day = BEFORE_1900.plusDays((long) Double.parseDouble(text)).toString();
            findings.add(Finding.of(Code.DATE_FROM_NUMBER, text, day));
            return day;
        }
        return text;
    }

    private boolean isPlace(String written) {
        return vocabularies.territories().named(written) instanceof TerritoryLookup.Found;
    }

    /// Pieces that are known whole stay whole; others are cut at their commas, known stretches first.
    private static List<String> all(List<String> values, Predicate<String> known) {
        List<String> all = new ArrayList<>();
        for (String value : values) {
            for (String piece : value.split("[;\n|]")) {
                String plain = piece.replaceAll("\\s+", " ").strip();
                if (!plain.isEmpty()) {
                    all.addAll(known.test(plain) ? List.of(plain) : cut(plain, known));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<String> cut(String piece, Predicate<String> known) {
        List<String> parts = Arrays.stream(piece.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < parts.size(); ) {
            int until = from + 1;
            for (int end = parts.size(); end > from + 1; end--) {
                if (known.test(String.join(", ", parts.subList(from, end)))) {
                    until = end;
                    break;
                }
            }
            pieces.add(String.join(", ", parts.subList(from, until)));
            from = until;
        }
        return pieces;
    }
}
