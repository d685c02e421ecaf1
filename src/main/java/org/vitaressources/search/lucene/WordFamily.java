package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.List;

/// Words of one family that name the same act: the verb and its noun in *-ement* or *-isation* (*accompagner* and
/// *accompagnement*, *mutualiser* and *mutualisation*). Long bases only: short ones lead astray (*formation* and
/// *forme*, *élément*). A noun of an agent or of a place is no kin (*employeur*, *épicerie*).
final class WordFamily {
    private static final int SHORTEST_BASE = 5;

    private WordFamily() {}

    /// Stems of the kin of a folded word, perhaps none.
    static List<String> of(String folded) {
        String word = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
        List<String> kin = new ArrayList<>(2);
        if (word.endsWith("isation")) {
            add(base(word, "ation"), "er", kin);
        } else if (word.endsWith("ement")) {
            String base = base(word, "ement");
            add(base.endsWith("ell") ? base.substring(0, base.length() - 1) : base, "er", kin);
        } else if (word.endsWith("er") || word.endsWith("e")) {
            String base = base(word, word.endsWith("er") || word.endsWith("ee") ? "er" : "e");
            add(base, "ement", kin);
            if (base.endsWith("is")) {
                add(base, "ation", kin);
            } else if (base.endsWith("el")) {
                add(base, "lement", kin);
            }
        }
        return kin;
    }

    private static String base(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }

    private static void add(String base, String ending, List<String> kin) {
        if (base.length() >= SHORTEST_BASE) {
            kin.add(FrenchStemmer.stem(base + ending));
        }
    }
}
