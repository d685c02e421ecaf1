package org.vitaressources.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitaressources.recognition.Suggestion.Kind;
import org.vitaressources.vocabulary.RealVocabularies;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// How good the suggestions are, measured on the starter content: what its front matter says is taken for the truth.
/// `src/docs/recognition.md` tells the figures and how to read them.
class StarterContentTests {
    private static final Vocabularies VOCABULARIES = RealVocabularies.get();
    private static final Recognition RECOGNITION = new Recognition(VOCABULARIES);
    private static final boolean TELL = Boolean.getBoolean("vita.test.tell");

    /// Suggestions against truth.
    private static final class Measure {
        private int wanted;
        private int found;
        private int covered;
        private int suggested;
        private int right;

        double recall() {
            return wanted == 0 ? 0 : (double) found / wanted;
        }

        /// Recall that also counts what lies in what is wanted, or around it.
        double reach() {
            return wanted == 0 ? 0 : (double) covered / wanted;
        }

        double precision() {
            return suggested == 0 ? 0 : (double) right / suggested;
        }

        @Override
        public String toString() {
            return "recall %.3f (%d of %d; %.3f with what lies in it or around it), precision %.3f (%d of %d)"
                    .formatted(recall(), found, wanted, reach(), precision(), right, suggested);
        }
    }

    @Test
    void territoriesOfTheStarterContentAreFound() {
        Measure measure = measure(Kind.TERRITORY);
        assertThat(measure.reach()).as(measure.toString()).isGreaterThan(0.93);
        assertThat(measure.precision()).as(measure.toString()).isGreaterThan(0.86);
    }

    @Test
    void sectorsOfTheStarterContentAreFound() {
        Measure measure = measure(Kind.SECTOR);
        assertThat(measure.reach()).as(measure.toString()).isGreaterThan(0.38);
        assertThat(measure.precision()).as(measure.toString()).isGreaterThan(0.73);
    }

    @Test
    void structuresOfTheStarterContentAreFound() {
        Measure measure = measure(Kind.STRUCTURE);
        assertThat(measure.reach()).as(measure.toString()).isGreaterThan(0.52);
        assertThat(measure.precision()).as(measure.toString()).isGreaterThan(0.73);
    }

    private static Measure measure(Kind kind) {
        List<StarterContent> all = StarterContent.all();
        assertThat(all).hasSizeGreaterThan(50);
        Measure measure = new Measure();
        for (StarterContent resource : all) {
            List<String> truth = new ArrayList<>(resource.tags().getOrDefault(kind.key(), List.of()));
            truth.remove(TerritoryCode.FRANCE.toString());
            truth.replaceAll(tag -> kind == Kind.TERRITORY ? code(tag) : tag);
            List<Suggestion> suggestions = RECOGNITION.in(resource.parts()).stream()
                    .filter(suggestion -> suggestion.kind() == kind)
                    .toList();
            List<String> values = suggestions.stream()
                    .flatMap(suggestion -> suggestion.choices().stream())
                    .map(Suggestion.Choice::value)
                    .toList();
            measure.wanted += truth.size();
            measure.found += (int) truth.stream().filter(values::contains).count();
            measure.covered += (int) truth.stream()
                    .filter(tag -> values.stream().anyMatch(value -> related(kind, tag, value)))
                    .count();
            measure.suggested += suggestions.size();
            List<Suggestion> wrong = suggestions.stream()
                    .filter(suggestion -> suggestion.choices().stream()
                            .noneMatch(choice -> truth.stream().anyMatch(tag -> related(kind, tag, choice.value()))))
                    .toList();
            measure.right += suggestions.size() - wrong.size();
            if (TELL) {
                truth.removeIf(tag -> values.stream().anyMatch(value -> related(kind, tag, value)));
                if (!truth.isEmpty() || !wrong.isEmpty()) {
                    System.out.println(resource.file() + "\n   missed " + truth);
                    wrong.forEach(one -> System.out.println(
                            "   wrong " + one.choices().getFirst().value() + " "
                                    + one.choices().getFirst().label() + " ×" + one.mentions() + " : " + one.proof()));
                }
            }
        }
        System.out.println(kind + ": " + measure);
        return measure;
    }

    private static String code(String written) {
        return VOCABULARIES.territories().named(written) instanceof TerritoryLookup.Found found
                ? found.territories().getFirst().code().toString()
                : written;
    }

    /// The same, or one lies in the other.
    private static boolean related(Kind kind, String tag, String value) {
        return line(kind, tag).contains(value) || line(kind, value).contains(tag);
    }

    private static Set<String> line(Kind kind, String value) {
        Set<String> line = new HashSet<>(Set.of(value));
        if (kind == Kind.TERRITORY) {
            TerritoryCode.parse(value)
                    .ifPresent(code -> VOCABULARIES.territories().ancestors(code).stream()
                            .map(place -> place.code().toString())
                            .filter(code1 -> !code1.equals(TerritoryCode.FRANCE.toString()))
                            .forEach(line::add));
        } else {
            SchemeName scheme = kind == Kind.SECTOR ? SchemeName.SECTORS : SchemeName.STRUCTURE_TYPES;
            line.addAll(VOCABULARIES.scheme(scheme).withAncestors(value));
        }
        return line;
    }
}
