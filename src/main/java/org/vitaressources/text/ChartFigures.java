package org.vitaressources.text;

import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/// Puts a drawn chart, its caption and its values as a table in the place of each block ` ```graphique `. Runs after
/// cleaning: what it adds is made here, from numbers and escaped words.
final class ChartFigures {
    /// Class that marks the block until it is drawn; the sanitizer would drop it.
    static final String LANGUAGE = "language-graphique";

    private ChartFigures() {}

    /// Remembers which blocks are charts, by a rank that survives cleaning.
    static void mark(Element dirtyBody) {
        for (Element code : dirtyBody.select("pre > code." + LANGUAGE)) {
            code.removeAttr("class");
            code.before(new Element("samp"));
        }
    }

    static void draw(Element cleanBody) {
        int number = 0;
        for (Element marker : cleanBody.select("pre > samp:first-child:empty")) {
            Element block = marker.closest("pre");
            marker.remove();
            if (block == null) {
                continue;
            }
            number++;
            try {
                Chart chart = Chart.parse(block.wholeText());
                block.replaceWith(figure(chart, "graphique-" + number));
            } catch (Chart.Malformed e) {
                block.before(new Element("p")
                        .addClass("avis")
                        .text("Ce graphique ne peut pas être dessiné : " + e.getMessage() + "."));
            }
        }
    }

    private static Element figure(Chart chart, String id) {
        Element figure = new Element("figure").addClass("graphique");
        Element caption = figure.appendElement("figcaption");
        caption.text(chart.title() + (chart.unit().isEmpty() ? "" : " (" + chart.unit() + ")"));
        figure.appendChild(new DataNode(ChartDrawing.svg(chart, id)));
        Element details = figure.appendElement("details");
        details.appendElement("summary").text("Les valeurs du graphique");
        details.appendChild(table(chart));
        if (!chart.source().isEmpty()) {
            figure.appendElement("p").addClass("source").text("Source : " + chart.source());
        }
        return figure;
    }

    private static Element table(Chart chart) {
        Element table = new Element("table");
        table.appendElement("caption").text(chart.title());
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").text("Libellé");
        for (String name : chart.series().keySet()) {
            String heading = name.isEmpty() ? (chart.unit().isEmpty() ? "Valeur" : chart.unit()) : name;
            head.appendElement("th").attr("scope", "col").text(heading);
        }
        Element body = table.appendElement("tbody");
        for (String label : chart.labels()) {
            Element row = body.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(label);
            for (Map<String, Double> values : chart.series().values()) {
                Double value = values.get(label);
                row.appendElement("td").addClass("droite").text(value == null ? "–" : ChartDrawing.number(value));
            }
        }
        return table;
    }
}
