package org.vitaressources.search;

import java.util.List;
import java.util.Set;
import org.vitaressources.vocabulary.OrdinaryWords;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryLevel;

/// What tells a place from a word of the same letters: a capital that the rest does not have, "dans le", "département
/// de", several words, or a name that is no word at all.
final class PlaceSigns {
    private static final Set<String> OF = Set.of("de", "du", "des", "d");
    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
    private static final Set<String> BEFORE =
            Set.of("a", "au", "aux", "en", "dans", "sur", "vers", "pres", "autour", "in", "near", "around", "the");
    /// Said before "de": *près de*, *autour de*.
    private static final Set<String> NEAR = Set.of("pres", "autour", "near", "around");
    /// Words of a level that are also words of their own: *politique de la ville Lyon*.
    private static final Set<String> LOOSE_LEVELS =
            Set.of("ville", "pays", "metropole", "agglomeration", "commune", "communaute", "conseil");
    private static final Set<String> LEVELS =
            Set.of("region", "departement", "arrondissement", "epci", "intercommunalite");
    private static final int MOST_BEFORE = 3;

    private final List<SpokenWord> words;
    private final Set<String> acronyms;
    private final boolean mixedCase;

    /// @param acronyms of the field, folded: never taken for places
    PlaceSigns(List<SpokenWord> words, Set<String> acronyms) {
        this.words = words;
        this.acronyms = acronyms;
        this.mixedCase = words.stream().anyMatch(SpokenWord::startsSmall);
    }

    /// May a name begin here and have so many words?
    boolean mayBeName(int from, int size) {
        String first = key(from);
        String last = key(from + size - 1);
        boolean linking = OF.contains(first) || BEFORE.contains(first) || first.equals("et");
        boolean dangling = OF.contains(last) || ARTICLES.contains(last) || BEFORE.contains(last) || last.equals("et");
        boolean loose = LOOSE_LEVELS.contains(first) && size > 1 && !OF.contains(key(from + 1));
        return !linking && !dangling && !loose;
    }

    /// Is what has the name of a place meant as one?
    boolean meant(int from, int size, List<Territory> places) {
        int start = from;
        while (start < from + size - 1 && (isLevel(key(start)) || isLittle(key(start)))) {
            start++;
        }
        boolean levelSaid = start > from && isLevel(key(from));
        boolean several = from + size - start > 1;
        String name = key(start);
        if (levelSaid || several || !(OrdinaryWords.contains(name) || acronyms.contains(name))) {
            return !acronyms.contains(name) || several || levelSaid;
        }
        int next = start + 1;
        boolean goesOn = next < words.size()
                && words.get(next).joined()
                && (OF.contains(key(next)) || key(next).equals("a"));
        return !goesOn && (hasTellingCapital(start) || saysDepartement(from, places));
    }

    boolean levelSaid(int from, int size) {
        return size > 1 && isLevel(key(from));
    }

    /// Where the words that lead to a place begin: *dans le*, *près de*.
    int start(int from) {
        int start = from;
        while (start > 0 && from - start < MOST_BEFORE && words.get(start).joined() && leads(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean leads(int at) {
        String key = key(at);
        return isLittle(key) || BEFORE.contains(key);
    }

    /// *dans le Lot*, *dans l'Orne*, whatever the case.
    private boolean saysDepartement(int from, List<Territory> places) {
        boolean wide = places.stream()
                .map(place -> place.code().level())
                .anyMatch(level -> level == TerritoryLevel.DEPARTEMENT || level == TerritoryLevel.REGION);
        return wide
                && from > 1
                && ARTICLES.contains(key(from - 1))
                && key(from - 2).equals("dans");
    }

    private boolean hasTellingCapital(int at) {
        SpokenWord word = words.get(at);
        return at > 0
                && mixedCase
                && word.startsWithCapital()
                && (at > 1 || words.getFirst().startsSmall() || located(at));
    }

    private boolean located(int at) {
        String before = key(at - 1);
        return BEFORE.contains(before) || (OF.contains(before) && at > 1 && NEAR.contains(key(at - 2)));
    }

    private static boolean isLevel(String key) {
        return LEVELS.contains(key) || LOOSE_LEVELS.contains(key);
    }

    private static boolean isLittle(String key) {
        return OF.contains(key) || ARTICLES.contains(key);
    }

    private String key(int at) {
        return words.get(at).key();
    }
}
