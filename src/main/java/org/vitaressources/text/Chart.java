package org.vitaressources.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/// A chart written as a fenced block ` ```graphique `.
///
/// @param kind how it is drawn
/// @param title what it shows
/// @param unit of its values, possibly empty
/// @param source where the figures come from, possibly empty
/// @param series name of the series (empty when there is one without a name) to label to value
record Chart(Kind kind, String title, String unit, String source, Map<String, Map<String, Double>> series) {
    private static final int MAX_POINTS = 400;

    enum Kind {
        /// Horizontal bars.
        BARRES,
        /// Vertical bars.
        COLONNES,
        /// Lines over time.
        LIGNES
    }

    /// What a block that is not a chart lacks, in a French sentence.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    static Chart parse(String yaml) throws Malformed {
        Object loaded;
        try {
            loaded = new PlainYaml(new ArrayList<>(), 0).load(yaml);
        } catch (YAMLException e) {
            throw new Malformed("sa description n’est pas du YAML lisible");
        }
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new Malformed("sa description doit être une suite de lignes « clé : valeur »");
        }
        Kind kind = switch (text(map.get("type"))) {
            case "barres", "" -> Kind.BARRES;
            case "colonnes" -> Kind.COLONNES;
            case "lignes" -> Kind.LIGNES;
            default -> throw new Malformed("le type doit être « barres », « colonnes » ou « lignes »");
        };
        String title = text(map.get("titre"));
        if (title.isEmpty()) {
            throw new Malformed("il n’a pas de titre");
        }
        Map<String, Map<String, Double>> series = series(map);
        if (series.values().stream().mapToInt(Map::size).sum() > MAX_POINTS || series.size() > 8) {
            throw new Malformed("il a plus de 8 séries ou de 400 valeurs");
        }
        return new Chart(kind, title, text(map.get("unite")), text(map.get("source")), series);
    }

    private static Map<String, Map<String, Double>> series(Map<?, ?> map) throws Malformed {
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        Object written = map.get("series");
        if (written instanceof Map<?, ?> named) {
            for (Map.Entry<?, ?> one : named.entrySet()) {
                series.put(text(one.getKey()), values(one.getValue()));
            }
        } else if (written instanceof List<?> list) {
            for (Object one : list) {
                if (!(one instanceof Map<?, ?> item)) {
                    throw new Malformed("chaque série a un nom et des valeurs");
                }
                series.put(text(item.get("nom")), values(item.get("valeurs")));
            }
        } else {
            series.put("", values(map.get("valeurs")));
        }
        return series;
    }

    private static Map<String, Double> values(@Nullable Object written) throws Malformed {
        if (!(written instanceof Map<?, ?> map) || map.isEmpty()) {
            throw new Malformed("il lui manque des valeurs, une ligne « libellé : nombre » chacune");
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            values.put(text(entry.getKey()), number(entry.getValue()));
        }
        return values;
    }

    private static double number(@Nullable Object written) throws Malformed {
        double value;
        try {
            value = written instanceof Number number
                    ? number.doubleValue()
                    : Double.parseDouble(
                            text(written).replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Malformed("« " + text(written) + " » n’est pas un nombre");
        }
        if (!Double.isFinite(value) || Math.abs(value) > 1e15) {
            throw new Malformed("une valeur est hors de portée");
        }
        return value;
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? "" : String.valueOf(value).strip();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    /// Labels of all series, in the order of their first appearance.
    List<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        series.values().forEach(values -> labels.addAll(values.keySet()));
        return List.copyOf(labels);
    }

    double highest() {
        return series.values().stream()
                .flatMap(values -> values.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    double lowest() {
        return series.values().stream()
                .flatMap(values -> values.values().stream())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }
}
