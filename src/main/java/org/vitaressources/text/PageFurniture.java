package org.vitaressources.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Recognises the headers, footers and page numbers of a paged document: lines at the top or the bottom that return on
/// most pages, their digits aside (or on every other page of a longer document).
final class PageFurniture {
    private static final int EDGE = 3;
    private static final int FEWEST_PAGES = 3;
    private static final double MOST = 0.6;
    private static final double EVERY_OTHER = 0.42;
    private static final int LONG_DOCUMENT = 8;

    private final Set<String> top;
    private final Set<String> bottom;

    private PageFurniture(Set<String> top, Set<String> bottom) {
        this.top = top;
        this.bottom = bottom;
    }

    static PageFurniture of(List<List<String>> pages) {
        Map<String, Integer> top = new HashMap<>();
        Map<String, Integer> bottom = new HashMap<>();
        int counted = 0;
        for (List<String> lines : pages) {
            if (lines.isEmpty()) {
                continue;
            }
            counted++;
            count(lines.subList(0, Math.min(EDGE, lines.size())), top);
            count(lines.subList(Math.max(0, lines.size() - EDGE), lines.size()), bottom);
        }
        return new PageFurniture(frequent(top, counted), frequent(bottom, counted));
    }

    private static void count(List<String> edge, Map<String, Integer> counts) {
        new HashSet<>(edge.stream().map(PageFurniture::shape).toList()).forEach(s -> counts.merge(s, 1, Integer::sum));
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
            if (top.contains(shape(lines.get(i)))) {
                found.add(i);
            }
        }
        for (int i = Math.max(0, lines.size() - EDGE); i < lines.size(); i++) {
            if (bottom.contains(shape(lines.get(i)))) {
                found.add(i);
            }
        }
        return found;
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
            String stripped = line.strip();
            if (!stripped.isEmpty()) {
                lines.add(stripped);
            }
        }
        return lines;
    }
}
