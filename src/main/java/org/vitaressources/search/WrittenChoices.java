package org.vitaressources.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vitaressources.search.Understanding.Candidate;
import org.vitaressources.search.Understanding.Doubt;

/// The choices that are written as `field:value`. A value may go on over the plain words that follow, when they are
/// part of it (`territoire:Ille et Vilaine`). What names no value stays a word.
final class WrittenChoices {
    private static final int MOST_WORDS = 6;

    private final SearchQuery query;
    private final WrittenValues values;
    private final List<ReadValue> read = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    WrittenChoices(SearchQuery query, TypedQuery typed, WrittenValues values) {
        this.query = query;
        this.values = values;
        List<List<TypedQuery.Item>> groups = typed.groups();
        for (int at = 0; at < groups.size(); at++) {
            if (groups.get(at).size() > 1) {
                alternatives(groups.get(at));
            } else if (groups.get(at).getFirst().facet().isPresent()) {
                at += one(groups, at) - 1;
            }
        }
        typed.excluded().stream().filter(item -> item.facet().isPresent()).forEach(item -> {
            Facet facet = item.facet().orElseThrow();
            settle(facet, values.of(facet, item.text()), new Stretch(item.from(), item.to()), true);
        });
    }

    List<ReadValue> read() {
        return read;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /// How many groups it takes.
    private int one(List<List<TypedQuery.Item>> groups, int at) {
        TypedQuery.Item item = groups.get(at).getFirst();
        Facet facet = item.facet().orElseThrow();
        int most = item.quoted() || item.prefix() ? 1 : following(groups, at);
        for (int size = most; size > 1; size--) {
            String text = groups.subList(at, at + size).stream()
                    .map(group -> group.getFirst().text())
                    .collect(Collectors.joining(" "));
            WrittenValues.Meaning meaning = values.exactly(facet, text);
            int to = groups.get(at + size - 1).getFirst().to();
            if (meaning.known() || meaning.several()) {
                settle(facet, meaning, new Stretch(item.from(), to), false);
                return size;
            }
        }
        settle(facet, values.of(facet, item.text()), new Stretch(item.from(), item.to()), false);
        return 1;
    }

    private int following(List<List<TypedQuery.Item>> groups, int at) {
        int size = 1;
        while (size < MOST_WORDS && at + size < groups.size()) {
            TypedQuery.Item next = groups.get(at + size).getFirst();
            TypedQuery.Item before = groups.get(at + size - 1).getFirst();
            boolean plain = groups.get(at + size).size() == 1
                    && next.plain()
                    && next.field().isEmpty();
            if (!plain || !query.words().substring(before.to(), next.from()).isBlank()) {
                break;
            }
            size++;
        }
        return size;
    }

    /// Values of one facet joined by OU are choices of it; values of several can only be words.
    private void alternatives(List<TypedQuery.Item> group) {
        boolean any = group.stream().anyMatch(item -> item.facet().isPresent());
        boolean same = group.stream().map(TypedQuery.Item::facet).distinct().count() == 1;
        Stretch stretch = new Stretch(group.getFirst().from(), group.getLast().to());
        if (!any) {
            return;
        }
        List<WrittenValues.Meaning> meanings = group.stream()
                .map(item ->
                        item.facet().map(facet -> values.of(facet, item.text())).orElse(WrittenValues.Meaning.NONE))
                .toList();
        boolean choices = same && meanings.stream().allMatch(WrittenValues.Meaning::known);
        for (int i = 0; i < group.size(); i++) {
            TypedQuery.Item item = group.get(i);
            if (choices) {
                settle(item.facet().orElseThrow(), meanings.get(i), stretch, false);
            } else if (item.facet().isPresent()) {
                doubts.add(new Doubt(item.facet().orElseThrow(), words(item), Doubt.Kind.UNKNOWN, List.of()));
            }
        }
    }

    private void settle(Facet facet, WrittenValues.Meaning meaning, Stretch stretch, boolean excluded) {
        String said = query.words().substring(stretch.from(), stretch.to());
        if (meaning.known()) {
            read.add(new ReadValue(facet, meaning.values(), said, stretch, true, excluded, true));
            return;
        }
        String rest = Stretch.cut(query.words(), List.of(stretch));
        List<Candidate> candidates = excluded
                ? List.of()
                : meaning.candidates().stream()
                        .map(value -> new Candidate(
                                value, query.withWords(rest).with(facet, value), java.util.OptionalLong.empty()))
                        .toList();
        doubts.add(new Doubt(facet, said, meaning.several() ? Doubt.Kind.SEVERAL : Doubt.Kind.UNKNOWN, candidates));
    }

    private String words(TypedQuery.Item item) {
        return query.words().substring(item.from(), item.to());
    }
}
