package org.vitaressources.kits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// What licences allow: the two tables of `licences.md`, beside this class. Which licence, which manner, which use,
/// what
/// verdict, by what source; and under which licences a kit with such an excerpt may be published.
public final class LicenceTable {
    /// A resource says no licence.
    public static final String NONE = "aucune";
    /// It says one that is not in the vocabulary.
    public static final String OTHER = "autre";

    private static final String ALL = "toutes";
    private static final int COLUMNS = 6;

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Map<String, Boolean>> publication = new LinkedHashMap<>();

    /// A line of the first table.
    ///
    /// @param rule end of the key of the words that explain it
    /// @param source where it is written, in French
    public record Rule(String licence, String manner, Map<Use, Verdict> verdicts, String rule, String source) {
        /// What it says of a use.
        public Verdict of(Use use) {
            return Objects.requireNonNull(verdicts.get(use));
        }
    }

    private LicenceTable(List<String> lines) {
        for (List<List<String>> table : tables(lines)) {
            List<String> head = table.getFirst();
            for (List<String> row : table.subList(1, table.size())) {
                if (head.size() == COLUMNS) {
                    rule(row);
                } else {
                    publication(head, row);
                }
            }
        }
    }

    /// As the program brings it.
    public static LicenceTable load() {
        try (InputStream file = LicenceTable.class.getResourceAsStream("licences.md")) {
            return new LicenceTable(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rule for a licence and a manner.
    ///
    /// @param licence id, [#NONE] or anything else
    public Rule rule(String licence, Manner manner) {
        Rule general = rules.get(ALL + " " + manner.word());
        if (general != null) {
            return general;
        }
        Rule own = rules.get((licence.isBlank() ? NONE : licence) + " " + manner.word());
        return own != null ? own : Objects.requireNonNull(rules.get(OTHER + " " + manner.word()));
    }

    /// A kit with an excerpt under this licence may be published under that one.
    public boolean mayBePublished(String excerpt, String kit) {
        Map<String, Boolean> row = publication.getOrDefault(
                excerpt.isBlank() ? NONE : excerpt, Objects.requireNonNull(publication.get(OTHER)));
        return row.getOrDefault(kit, false);
    }

    /// Licences under which a kit may be published at all, the freest first.
    public List<String> licencesOfKits() {
        return List.copyOf(publication.values().iterator().next().keySet());
    }

    /// The licences that have rules of their own.
    public Set<String> licences() {
        Set<String> all = new TreeSet<>();
        rules.values().stream()
                .map(Rule::licence)
                .filter(licence -> !licence.equals(ALL))
                .forEach(all::add);
        return all;
    }

    /// All rules, in the order of the table.
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    private void rule(List<String> row) {
        Rule rule = new Rule(
                row.get(0),
                row.get(1),
                Map.of(Use.FREE, verdict(row.get(2)), Use.PAID, verdict(row.get(3))),
                row.get(4),
                row.get(5));
        if (rules.put(rule.licence() + " " + rule.manner(), rule) != null) {
            throw new IllegalStateException("Twice in licences.md: " + row);
        }
    }

    private void publication(List<String> head, List<String> row) {
        Map<String, Boolean> may = new LinkedHashMap<>();
        for (int i = 1; i < head.size(); i++) {
            may.put(head.get(i), row.get(i).equals("oui"));
        }
        publication.put(row.getFirst(), may);
    }

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No verdict: " + word));
    }

    /// The tables of a Markdown text, row by row, without the line under the head.
    private static List<List<List<String>>> tables(List<String> lines) {
        List<List<List<String>>> tables = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (!line.startsWith("|")) {
                inside = false;
                continue;
            }
            if (!inside) {
                tables.add(new ArrayList<>());
                inside = true;
            }
            if (!line.startsWith("| ---")) {
                List<String> cells = Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .skip(1)
                        .toList();
                tables.getLast().add(cells);
            }
        }
        return tables;
    }
}
