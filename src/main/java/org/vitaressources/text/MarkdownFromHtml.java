package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Writes safe HTML as Markdown that a person goes on editing: paragraphs, headings, lists, tables, emphasis, links.
/// What has no form in Markdown keeps its words. Characters that Markdown would take for its own are escaped.
public final class MarkdownFromHtml {
    private static final int DEEPEST_HEADING = 6;

    private MarkdownFromHtml() {}

    /// The Markdown of a passage.
    ///
    /// @param headings added to the level of each heading
    public static String of(SafeHtml html, int headings) {
        List<String> blocks = new ArrayList<>();
        blocks(Jsoup.parseBodyFragment(html.html()).body(), headings, blocks);
        return String.join("\n\n", blocks);
    }

    private static void blocks(Element parent, int headings, List<String> blocks) {
        StringBuilder loose = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (!(node instanceof Element element) || !isBlock(element)) {
                loose.append(inline(node));
                continue;
            }
            add(loose, blocks);
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    int level = element.normalName().charAt(1) - '0' + headings;
                    String text = inlines(element);
                    if (!text.isBlank()) {
                        blocks.add("#".repeat(Math.min(DEEPEST_HEADING, level)) + " " + text);
                    }
                }
                case "ul", "ol" -> {
                    String list = list(element, "");
                    if (!list.isBlank()) {
                        blocks.add(list);
                    }
                }
                case "table" -> table(element, blocks);
                case "pre" -> blocks.add("```\n" + element.wholeText().strip() + "\n```");
                case "blockquote" -> {
                    List<String> quoted = new ArrayList<>();
                    blocks(element, headings, quoted);
                    blocks.add("> " + String.join("\n\n", quoted).replace("\n", "\n> "));
                }
                case "p" -> add(new StringBuilder(inlines(element)), blocks);
                default -> blocks(element, headings, blocks);
            }
        }
        add(loose, blocks);
    }

    private static void add(StringBuilder text, List<String> blocks) {
        String stripped = text.toString().replaceAll("[ \\t]*\\n[ \\t]*", "\n").strip();
        text.setLength(0);
        if (!stripped.isEmpty()) {
            blocks.add(stripped);
        }
    }

    private static String list(Element list, String indent) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Element item : list.children()) {
            number++;
            String mark = list.normalName().equals("ol") ? number + ". " : "- ";
            StringBuilder words = new StringBuilder();
            List<String> inner = new ArrayList<>();
            for (Node node : item.childNodes()) {
                if (node instanceof Element nested && (nested.nameIs("ul") || nested.nameIs("ol"))) {
                    inner.add(list(nested, indent + " ".repeat(mark.length())));
                } else {
                    words.append(node instanceof Element block && isBlock(block) ? inlines(block) + " " : inline(node));
                }
            }
            lines.add(indent + mark + words.toString().replaceAll("\\s+", " ").strip());
            lines.addAll(inner);
        }
        return String.join("\n", lines);
    }

    private static void table(Element table, List<String> blocks) {
        List<String> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> cells = row.children().stream()
                    .map(cell -> inlines(cell)
                            .replaceAll("\\s+", " ")
                            .replace("|", "\\|")
                            .strip())
                    .toList();
            rows.add("| " + String.join(" | ", cells) + " |");
            if (rows.size() == 1) {
                rows.add("|" + " --- |".repeat(cells.size()));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(String.join("\n", rows));
        }
    }

    private static String inlines(Element element) {
        StringBuilder out = new StringBuilder();
        element.childNodes().forEach(node -> out.append(inline(node)));
        return out.toString().strip();
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText().replaceAll("\\s+", " "));
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        String words = inlines(element);
        if (words.isEmpty() && !element.nameIs("br")) {
            return "";
        }
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "strong", "b" -> "**" + words + "**";
            case "em", "i" -> "*" + words + "*";
            case "code" -> "`" + element.text().replace("`", "'") + "`";
            case "a" -> element.attr("href").isEmpty() ? words : "[" + words + "](<" + element.attr("href") + ">)";
            default -> isBlock(element) ? words + " " : words;
        };
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1").replaceAll("(?<=^|\\n)([#+-]|\\d+\\.)(?= )", "\\\\$1");
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.nameIs("table");
    }
}
