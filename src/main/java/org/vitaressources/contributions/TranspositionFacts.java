package org.vitaressources.contributions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.library.Slug;
import org.vitaressources.library.Transposition;

/// What a draft says of the practice that it was made from: five values of the form, one key of the description.
public final class TranspositionFacts {
    /// The source: an id; until it is known, what was typed.
    public static final String SOURCE = Transposition.KEY;
    /// What was kept.
    public static final String KEPT = "transposee-conserve";
    /// What was adapted.
    public static final String ADAPTED = "transposee-adapte";
    /// What was dropped.
    public static final String DROPPED = "transposee-abandonne";
    /// What it took.
    public static final String CONDITIONS = "transposee-conditions";
    /// All of them, in the order of the form.
    public static final List<String> ALL = List.of(SOURCE, KEPT, ADAPTED, DROPPED, CONDITIONS);

    private static final Map<String, String> WORDS = Map.of(
            SOURCE, Transposition.SOURCE,
            KEPT, Transposition.KEPT,
            ADAPTED, Transposition.ADAPTED,
            DROPPED, Transposition.DROPPED,
            CONDITIONS, Transposition.CONDITIONS);

    private TranspositionFacts() {}

    /// As values of the form.
    static void put(Transposition said, Map<String, String> facts) {
        facts.put(SOURCE, said.source().value());
        put(KEPT, said.kept(), facts);
        put(ADAPTED, said.adapted(), facts);
        put(DROPPED, said.dropped(), facts);
        put(CONDITIONS, said.conditions(), facts);
    }

    private static void put(String key, String text, Map<String, String> facts) {
        if (!text.isEmpty()) {
            facts.put(key, text);
        }
    }

    /// As the value of a description; an empty text when nothing is said.
    static Object value(Draft draft) {
        Map<String, String> value = new LinkedHashMap<>();
        ALL.forEach(key -> put(WORDS.getOrDefault(key, key), draft.fact(key).strip(), value));
        return value.isEmpty() ? "" : value;
    }

    /// The value with what else somebody wrote into it by hand.
    ///
    /// @param before as it stands in the description
    static Object keeping(Object value, Object before) {
        if (!(value instanceof Map<?, ?> now && before instanceof Map<?, ?> written)) {
            return value;
        }
        Map<Object, Object> all = new LinkedHashMap<>(now);
        written.forEach((key, text) -> {
            if (!WORDS.containsValue(Slug.of(String.valueOf(key)))) {
                all.putIfAbsent(key, text);
            }
        });
        return all;
    }
}
