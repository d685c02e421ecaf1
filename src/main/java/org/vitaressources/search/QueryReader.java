package org.vitaressources.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitaressources.search.Understanding.Candidate;
import org.vitaressources.search.Understanding.Doubt;
import org.vitaressources.search.Understanding.Understood;
import org.vitaressources.vocabulary.Vocabularies;

/// Reads a query: what is written as `field:value` is a choice; a territory or a year among the words is one too,
/// unless that finds nothing where the words find something, or misses titles that say those words.
public final class QueryReader {
    /// So many results are a good answer, however many titles say the words.
    private static final long ENOUGH = 5;
    /// Homonyms looked at, and shown.
    private static final int MOST_HOMONYMS = 12;
    private static final int SHOWN_HOMONYMS = 5;

    private final Vocabularies vocabularies;
    private final Clock clock;

    /// @param clock says which years are to be expected
    public QueryReader(Vocabularies vocabularies, Clock clock) {
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /// Counts what a reading finds.
    @FunctionalInterface
    public interface Evidence {
        /// Resources that a query finds, its words searched as words.
        long count(SearchQuery applied);
    }

    /// Reads a query. Asks for counts only when a territory or a year stands among its words.
    public Understanding read(SearchQuery query, Evidence evidence) {
        if (query.words().isEmpty()) {
            return Understanding.none(query);
        }
        TypedQuery typed = TypedQuery.read(query.words());
        WrittenChoices written = new WrittenChoices(query, typed, new WrittenValues(vocabularies));
        List<Stretch> taken = written.read().stream().map(ReadValue::stretch).toList();
        List<SpokenWord> words = SpokenWord.of(typed, query.words(), taken);
        List<Doubt> doubts = new ArrayList<>(written.doubts());
        List<ReadValue> spoken = new ArrayList<>();
        if (mayRead(Facet.TERRITORY, query, written)) {
            SpokenPlaces places = new SpokenPlaces(words, query.words(), vocabularies.territories(), acronyms());
            spoken.addAll(places.all());
            places.inDoubt().stream()
                    .map(several -> inDoubt(several, query, evidence))
                    .filter(doubt -> !doubt.candidates().isEmpty())
                    .forEach(doubts::add);
        }
        if (mayRead(Facet.YEAR, query, written)) {
            spoken.addAll(
                    new SpokenYears(words, query.words(), LocalDate.now(clock).getYear()).all());
        }
        List<ReadValue> kept = better(query, written.read(), spoken, evidence, doubts);
        return understanding(query, written.read(), kept, doubts, evidence);
    }

    /// Where a choice was made already, words are words.
    private static boolean mayRead(Facet facet, SearchQuery query, WrittenChoices written) {
        return !query.asTyped().contains(facet)
                && query.chosen(facet).isEmpty()
                && (facet != Facet.TERRITORY || query.around().isEmpty())
                && written.read().stream().noneMatch(value -> value.facet() == facet);
    }

    private List<ReadValue> better(
            SearchQuery query, List<ReadValue> written, List<ReadValue> spoken, Evidence evidence, List<Doubt> doubts) {
        if (spoken.isEmpty()) {
            return spoken;
        }
        long asWords = evidence.count(Reading.applied(query, written));
        List<List<ReadValue>> readings = new ArrayList<>(List.of(spoken));
        if (spoken.stream().map(ReadValue::facet).distinct().count() > 1) {
            readings.add(Reading.of(Facet.TERRITORY, spoken));
            readings.add(Reading.of(Facet.YEAR, spoken));
        }
        for (List<ReadValue> reading : readings) {
            long found = evidence.count(Reading.applied(query, Reading.both(written, reading)));
            if (found > 0 && isGood(found, reading, query, written, evidence)) {
                return reading;
            }
            if (found > 0 && reading.stream().map(ReadValue::facet).distinct().count() == 1) {
                reading.forEach(value -> doubts.add(offered(query, value, found)));
            }
        }
        if (asWords == 0) {
            return spoken;
        }
        return List.of();
    }

    private static boolean isGood(
            long found, List<ReadValue> reading, SearchQuery query, List<ReadValue> written, Evidence evidence) {
        return found >= ENOUGH
                || reading.stream().allMatch(ReadValue::sure)
                || found >= evidence.count(Reading.applied(Reading.inTitle(query, reading), written));
    }

    private static Doubt offered(SearchQuery query, ReadValue value, long found) {
        List<Candidate> candidates = value.values().stream()
                .map(one -> new Candidate(one, Reading.chosen(query, value, one), OptionalLong.of(found)))
                .toList();
        return new Doubt(value.facet(), value.words(), Doubt.Kind.BETTER_AS_WORDS, candidates);
    }

    private static Doubt inDoubt(SpokenPlaces.Several several, SearchQuery query, Evidence evidence) {
        String rest = Stretch.cut(query.words(), List.of(several.stretch()));
        List<Candidate> candidates = several.candidates().stream()
                .limit(MOST_HOMONYMS)
                .map(place -> place.code().toString())
                .map(value -> {
                    SearchQuery chosen = query.withWords(rest).with(Facet.TERRITORY, value);
                    return new Candidate(value, chosen, OptionalLong.of(evidence.count(chosen)));
                })
                .filter(candidate -> candidate.count().orElse(0) > 0)
                .limit(SHOWN_HOMONYMS)
                .toList();
        return new Doubt(Facet.TERRITORY, several.words(), Doubt.Kind.SEVERAL, candidates);
    }

    private static Understanding understanding(
            SearchQuery query, List<ReadValue> written, List<ReadValue> spoken, List<Doubt> doubts, Evidence evidence) {
        List<ReadValue> all = Reading.both(written, spoken);
        Map<Facet, OptionalLong> otherwise = new EnumMap<>(Facet.class);
        for (ReadValue value : spoken) {
            otherwise.computeIfAbsent(
                    value.facet(),
                    facet -> OptionalLong.of(evidence.count(Reading.applied(
                            query,
                            all.stream().filter(other -> other.facet() != facet).toList()))));
        }
        List<Understood> choices = new ArrayList<>();
        Map<Facet, Set<String>> without = new EnumMap<>(Facet.class);
        Map<Facet, SearchQuery> spelledOut = new EnumMap<>(Facet.class);
        for (ReadValue value : all) {
            for (String one : value.values()) {
                choices.add(new Understood(
                        value.facet(),
                        one,
                        value.words(),
                        value.written(),
                        value.excluded(),
                        value.written()
                                ? query.withWords(Stretch.cut(query.words(), List.of(value.stretch())))
                                : query.asTyped(value.facet()),
                        otherwise.getOrDefault(value.facet(), OptionalLong.empty())));
            }
            if (value.excluded()) {
                without.computeIfAbsent(value.facet(), facet -> new LinkedHashSet<>())
                        .addAll(value.values());
            } else {
                spelledOut.computeIfAbsent(
                        value.facet(), facet -> Reading.applied(query, Reading.chosenOf(facet, all)));
            }
        }
        SearchQuery applied = Reading.applied(query, all);
        String searched = TypedQuery.read(applied.words()).plainWords();
        return new Understanding(applied, searched, without, choices, doubts, spelledOut);
    }

    private Set<String> acronyms() {
        return vocabularies.acronyms().stream()
                .map(acronym -> SpokenWord.key(acronym.form()))
                .collect(Collectors.toSet());
    }
}
