package org.vitaressources.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.text.SafeHtml;

/// The blocks of a text that was rendered for the site. What has no counterpart among them is taken for its words; no
/// markup goes further.
final class HtmlBlocks {
    private static final Set<String> BOXES = Set.of(
            "p",
            "div",
            "section",
            "article",
            "aside",
            "figure",
            "figcaption",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "table",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "details",
            "summary",
            "main",
            "header",
            "footer",
            "nav");
    private static final int DEEPEST = 12;

    private final Function<String, String> addresses;
    private final Function<String, Optional<Original>> pictures;

    /// @param addresses makes an address of the text complete, empty when it leads nowhere outside it
    /// @param pictures the file of a picture of the text by its address
    HtmlBlocks(Function<String, String> addresses, Function<String, Optional<Original>> pictures) {
        this.addresses = addresses;
        this.pictures = pictures;
    }

    List<Block> of(SafeHtml html) {
        return blocks(Jsoup.parseBodyFragment(html.html()).body().childNodes(), 0);
    }

    private List<Block> blocks(List<Node> nodes, int depth) {
        List<Block> blocks = new ArrayList<>();
        List<Run> loose = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && (BOXES.contains(element.normalName()) || holdsBox(element))) {
                flush(loose, blocks);
                box(element, depth, blocks);
            } else {
                if (node instanceof Element element) {
                    picture(element, "").ifPresent(picture -> {
                        flush(loose, blocks);
                        blocks.add(picture);
                    });
                }
                loose.addAll(new Words().of(node));
            }
        }
        flush(loose, blocks);
        return blocks;
    }

    private static boolean holdsBox(Element element) {
        return element.selectFirst(String.join(",", BOXES)) != null;
    }

    private static void flush(List<Run> loose, List<Block> blocks) {
        List<Run> runs = Runs.calm(loose);
        loose.clear();
        if (!runs.isEmpty()) {
            blocks.add(new Block.Paragraph(runs));
        }
    }

    private void box(Element element, int depth, List<Block> blocks) {
        if (depth > DEEPEST) {
            blocks.add(Block.Paragraph.of(element.text()));
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                blocks.add(new Block.Heading(Math.max(1, element.normalName().charAt(1) - '0' - 1), element.text()));
            case "ul", "ol" -> {
                List<List<Block>> items = element.children().stream()
                        .map(item -> blocks(item.childNodes(), depth + 1))
                        .filter(item -> !item.isEmpty())
                        .toList();
                if (!items.isEmpty()) {
                    blocks.add(new Block.Items(element.normalName().equals("ol"), items));
                }
            }
            case "dt", "summary" -> {
                List<Run> runs = Runs.calm(new Words().of(element));
                blocks.add(new Block.Paragraph(runs.stream()
                        .map(run -> new Run(run.text(), true, run.emphasis(), run.code(), run.address()))
                        .toList()));
            }
            case "blockquote" -> blocks.add(new Block.Quotation(blocks(element.childNodes(), depth + 1), 0));
            case "pre" -> blocks.add(new Block.Preformatted(element.wholeText().stripTrailing()));
            case "table" -> blocks.add(table(element));
            case "figure" -> figure(element, depth, blocks);
            case "hr" -> {}
            default -> blocks.addAll(blocks(element.childNodes(), depth + 1));
        }
    }

    /// A drawing of the site has a table with its numbers beside it: that is what is taken away.
    private void figure(Element element, int depth, List<Block> blocks) {
        Element caption = element.selectFirst("figcaption");
        Element image = element.selectFirst("img");
        Optional<Block.Picture> picture =
                image == null ? Optional.empty() : picture(image, caption == null ? "" : caption.text());
        if (picture.isPresent()) {
            blocks.add(picture.get());
            return;
        }
        element.select("svg").remove();
        blocks.addAll(blocks(element.childNodes(), depth + 1));
    }

    private Optional<Block.Picture> picture(Element element, String caption) {
        Element image = element.normalName().equals("img") ? element : element.selectFirst("img");
        return image == null
                ? Optional.empty()
                : pictures.apply(image.attr("src")).map(file -> new Block.Picture(file, image.attr("alt"), caption));
    }

    private Block table(Element table) {
        Element caption = table.selectFirst("caption");
        List<List<Run>> head = new ArrayList<>();
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<List<Run>> cells = row.children().stream()
                    .map(cell -> Runs.calm(new Words().of(cell)))
                    .toList();
            boolean headings =
                    row.children().stream().allMatch(cell -> cell.normalName().equals("th"));
            if (headings && head.isEmpty() && rows.isEmpty()) {
                head.addAll(cells);
            } else {
                rows.add(cells);
            }
        }
        int columns =
                Math.max(head.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        return new Block.Table(
                caption == null ? "" : caption.text(),
                head.isEmpty() ? head : filled(head, columns),
                rows.stream().map(row -> filled(row, columns)).toList());
    }

    private static List<List<Run>> filled(List<List<Run>> cells, int columns) {
        List<List<Run>> filled = new ArrayList<>(cells);
        while (filled.size() < columns) {
            filled.add(List.of());
        }
        return List.copyOf(filled);
    }

    /// The words of one line, with what is said of them by the elements around.
    private final class Words {
        private final List<Run> runs = new ArrayList<>();

        List<Run> of(Node node) {
            collect(node, Run.of(""));
            return runs;
        }

        private void collect(Node node, Run manner) {
            if (node instanceof TextNode text) {
                add(text.getWholeText().replaceAll("[ \\t\\r\\n]+", " "), manner);
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "br" -> add("\n", manner);
                    case "img" -> {
                        if (pictures.apply(element.attr("src")).isEmpty()) {
                            add(element.attr("alt"), manner);
                        }
                    }
                    case "svg", "script", "style" -> {}
                    case "input" -> add(element.hasAttr("checked") ? "☑ " : "☐ ", manner);
                    default -> {
                        Run inner = manner(element, manner);
                        element.childNodes().forEach(child -> collect(child, inner));
                        if (BOXES.contains(element.normalName())) {
                            add("\n", manner);
                        }
                    }
                }
            }
        }

        private Run manner(Element element, Run outer) {
            return switch (element.normalName()) {
                case "strong", "b" -> new Run("", true, outer.emphasis(), outer.code(), outer.address());
                case "em", "i", "cite" -> new Run("", outer.strong(), true, outer.code(), outer.address());
                case "code", "kbd", "samp" -> new Run("", outer.strong(), outer.emphasis(), true, outer.address());
                case "a" ->
                    new Run(
                            "",
                            outer.strong(),
                            outer.emphasis(),
                            outer.code(),
                            element.hasAttr("href") ? addresses.apply(element.attr("href")) : "");
                default -> outer;
            };
        }

        private void add(String text, Run manner) {
            if (!text.isEmpty()) {
                runs.add(new Run(text, manner.strong(), manner.emphasis(), manner.code(), manner.address()));
            }
        }
    }
}
