package org.vitaressources.thesaurus.web;

import java.util.ArrayList;
import java.util.List;

/// What a change does to the lines of a file: those around it, those that go, those that come.
///
/// @param lines in the order of the file
record FileDiff(List<Line> lines) {
    private static final int AROUND = 2;

    /// A line; `kind` is `same`, `gone` or `new`.
    record Line(String kind, String text) {}

    static FileDiff of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start
                && end < now.size() - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        add("same", old.subList(Math.max(0, start - AROUND), start), lines);
        add("gone", old.subList(start, old.size() - end), lines);
        add("new", now.subList(start, now.size() - end), lines);
        add("same", now.subList(now.size() - end, Math.min(now.size(), now.size() - end + AROUND)), lines);
        return new FileDiff(lines);
    }

    private static void add(String kind, List<String> texts, List<Line> lines) {
        texts.forEach(text -> lines.add(new Line(kind, text)));
    }
}
