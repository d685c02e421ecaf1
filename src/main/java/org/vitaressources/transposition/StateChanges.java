package org.vitaressources.transposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vitaressources.library.KeptState;

/// Which parts of a practice are not what they were, for those who made theirs from it: title, summary, sections and
/// documents. Tags and facts alone are no reason to look again.
final class StateChanges {
    private static final String SECTION = "## ";

    private StateChanges() {}

    /// The parts that differ, in the words of [SourceNews#changed()]; none when nothing that counts does.
    static List<String> between(KeptState before, KeptState after) {
        List<String> changed = new ArrayList<>();
        if (!before.description().title().equals(after.description().title())) {
            changed.add("titre");
        }
        if (!before.description().summary().equals(after.description().summary())) {
            changed.add("resume");
        }
        Map<String, String> were = sections(before.body());
        Map<String, String> are = sections(after.body());
        Set<String> headings = new LinkedHashSet<>(are.keySet());
        headings.addAll(were.keySet());
        headings.stream()
                .filter(heading -> !were.getOrDefault(heading, "").equals(are.getOrDefault(heading, "")))
                .map(heading -> heading.isEmpty() ? "debut" : heading)
                .forEach(changed::add);
        if (!documents(before).equals(documents(after))) {
            changed.add("documents");
        }
        return changed;
    }

    private static Map<String, String> sections(String body) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        String heading = "";
        for (String line : body.lines().toList()) {
            if (line.startsWith(SECTION)) {
                heading = line.strip();
            } else {
                texts.computeIfAbsent(heading, key -> new StringBuilder())
                        .append(line.stripTrailing())
                        .append('\n');
            }
        }
        Map<String, String> sections = new LinkedHashMap<>();
        texts.forEach((key, text) -> sections.put(key, text.toString().strip()));
        return sections;
    }

    private static Map<String, String> documents(KeptState state) {
        Map<String, String> sums = new TreeMap<>();
        state.documents()
                .forEach(document -> sums.put(document.name(), document.kept().sha256()));
        return sums;
    }
}
