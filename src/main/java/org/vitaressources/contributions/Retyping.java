package org.vitaressources.contributions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes the type of a draft without losing a word: sections that the new form does not have go into the free text,
/// under their heading, and come back from there when a form has them.
final class Retyping {
    private static final Pattern HEADING = Pattern.compile("(?m)^## +(.+?) *$");

    private Retyping() {}

    static Draft to(Draft draft, String type) {
        if (type.equals(draft.type())) {
            return draft;
        }
        SheetForm before = SheetForm.of(draft.type());
        SheetForm after = SheetForm.of(type);
        Map<String, String> sections = new LinkedHashMap<>();
        StringJoiner free = new StringJoiner("\n\n");
        String own = draft.sections().getOrDefault(SheetForm.FREE_TEXT, "");
        if (!own.isBlank()) {
            free.add(back(own, after, sections));
        }
        for (Map.Entry<String, String> section : draft.sections().entrySet()) {
            if (section.getKey().equals(SheetForm.FREE_TEXT)) {
                continue;
            }
            if (after.has(section.getKey())) {
                sections.merge(section.getKey(), section.getValue(), (first, second) -> second + "\n\n" + first);
            } else {
                free.add("## " + before.heading(section.getKey()) + "\n\n" + section.getValue());
            }
        }
        String text = free.toString().strip();
        if (!text.isEmpty()) {
            sections.put(SheetForm.FREE_TEXT, text);
        }
        return draft.ofType(type).withSections(sections);
    }

    /// Moves parts of a free text whose heading is that of a section into that section; returns what is left.
    private static String back(String text, SheetForm form, Map<String, String> sections) {
        Matcher heading = HEADING.matcher(text);
        StringBuilder left = new StringBuilder();
        int from = 0;
        String section = "";
        while (heading.find()) {
            keep(text.substring(from, heading.start()), section, left, sections);
            section = form.sectionOf(heading.group(1)).orElse("");
            from = section.isEmpty() ? heading.start() : heading.end();
        }
        keep(text.substring(from), section, left, sections);
        return left.toString().strip();
    }

    private static void keep(String part, String section, StringBuilder left, Map<String, String> sections) {
        if (section.isEmpty()) {
            left.append(part);
        } else if (!part.isBlank()) {
            sections.merge(section, part.strip(), (first, second) -> first + "\n\n" + second);
        }
    }
}
