package org.vitaressources.recognition;

import java.util.List;
import java.util.Set;
import org.vitaressources.vocabulary.OrdinaryWords;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryLevel;

/// Weighs what speaks for a name being that of a place where it stands. From [#ENOUGH] on it is one by itself; less
/// needs help from the rest of the text.
final class PlaceSigns {
    /// A place is meant, whatever else the text says.
    static final int ENOUGH = 4;

    private static final Set<String> AT = Set.of("a", "au", "aux");
    private static final Set<String> NEAR = Set.of("de", "du", "des", "d", "sur", "vers", "entre", "en", "dans", "et");
    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
    private static final Set<String> OF = Set.of("de", "du", "des", "d");
    private static final Set<String> LEVELS = Set.of(
            "commune",
            "ville",
            "village",
            "bourg",
            "departement",
            "region",
            "agglomeration",
            "metropole",
            "arrondissement",
            "canton",
            "communaute",
            "intercommunalite",
            "agglo",
            "mairie",
            "prefecture",
            "bassin");
    private static final Set<String> TITLES = Set.of(
            "m",
            "mme",
            "mr",
            "dr",
            "madame",
            "monsieur",
            "me",
            "rue",
            "avenue",
            "boulevard",
            "place",
            "impasse",
            "chemin",
            "quai",
            "allee",
            "association",
            "loi",
            "lycee",
            "college");
    private static final int TOWN = 20_000;
    private static final int CITY = 100_000;

    private final List<Word> words;
    private final String text;

    PlaceSigns(List<Word> words, String text) {
        this.words = words;
        this.text = text;
    }

    /// @param at first word of the name
    /// @param size how many words it has
    int weight(int at, int size, List<Territory> places) {
        Word first = words.get(at);
        boolean wide = places.stream().anyMatch(place -> isWide(place.code().level()));
        int weight = size == 1 ? 0 : hyphened(at, size) ? 2 : 1;
        weight += Math.min(2, Math.max(0, size - 2));
        weight += first.opens() ? 0 : 1;
        int said = Math.max(before(at, wide), after(at + size - 1, places));
        weight += said + size(places, wide);
        if (size == 1 && said < ENOUGH && OrdinaryWords.contains(first.key())) {
            weight -= 3;
        }
        if (first.upper() && size == 1) {
            weight -= first.key().length() <= 5 ? 3 : 1;
        }
        return weight - people(at, size);
    }

    private int before(int at, boolean wide) {
        if (at == 0 || !words.get(at).joined()) {
            return postcodeBefore(at) ? 4 : 0;
        }
        String before = words.get(at - 1).key();
        String twoBefore =
                at > 1 && words.get(at - 1).joined() ? words.get(at - 2).key() : "";
        String threeBefore = at > 2 ? words.get(at - 3).key() : "";
        if (postcodeBefore(at)) {
            return 4;
        }
        if (LEVELS.contains(before) || (OF.contains(before) && LEVELS.contains(twoBefore))) {
            return 4;
        }
        if (ARTICLES.contains(before)) {
            boolean level = OF.contains(twoBefore) && LEVELS.contains(threeBefore);
            boolean in = twoBefore.equals("dans") || twoBefore.equals("a") || twoBefore.equals("en");
            return level ? 4 : in ? (wide ? 4 : 2) : wide && OF.contains(twoBefore) ? 2 : 0;
        }
        if (AT.contains(before)) {
            return 3;
        }
        if (before.equals("en") && wide) {
            return 3;
        }
        return TITLES.contains(before) ? -3 : NEAR.contains(before) ? 1 : 0;
    }

    /// *Redon (35)*, *Redon, Ille-et-Vilaine*, *Redon (Bretagne)*.
    private int after(int last, List<Territory> places) {
        if (last + 1 >= words.size()) {
            return 0;
        }
        Word next = words.get(last + 1);
        String between = text.substring(words.get(last).to(), next.from()).strip();
        if ((!between.equals("(") && !between.equals(",")) || !next.number()) {
            return 0;
        }
        boolean own = places.stream()
                .anyMatch(place -> place.code().value().startsWith(next.key())
                        || place.departement()
                                .map(code -> code.value().equals(next.key()))
                                .orElse(false));
        return own ? 4 : 0;
    }

    private boolean postcodeBefore(int at) {
        if (at == 0) {
            return false;
        }
        String before = words.get(at - 1).key();
        return before.matches("[0-9]{5}") && words.get(at).joined();
    }

    private static int size(List<Territory> places, boolean wide) {
        int largest = places.stream().mapToInt(Territory::population).max().orElse(0);
        return wide ? 2 : largest >= CITY ? 2 : largest >= TOWN ? 1 : 0;
    }

    /// *Jean Martin*, *Martin Durand*: a capital beside it that belongs to no place.
    private int people(int at, int size) {
        boolean before = at > 0
                && words.get(at).joined()
                && spaced(at)
                && words.get(at - 1).capital()
                && !words.get(at - 1).opens()
                && !words.get(at - 1).upper();
        int next = at + size;
        boolean after = next < words.size()
                && words.get(next).joined()
                && words.get(next).capital()
                && !words.get(next).opens()
                && !LEVELS.contains(words.get(next).key());
        return (before ? 3 : 0) + (after ? 2 : 0);
    }

    private boolean hyphened(int at, int size) {
        return text.substring(words.get(at).from(), words.get(at + size - 1).to())
                .contains("-");
    }

    private boolean spaced(int at) {
        return text.charAt(words.get(at).from() - 1) != '-';
    }

    private static boolean isWide(TerritoryLevel level) {
        return level == TerritoryLevel.REGION || level == TerritoryLevel.DEPARTEMENT || level == TerritoryLevel.EPCI;
    }
}
