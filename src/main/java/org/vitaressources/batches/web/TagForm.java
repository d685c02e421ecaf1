package org.vitaressources.batches.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.vitaressources.batches.TagEdit;
import org.vitaressources.batches.TagEdit.Action;
import org.vitaressources.batches.TagKey;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// The form of a change of tags, line by line, and what is wrong in it.
@Component
class TagForm {
    private static final int MOST_LINES = 10;
    private static final int LONGEST_TEXT = 300;

    private final Vocabularies vocabularies;

    TagForm(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// A line as it was filled in.
    ///
    /// @param number from 1; names its controls
    record Line(int number, String action, String key, String values, String instead) {
        boolean isEmpty() {
            return values.isBlank() && instead.isBlank() && !action.equals("remove");
        }
    }

    /// The lines of a form, one at least; one more when that was asked for.
    static List<Line> lines(MultiValueMap<String, String> form) {
        List<String> actions = form.getOrDefault("action", List.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(actions.size(), MOST_LINES); i++) {
            lines.add(new Line(
                    i + 1, actions.get(i), at(form, "cle", i), at(form, "valeurs", i), at(form, "remplace", i)));
        }
        if (lines.isEmpty() || (form.containsKey("ajouter") && lines.size() < MOST_LINES)) {
            lines.add(new Line(lines.size() + 1, "add", "territory", "", ""));
        }
        return lines;
    }

    private static String at(MultiValueMap<String, String> form, String name, int index) {
        List<String> values = form.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : "";
    }

    /// What the lines ask for; empty ones are passed over.
    List<TagEdit> edits(List<Line> lines, FormProblems problems) {
        List<TagEdit> edits = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isEmpty()) {
                edit(line, problems).ifPresent(edits::add);
            }
        }
        problems.addIf(edits.isEmpty() && problems.isEmpty(), "valeurs-1", "batches.tags.nothing");
        return edits;
    }

    private Optional<TagEdit> edit(Line line, FormProblems problems) {
        Optional<TagKey> key = named(TagKey.class, line.key());
        Optional<Action> action = named(Action.class, line.action());
        if (key.isEmpty() || action.isEmpty()) {
            problems.add("valeurs-" + line.number(), "batches.tags.nothing");
            return Optional.empty();
        }
        String field = "valeurs-" + line.number();
        List<String> values = values(key.get(), line.values(), field, problems);
        List<String> instead = action.get() == Action.REPLACE
                ? values(key.get(), line.instead(), "remplace-" + line.number(), problems)
                : List.of();
        problems.addIf(action.get() != Action.REMOVE && values.isEmpty(), field, "batches.tags.no-value");
        boolean adds = action.get() != Action.REMOVE;
        problems.addIf(adds && key.get().isSingle() && values.size() > 1, field, "batches.tags.single");
        return Optional.of(new TagEdit(key.get(), action.get(), values, instead));
    }

    private List<String> values(TagKey key, String written, String field, FormProblems problems) {
        if (key == TagKey.ORGANISATION) {
            String text = written.replaceAll("\\s+", " ").strip();
            problems.addIf(text.length() > LONGEST_TEXT, field, "batches.tags.long");
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> values = new ArrayList<>();
        for (String word : pieces(key, written)) {
            (key == TagKey.TERRITORY ? place(word, field, problems) : concept(key, word, field, problems))
                    .forEach(values::add);
        }
        return values.stream().distinct().toList();
    }

    /// A label may hold a comma: only semicolons and line ends part values, commas where the whole is no label.
    private List<String> pieces(TagKey key, String written) {
        List<String> pieces = new ArrayList<>();
        for (String piece : written.split("[;\n]")) {
            String plain = piece.replaceAll("\\s+", " ").strip();
            boolean whole = plain.indexOf(',') < 0
                    || key.scheme()
                            .map(scheme ->
                                    vocabularies.scheme(scheme).resolve(plain).isPresent())
                            .orElse(false);
            (whole ? List.of(plain) : Arrays.asList(plain.split(",")))
                    .stream().map(String::strip).filter(one -> !one.isEmpty()).forEach(pieces::add);
        }
        return pieces;
    }

    private List<String> place(String word, String field, FormProblems problems) {
        if (word.equalsIgnoreCase("national") || word.equalsIgnoreCase("france")) {
            return List.of(org.vitaressources.vocabulary.TerritoryCode.FRANCE.toString());
        }
        TerritoryLookup lookup = vocabularies.territories().resolve(word);
        return switch (lookup) {
            case TerritoryLookup.Found found ->
                found.territories().stream()
                        .map(place -> place.code().toString())
                        .toList();
            case TerritoryLookup.Ambiguous ambiguous -> {
                problems.add(field, "batches.tags.territory.ambiguous", word, candidates(ambiguous.candidates()));
                yield List.of();
            }
            case TerritoryLookup.Unknown unknown -> {
                String near = candidates(unknown.candidates());
                problems.add(field, nearest("batches.tags.territory.unknown", near), word, near);
                yield List.of();
            }
        };
    }

    private static String candidates(List<Territory> places) {
        return places.stream()
                .limit(4)
                .map(place -> place.code() + " (" + place.name() + ")")
                .reduce((one, other) -> one + " ; " + other)
                .orElse("");
    }

    private List<String> concept(TagKey key, String word, String field, FormProblems problems) {
        ConceptScheme scheme = vocabularies.scheme(key.scheme().orElseThrow());
        Optional<Concept> concept = scheme.resolve(word);
        if (concept.isEmpty()) {
            String near = scheme.nearest(word, 3).stream()
                    .map(one -> one.label(Locale.FRENCH))
                    .reduce((one, other) -> one + " ; " + other)
                    .orElse("");
            problems.add(field, nearest("batches.tags.concept.unknown", near), word, near);
        }
        return concept.map(one -> List.of(one.id())).orElse(List.of());
    }

    /// Key of the message that proposes what is near, or of the one for when nothing is.
    private static String nearest(String key, String near) {
        return near.isEmpty() ? key + ".bare" : key;
    }

    private static <T extends Enum<T>> Optional<T> named(Class<T> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }
}
