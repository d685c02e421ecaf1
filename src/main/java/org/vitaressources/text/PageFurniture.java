package org.vitaressources.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises the headers, footers and page numbers of a paged document: lines at the top or the bottom that return on
/// most pages, their digits aside (or on every other page of a longer document).
final class PageFurniture {
    private static final Pattern LEADERS = Pattern.compile("\\s*(?:\\.\\s?){5,}\\s*|\\s*…{3,}\\s*|\\s*_{5,}\\s*");
    private static final int EDGE = 3;
    private static final int FEWEST_PAGES = 3;
    private static final double MOST = 0.6;
    private static final double EVERY_OTHER = 0.33;
    private static final int LONG_DOCUMENT = 8;

    private final Set<String> shapes;

    private PageFurniture(Set<String> shapes) {
        this.shapes = shapes;
    }

    static PageFurniture of(List<List<String>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        int counted = 0;
        for (List<String> lines : pages) {
            if (lines.isEmpty()) {
                continue;
            }
            counted++;
            // some files write the footer of a page before its text
            count(
                    Stream.concat(lines.stream().limit(EDGE), lines.stream().skip(Math.max(EDGE, lines.size() - EDGE))),
                    edges);
        }
        return new PageFurniture(frequent(edges, counted));
    }

    private static void count(Stream<String> edge, Map<String, Integer> counts) {
        edge.map(PageFurniture::shape).distinct().forEach(shape -> counts.merge(shape, 1, Integer::sum));
    }

    private static Set<String> frequent(Map<String, Integer> counts, int pages) {
        Set<String> frequent = new HashSet<>();
        double needed = pages >= LONG_DOCUMENT ? EVERY_OTHER * pages : MOST * pages;
        counts.forEach((shape, count) -> {
            if (pages >= FEWEST_PAGES && count >= Math.max(FEWEST_PAGES, needed)) {
                frequent.add(shape);
            }
        });
        return frequent;
    }

    /// The lines of a page that are its own, by index.
    Set<Integer> furniture(List<String> lines) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < Math.min(EDGE, lines.size()); i++) {
            if (shapes.contains(shape(lines.get(i)))) {
                found.add(i);
            }
        }
        for (int i = Math.max(0, lines.size() - EDGE); i < lines.size(); i++) {
            if (shapes.contains(shape(lines.get(i)))) {
                found.add(i);
            }
        }
        // a page that holds nothing else keeps it
        return found.size() == lines.size() ? Set.of() : found;
    }

    private static String shape(String line) {
        String shape = line.toLowerCase(Locale.ROOT)
                .replaceAll("\\d+", "#")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
        return shape.length() > 200 ? shape.substring(0, 200) : shape;
    }

    /// Lines of a page, empty ones left out.
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            String stripped = LEADERS.matcher(line).replaceAll(" … ").strip();
            if (!stripped.isEmpty()) {
                lines.add(stripped);
            }
        }
        return lines;
    }
}
