package org.vitaressources.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Entities;

/// Draws a [Chart] as SVG with classes only (`graphique-serie-1`…), so that colours, dark mode and print come from the
/// style sheet; without one it is still readable in the colour of the text.
final class ChartDrawing {
    private static final int WIDTH = 640;
    private static final int TEXT = 14;

    private final Chart chart;
    private final String id;
    private final StringBuilder svg = new StringBuilder();
    private final double low;
    private final double high;

    private ChartDrawing(Chart chart, String id) {
        this.chart = chart;
        this.id = id;
        this.low = Math.min(0, chart.lowest());
        double top = Math.max(0, chart.highest());
        this.high = top == low ? low + 1 : top;
    }

    /// @param id prefix of the ids of its title and description, unique in the page
    static String svg(Chart chart, String id) {
        ChartDrawing drawing = new ChartDrawing(chart, id);
        switch (chart.kind()) {
            case BARRES -> drawing.bars();
            case COLONNES -> drawing.columns(false);
            case LIGNES -> drawing.columns(true);
        }
        return drawing.svg.append("</svg>").toString();
    }

    private void open(int height) {
        svg.append("<svg class=\"graphique-dessin\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-titre ")
                .append(id)
                .append("-description\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" font-size=\"")
                .append(TEXT)
                .append("\" fill=\"currentColor\">")
                .append("<title id=\"")
                .append(id)
                .append("-titre\">")
                .append(escape(chart.title()))
                .append("</title>")
                .append("<desc id=\"")
                .append(id)
                .append("-description\">")
                .append(escape(description()))
                .append("</desc>");
        if (chart.series().size() > 1) {
            int x = 0;
            int number = 1;
            for (String name : chart.series().keySet()) {
                rectangle(number, x, 4, 12, 12);
                words("graphique-legende", x + 18, 15, "start", shortened(name, 24));
                x += 34 + 8 * Math.min(24, name.length());
                number++;
            }
        }
    }

    private String description() {
        String unit = chart.unit().isEmpty() ? "" : " " + chart.unit();
        return "De " + number(chart.lowest()) + " à " + number(chart.highest()) + unit
                + ". Les valeurs sont dans le tableau qui suit.";
    }

    private void bars() {
        List<String> labels = chart.labels();
        int count = chart.series().size();
        int thick = count > 1 ? 14 : 20;
        int step = thick * count + 14;
        int top = count > 1 ? 28 : 4;
        open(top + step * labels.size());
        int left = 210;
        double scale = (WIDTH - left - 90) / (high - low);
        for (int i = 0; i < labels.size(); i++) {
            int y = top + i * step;
            words("graphique-libelle", left - 8, y + thick * count / 2 + 5, "end", shortened(labels.get(i), 28));
            int number = 1;
            for (Map<String, Double> values : chart.series().values()) {
                Double value = values.get(labels.get(i));
                if (value != null) {
                    double from = left + (Math.min(0, value) - low) * scale;
                    double length = Math.max(1, Math.abs(value) * scale);
                    int at = y + (number - 1) * thick;
                    rectangle(number, from, at, length, thick - 2);
                    words("graphique-valeur", from + length + 6, at + thick - 5, "start", number(value));
                }
                number++;
            }
        }
    }

    private void columns(boolean asLines) {
        List<String> labels = chart.labels();
        int count = chart.series().size();
        int top = count > 1 ? 50 : 26;
        int height = 240;
        open(top + height + 34);
        double scale = height / (high - low);
        double zero = top + high * scale;
        double step = (WIDTH - 20.0) / labels.size();
        svg.append("<line class=\"graphique-axe\" x1=\"0\" x2=\"")
                .append(WIDTH)
                .append("\" y1=\"")
                .append(round(zero))
                .append("\" y2=\"")
                .append(round(zero))
                .append("\" stroke=\"currentColor\"/>");
        int every = (int) Math.ceil(labels.size() / 12.0);
        for (int i = 0; i < labels.size(); i += every) {
            words(
                    "graphique-libelle",
                    10 + (i + 0.5) * step,
                    top + height + 24,
                    "middle",
                    shortened(labels.get(i), (int) Math.max(4, step * every / 8)));
        }
        int number = 1;
        for (Map<String, Double> values : chart.series().values()) {
            if (asLines) {
                line(number, values, labels, step, zero, scale, every);
            } else {
                column(number, count, values, labels, step, zero, scale);
            }
            number++;
        }
    }

    private void column(
            int number,
            int count,
            Map<String, Double> values,
            List<String> labels,
            double step,
            double zero,
            double scale) {
        double width = step * 0.72 / count;
        for (int i = 0; i < labels.size(); i++) {
            Double value = values.get(labels.get(i));
            if (value == null) {
                continue;
            }
            double x = 10 + i * step + step * 0.14 + (number - 1) * width;
            double tall = Math.max(1, Math.abs(value) * scale);
            double y = value >= 0 ? zero - tall : zero;
            rectangle(number, x, y, width * 0.94, tall);
            if (width > 26) {
                words(
                        "graphique-valeur",
                        x + width * 0.47,
                        value >= 0 ? y - 6 : y + tall + 14,
                        "middle",
                        number(value));
            }
        }
    }

    private void line(
            int number,
            Map<String, Double> values,
            List<String> labels,
            double step,
            double zero,
            double scale,
            int every) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            Double value = values.get(labels.get(i));
            if (value == null) {
                continue;
            }
            double x = 10 + (i + 0.5) * step;
            double y = zero - value * scale;
            points.append(round(x)).append(',').append(round(y)).append(' ');
            svg.append("<circle class=\"graphique-serie-")
                    .append(number)
                    .append("\" cx=\"")
                    .append(round(x))
                    .append("\" cy=\"")
                    .append(round(y))
                    .append("\" r=\"4\"/>");
            if (chart.series().size() == 1 && i % every == 0) {
                words("graphique-valeur", x, y - 9, "middle", number(value));
            }
        }
        svg.append("<polyline class=\"graphique-ligne graphique-serie-")
                .append(number)
                .append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" points=\"")
                .append(points.toString().strip())
                .append("\"/>");
    }

    private void rectangle(int number, double x, double y, double width, double height) {
        svg.append("<rect class=\"graphique-serie-")
                .append(number)
                .append("\" x=\"")
                .append(round(x))
                .append("\" y=\"")
                .append(round(y))
                .append("\" width=\"")
                .append(round(width))
                .append("\" height=\"")
                .append(round(height))
                .append("\"/>");
    }

    private void words(String cssClass, double x, double y, String anchor, String words) {
        svg.append("<text class=\"")
                .append(cssClass)
                .append("\" x=\"")
                .append(round(x))
                .append("\" y=\"")
                .append(round(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escape(words))
                .append("</text>");
    }

    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }

    private static String round(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    /// As written in French: `12 345,6`.
    static String number(double value) {
        return String.format(Locale.FRENCH, value == Math.rint(value) ? "%,.0f" : "%,.2f", value)
                .replaceAll("(,\\d*?)0+$", "$1")
                .replaceAll(",$", "");
    }

    private static String escape(String words) {
        return Entities.escape(words.replaceAll("\\p{Cntrl}", " "));
    }
}
