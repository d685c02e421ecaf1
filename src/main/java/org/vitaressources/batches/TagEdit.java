package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One change of tags, the same for all resources of a batch.
///
/// @param values what is added, taken away, or put in the place of others
/// @param instead what is replaced; empty for all that is there
public record TagEdit(TagKey key, Action action, List<String> values, List<String> instead) {
    public TagEdit {
        values = List.copyOf(values);
        instead = List.copyOf(instead);
    }

    /// What is done.
    public enum Action {
        ADD,
        REMOVE,
        REPLACE
    }

    /// What a key says afterwards. A key of one value keeps what it has when something is added to it.
    ///
    /// @param before what it says now
    List<String> applied(List<String> before) {
        return switch (action) {
            case ADD -> key.isSingle() ? (before.isEmpty() ? values : before) : union(before, values);
            case REMOVE -> values.isEmpty() ? List.of() : without(before, values);
            case REPLACE -> {
                if (instead.isEmpty()) {
                    yield values;
                }
                if (before.stream().noneMatch(instead::contains)) {
                    yield before;
                }
                yield replaced(before);
            }
        };
    }

    /// It takes the place of everything under its key, words that no vocabulary knows included.
    boolean isWhole() {
        return (action == Action.REPLACE && instead.isEmpty()) || (action == Action.REMOVE && values.isEmpty());
    }

    private List<String> replaced(List<String> before) {
        Set<String> after = new LinkedHashSet<>();
        for (String one : before) {
            if (instead.contains(one)) {
                after.addAll(values);
            } else {
                after.add(one);
            }
        }
        return List.copyOf(after);
    }

    private static List<String> union(List<String> some, List<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        left.removeAll(others);
        return left;
    }
}
