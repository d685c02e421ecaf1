package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Two versions that began from the same one, field by field: what only one of them changed is taken from it, what both
/// changed is for a person to decide. Nothing is chosen for them.
public final class DraftMerge {
    private static final String WHOLE_TEXT = SheetForm.FREE_TEXT;

    private final Draft base;
    private final Draft theirs;
    private final Draft mine;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /// What is chosen of a field that both changed.
    public enum Choice {
        MINE,
        THEIRS,
        /// One text after the other.
        BOTH
    }

    /// A field and its three states.
    ///
    /// @param key as in the form: `titre`, `tag.secteurs`, `fait.date`, the id of a section, `fichiers`
    /// @param bothPossible the two may stand one after the other
    public record Field(String key, String base, String theirs, String mine, boolean bothPossible) {
        /// Both changed it, and not to the same.
        public boolean isConflict() {
            return !theirs.equals(base) && !mine.equals(base) && !theirs.equals(mine);
        }

        /// Only the other side changed it.
        public boolean isTheirs() {
            return !theirs.equals(base) && mine.equals(base);
        }
    }

    /// @param base what both began from
    /// @param theirs what stands in the collection now
    /// @param mine what is proposed
    public DraftMerge(Draft base, Draft theirs, Draft mine) {
        boolean bySection = theirs.type().equals(mine.type())
                && base.type().equals(mine.type())
                && theirs.sections().containsKey(WHOLE_TEXT) == mine.sections().containsKey(WHOLE_TEXT)
                && base.sections().containsKey(WHOLE_TEXT) == mine.sections().containsKey(WHOLE_TEXT);
        this.base = bySection ? base : whole(base);
        this.theirs = bySection ? theirs : whole(theirs);
        this.mine = bySection ? mine : whole(mine);
        compare();
    }

    /// The fields that a person must decide about, in the order of the form.
    public List<Field> conflicts() {
        return fields.values().stream().filter(Field::isConflict).toList();
    }

    /// The fields that come from the collection because only it changed them.
    public List<Field> taken() {
        return fields.values().stream().filter(Field::isTheirs).toList();
    }

    /// Both together.
    ///
    /// @param choices by the key of the field, one for each conflict
    /// @throws IllegalArgumentException when a conflict is not decided
    public Draft merged(Map<String, Choice> choices) {
        conflicts().forEach(field -> {
            if (!choices.containsKey(field.key())) {
                throw new IllegalArgumentException("Not decided: " + field.key());
            }
        });
        Map<String, List<String>> tags = new LinkedHashMap<>();
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, String> sections = new LinkedHashMap<>();
        Map<String, Object> others = new LinkedHashMap<>();
        DraftText.TAGS.forEach(key -> {
            Choice choice = choice("tag." + key, choices);
            Set<String> values = new LinkedHashSet<>(choice == Choice.MINE ? mine.tag(key) : theirs.tag(key));
            values.addAll(choice == Choice.BOTH ? mine.tag(key) : List.of());
            if (!values.isEmpty()) {
                tags.put(key, List.copyOf(values));
            }
        });
        DraftText.FACTS.forEach(key -> put(facts, key, text("fait." + key, choices)));
        keys(base.sections(), theirs.sections(), mine.sections())
                .forEach(key -> put(sections, key, text(key, choices)));
        keys(base.others(), theirs.others(), mine.others()).forEach(key -> {
            Draft from = choice("autre." + key, choices) == Choice.MINE ? mine : theirs;
            if (from.others().containsKey(key)) {
                others.put(key, Objects.requireNonNull(from.others().get(key)));
            }
        });
        return new Draft(
                text("type", choices),
                text("titre", choices),
                text("resume", choices),
                sections,
                tags,
                facts,
                files(choice("fichiers", choices)),
                mine.sources(),
                mine.authorship(),
                others);
    }

    private void compare() {
        field("titre", base.title(), theirs.title(), mine.title(), false);
        field("resume", base.summary(), theirs.summary(), mine.summary(), true);
        field("type", base.type(), theirs.type(), mine.type(), false);
        keys(base.sections(), theirs.sections(), mine.sections())
                .forEach(key -> field(
                        key,
                        base.sections().getOrDefault(key, ""),
                        theirs.sections().getOrDefault(key, ""),
                        mine.sections().getOrDefault(key, ""),
                        true));
        DraftText.TAGS.forEach(key -> field(
                "tag." + key,
                String.join("\n", base.tag(key)),
                String.join("\n", theirs.tag(key)),
                String.join("\n", mine.tag(key)),
                true));
        DraftText.FACTS.forEach(key -> field("fait." + key, base.fact(key), theirs.fact(key), mine.fact(key), false));
        field("fichiers", files(base), files(theirs), files(mine), true);
        keys(base.others(), theirs.others(), mine.others())
                .forEach(key -> field("autre." + key, other(base, key), other(theirs, key), other(mine, key), false));
    }

    private void field(String key, String before, String there, String here, boolean bothPossible) {
        fields.put(key, new Field(key, before.strip(), there.strip(), here.strip(), bothPossible));
    }

    private Choice choice(String key, Map<String, Choice> choices) {
        Field field = fields.get(key);
        if (field == null || field.mine().equals(field.theirs())) {
            return Choice.THEIRS;
        }
        if (field.isConflict()) {
            Choice chosen = Objects.requireNonNull(choices.get(key));
            return chosen == Choice.BOTH && !field.bothPossible() ? Choice.MINE : chosen;
        }
        return field.isTheirs() ? Choice.THEIRS : Choice.MINE;
    }

    private String text(String key, Map<String, Choice> choices) {
        Field field = Objects.requireNonNull(fields.get(key));
        return switch (choice(key, choices)) {
            case MINE -> field.mine();
            case THEIRS -> field.theirs();
            case BOTH -> (field.theirs() + "\n\n" + field.mine()).strip();
        };
    }

    private List<DraftFile> files(Choice choice) {
        List<DraftFile> files = new ArrayList<>(choice == Choice.MINE ? mine.files() : theirs.files());
        if (choice == Choice.BOTH) {
            mine.files().stream()
                    .filter(file ->
                            files.stream().noneMatch(other -> other.name().equals(file.name())))
                    .forEach(files::add);
        }
        return files;
    }

    private static Draft whole(Draft draft) {
        return draft.withSections(Map.of(WHOLE_TEXT, DraftText.body(draft)));
    }

    @SafeVarargs
    private static Set<String> keys(Map<String, ?>... maps) {
        Set<String> keys = new LinkedHashSet<>();
        for (Map<String, ?> map : maps) {
            keys.addAll(map.keySet());
        }
        return keys;
    }

    private static void put(Map<String, String> map, String key, String value) {
        if (!value.isEmpty()) {
            map.put(key, value);
        }
    }

    private static String other(Draft draft, String key) {
        return String.valueOf(draft.others().getOrDefault(key, ""));
    }

    private static String files(Draft draft) {
        return draft.files().stream()
                .map(file -> file.name() + " " + file.sha256().substring(0, 12) + " " + file.title())
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
