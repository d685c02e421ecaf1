package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// Turns the pages of a PDF into passages: page furniture left out, lines joined.
final class PagePassages {
    private PagePassages() {}

    static List<Passage> of(List<RawReading.Part> pages) {
        List<List<List<String>>> paragraphs =
                pages.stream().map(page -> paragraphs(page.html())).toList();
        List<List<String>> lines = paragraphs.stream()
                .map(page -> page.stream().flatMap(List::stream).toList())
                .toList();
        PageFurniture furniture = PageFurniture.of(lines);
        LineJoiner joiner = new LineJoiner();
        lines.forEach(page -> page.forEach(joiner::learn));
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<LineJoiner.Block> blocks = joiner.join(without(paragraphs.get(i), furniture.furniture(lines.get(i))));
            passage(pages.get(i).number(), blocks, passages);
        }
        return passages;
    }

    private static void passage(int number, List<LineJoiner.Block> blocks, List<Passage> passages) {
        StringBuilder html = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean list = false;
        for (LineJoiner.Block block : blocks) {
            if (block.item() != list) {
                html.append(list ? "</ul>" : "<ul>");
                list = block.item();
            }
            String tag = list ? "li" : "p";
            html.append('<')
                    .append(tag)
                    .append('>')
                    .append(Entities.escape(block.text()))
                    .append("</")
                    .append(tag)
                    .append('>');
            text.append(block.text()).append('\n');
        }
        if (list) {
            html.append("</ul>");
        }
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            Address.Page page = new Address.Page(number);
            passages.add(new Passage(page, page.anchor(), words, new SafeHtml(html.toString())));
        }
    }

    private static List<List<String>> paragraphs(String html) {
        Document document = HtmlSanitizer.parse(html);
        List<List<String>> paragraphs = new ArrayList<>();
        for (Element paragraph : document.body().select("p, div.annotation:not(:has(p))")) {
            List<String> lines = PageFurniture.lines(PlainCharacters.tidy(paragraph.wholeText()));
            if (!lines.isEmpty()) {
                paragraphs.add(lines);
            }
        }
        return paragraphs;
    }

    private static List<List<String>> without(List<List<String>> paragraphs, Set<Integer> furniture) {
        List<List<String>> kept = new ArrayList<>();
        int index = 0;
        for (List<String> paragraph : paragraphs) {
            List<String> lines = new ArrayList<>();
            for (String line : paragraph) {
                if (!furniture.contains(index++)) {
                    lines.add(line);
                }
            }
            if (!lines.isEmpty()) {
                kept.add(lines);
            }
        }
        return kept;
    }
}
