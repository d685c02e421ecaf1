package org.vitaressources.search.lucene;

import java.util.Map;

/// Takes number and gender (and the infinitive's ending) off a folded French word, and nothing of its meaning:
/// *travaux* and *travail*, *salariées* and *salarié* meet; *ressourcerie* and *ressource*, *formation* and *forme*
/// stay apart. Works on words without accents, so that text typed without them gives the same stems.
final class FrenchStemmer {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("travaux", "travail"),
            Map.entry("baux", "bail"),
            Map.entry("vitraux", "vitrail"),
            Map.entry("coraux", "corail"),
            Map.entry("soupiraux", "soupirail"),
            Map.entry("materiaux", "materiau"),
            Map.entry("noyaux", "noyau"),
            Map.entry("tuyaux", "tuyau"),
            Map.entry("joyaux", "joyau"),
            Map.entry("boyaux", "boyau"),
            Map.entry("fleaux", "fleau"),
            Map.entry("yeux", "oeil"),
            Map.entry("pays", "pays"),
            Map.entry("temps", "temps"),
            Map.entry("corps", "corps"),
            Map.entry("fois", "fois"),
            Map.entry("mois", "mois"),
            Map.entry("plus", "plus"),
            Map.entry("mais", "mais"),
            Map.entry("sous", "sous"));

    private FrenchStemmer() {}

    /// The stem of a folded word.
    static String stem(String word) {
        if (word.length() < 4 || !isWord(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        String singular = singular(word);
        irregular = IRREGULAR.get(singular);
        return irregular != null ? irregular : masculine(singular);
    }

    private static String singular(String word) {
        int length = word.length();
        if (word.endsWith("eaux") || (word.endsWith("oux") && length > 4)) {
            return word.substring(0, length - 1);
        }
        if (word.endsWith("aux") && length > 4) {
            return word.substring(0, length - 2) + "l";
        }
        if (word.endsWith("eux")) {
            return word.substring(0, length - 1);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, length - 1) : word;
    }

    private static String masculine(String word) {
        int length = word.length();
        if (length > 6 && word.endsWith("trice")) {
            return word.substring(0, length - 5) + "teu";
        }
        if (length > 5 && word.endsWith("euse")) {
            return word.substring(0, length - 2);
        }
        if (length > 5 && word.endsWith("eur")) {
            return word.substring(0, length - 1);
        }
        if (length > 5 && word.endsWith("iere")) {
            return word.substring(0, length - 3);
        }
        if (length > 5 && word.endsWith("ere")) {
            return word.substring(0, length - 3);
        }
        if (length > 4 && word.endsWith("er")) {
            return undoubled(word.substring(0, length - 2));
        }
        if (length > 4 && word.endsWith("if")) {
            return word.substring(0, length - 1) + "v";
        }
        String bare = word;
        while (bare.length() > 3 && bare.endsWith("e")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return undoubled(bare);
    }

    private static String undoubled(String word) {
        int last = word.length() - 1;
        return last > 2 && word.charAt(last) == word.charAt(last - 1) && word.charAt(last) != 's'
                ? word.substring(0, last)
                : word;
    }

    private static boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }
}
