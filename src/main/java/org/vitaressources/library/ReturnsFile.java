package org.vitaressources.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vitaressources.text.MarkdownText;

/// What a file of returns says, read with tolerance: what cannot be used is remarked upon, and stays in the file when
/// something else in it is changed.
final class ReturnsFile {
    private static final String TRIALS = "essais";
    private static final String QUESTIONS = "questions";
    private static final String CHECKED = "verifiee";
    private static final String RHYTHM = "rythme";
    private static final String SOURCE = "source";

    private final Map<String, Object> raw;
    private final List<String> mistakes;
    private final ReturnsTerms terms;
    private final List<String> remarks = new ArrayList<>();
    private final Returns returns;

    /// @param file parsed
    ReturnsFile(MarkdownText file, ReturnsTerms terms) {
        this.raw = file.frontMatter();
        this.mistakes = file.problems();
        this.terms = terms;
        remarks.addAll(file.problems());
        returns = new Returns(
                read(TRIALS, this::trial, Trial::id),
                read(QUESTIONS, this::question, AnsweredQuestion::id),
                checked(),
                rhythm(),
                source());
    }

    Returns returns() {
        return returns;
    }

    List<String> remarks() {
        return remarks.stream().distinct().toList();
    }

    /// Why nothing may be written into it: a second value of a key, say, would be lost.
    Optional<String> mistake() {
        return mistakes.stream()
                .findFirst()
                .or(() -> java.util.stream.Stream.of(TRIALS, QUESTIONS)
                        .filter(word -> value(word)
                                .filter(value -> !(value instanceof List<?>))
                                .isPresent())
                        .map(word -> "« " + word + " » attend une liste.")
                        .findFirst())
                .or(() -> value(SOURCE)
                        .filter(value -> !(value instanceof Map<?, ?>))
                        .map(value -> "« " + SOURCE + " » attend des clés."));
    }

    /// What is to be written anew, by key as it stands in the file.
    Map<String, Object> changes(Returns wanted) {
        Map<String, Object> changes = new LinkedHashMap<>();
        if (!wanted.trials().equals(returns.trials())) {
            changes.put(
                    key(TRIALS),
                    rewritten(
                            TRIALS, returns.trials(), wanted.trials(), this::trial, Trial::id, ReturnsTerms::written));
        }
        if (!wanted.questions().equals(returns.questions())) {
            changes.put(
                    key(QUESTIONS),
                    rewritten(
                            QUESTIONS,
                            returns.questions(),
                            wanted.questions(),
                            this::question,
                            AnsweredQuestion::id,
                            ReturnsTerms::written));
        }
        if (!wanted.checked().equals(returns.checked())) {
            changes.put(key(CHECKED), wanted.checked().map(LocalDate::toString).orElse(""));
        }
        if (!wanted.rhythm().equals(returns.rhythm())) {
            changes.put(
                    key(RHYTHM), wanted.rhythm().<Object>map(months -> months).orElse(""));
        }
        if (!wanted.source().equals(returns.source())) {
            changes.put(
                    key(SOURCE), wanted.source().<Object>map(this::rewritten).orElse(""));
        }
        return changes;
    }

    private Optional<Trial> trial(ReturnsItem item) {
        return terms.trial(item, remarks::add);
    }

    private Optional<AnsweredQuestion> question(ReturnsItem item) {
        return terms.question(item, remarks::add);
    }

    private <T> List<T> read(String word, Function<ReturnsItem, Optional<T>> reading, Function<T, String> id) {
        List<T> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object entry : entries(word)) {
            Optional<T> item = entry instanceof Map<?, ?> map ? reading.apply(new ReturnsItem(map)) : Optional.empty();
            if (item.isEmpty()) {
                remarks.add("Une entrée de « " + word + " » n'a pas pu être lue : elle est laissée de côté.");
            } else if (ids.add(id.apply(item.get()))) {
                read.add(item.get());
            } else {
                remarks.add("Deux entrées de « " + word + " » portent l'identifiant « " + id.apply(item.get())
                        + " » : la première est retenue.");
            }
        }
        return read;
    }

    /// Entries as they are, those that differ changed, new ones last; what could not be read stays.
    private <T> List<Object> rewritten(
            String word,
            List<T> before,
            List<T> wanted,
            Function<ReturnsItem, Optional<T>> reading,
            Function<T, String> id,
            Function<T, Map<String, String>> writing) {
        Map<String, T> left = new LinkedHashMap<>();
        wanted.forEach(item -> left.put(id.apply(item), item));
        List<Object> entries = new ArrayList<>();
        for (Object entry : entries(word)) {
            Optional<T> item = entry instanceof Map<?, ?> map ? reading.apply(new ReturnsItem(map)) : Optional.empty();
            if (item.filter(before::contains).isEmpty()) {
                entries.add(entry);
                continue;
            }
            T now = left.remove(id.apply(item.get()));
            if (now != null) {
                entries.add(
                        now.equals(item.get())
                                ? entry
                                : new ReturnsItem((Map<?, ?>) entry)
                                        .with(writing.apply(item.get()), writing.apply(now)));
            }
        }
        left.values().forEach(item -> entries.add(ReturnsItem.of(writing.apply(item))));
        return entries;
    }

    private List<?> entries(String word) {
        return value(word)
                .map(value -> {
                    if (value instanceof List<?> list) {
                        return list;
                    }
                    remarks.add("« " + word + " » attend une liste : la valeur a été laissée de côté.");
                    return List.of();
                })
                .orElse(List.of());
    }

    private Optional<LocalDate> checked() {
        return value(CHECKED).map(Object::toString).flatMap(written -> {
            Optional<LocalDate> day = terms.day(written);
            if (day.isEmpty()) {
                remarks.add("« " + CHECKED + " » attend un jour (2026-05-12), pas « " + written + " ».");
            }
            return day;
        });
    }

    private Optional<Integer> rhythm() {
        return value(RHYTHM).map(Object::toString).flatMap(written -> {
            Optional<Integer> months = Optional.of(written.replaceAll("(?i)\\s*mois$", ""))
                    .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                    .map(Integer::valueOf)
                    .filter(number -> number <= Returns.LONGEST_RHYTHM);
            if (months.isEmpty()) {
                remarks.add("« " + RHYTHM + " » attend un nombre de mois (1 à " + Returns.LONGEST_RHYTHM + "), pas « "
                        + written + " ».");
            }
            return months;
        });
    }

    private Optional<SourceReply> source() {
        return value(SOURCE).flatMap(value -> {
            Optional<SourceReply> reply =
                    value instanceof Map<?, ?> map ? terms.sourceReply(new ReturnsItem(map)) : Optional.empty();
            if (reply.isEmpty()) {
                remarks.add(
                        "« " + SOURCE + " » n'a pas pu être lu : il y faut ressource, changement, change-le, reponse"
                                + " et repondu-le.");
            }
            return reply;
        });
    }

    /// Keys that mean nothing here stay.
    private Map<String, Object> rewritten(SourceReply reply) {
        Map<?, ?> written = value(SOURCE).orElse("") instanceof Map<?, ?> map ? map : Map.of();
        return new ReturnsItem(written).with(Map.of(), ReturnsTerms.written(reply));
    }

    private Optional<Object> value(String word) {
        return Optional.ofNullable(raw.get(key(word)));
    }

    private String key(String word) {
        return raw.keySet().stream()
                .filter(written -> Slug.of(written).equals(word))
                .findFirst()
                .orElse(word);
    }
}
