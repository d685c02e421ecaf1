package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Which of several places of one name is meant. Each rule leaves the others out only when it leaves something:
///
/// 1. the very accents that were written (Loiré is a commune, Loire a département);
/// 2. the country, then département and région, then commune, then EPCI, then arrondissement: a search on a wide place
///    also finds what lies in it. Of a région and its only département (La Réunion), the département;
/// 3. a place of today before a former one, its official name before a former, usual or shortened one;
/// 4. the same article (La Rochelle, Rochelle);
/// 5. a commune of 20,000 inhabitants at least, a hundred times more populous than every other.
final class Homonyms {
    private static final int TOWN = 20_000;
    private static final int OVERWHELMING = 100;

    private final Gazetteer gazetteer;
    private final TerritoryTree tree;

    Homonyms(Gazetteer gazetteer, TerritoryTree tree) {
        this.gazetteer = gazetteer;
        this.tree = tree;
    }

    /// The places that may be meant: one, several that nothing tells apart, or none.
    List<Integer> meant(List<NameIndex.Match> matches, String written) {
        String spelled = spelling(written);
        List<NameIndex.Match> left = preferring(matches, match -> spelled.contains(spelling(match.name())));
        int widest = left.stream().mapToInt(this::rank).min().orElse(0);
        left = preferring(left, match -> rank(match) == widest);
        left = preferring(left, match -> !gazetteer.isFormer(match.place()));
        left = preferring(left, NameIndex.Match::official);
        List<NameIndex.Match> sameRank = left;
        left = preferring(
                left, match -> sameRank.stream().noneMatch(other -> tree.contains(match.place(), other.place())));
        left = preferring(left, NameIndex.Match::sameArticle);
        return withoutVillages(
                left.stream().map(NameIndex.Match::place).distinct().toList());
    }

    private int rank(NameIndex.Match match) {
        return switch (gazetteer.level(match.place())) {
            case COUNTRY -> 0;
            case REGION, DEPARTEMENT -> 1;
            case COMMUNE -> 2;
            case EPCI -> 3;
            case ARRONDISSEMENT -> 4;
        };
    }

    private List<Integer> withoutVillages(List<Integer> places) {
        if (places.size() < 2) {
            return places;
        }
        List<Integer> byPopulation = new ArrayList<>(places);
        byPopulation.sort(Comparator.comparing(gazetteer::population, Comparator.reverseOrder()));
        int first = gazetteer.population(byPopulation.get(0));
        long second = gazetteer.population(byPopulation.get(1));
        return first >= TOWN && first >= OVERWHELMING * second ? byPopulation.subList(0, 1) : places;
    }

    private static List<NameIndex.Match> preferring(
            List<NameIndex.Match> matches, Predicate<NameIndex.Match> preferred) {
        List<NameIndex.Match> kept = matches.stream().filter(preferred).toList();
        return kept.isEmpty() ? matches : kept;
    }

    private static String spelling(String written) {
        return written.toLowerCase(Locale.FRENCH).replaceAll("[-'’ ]+", " ").replaceFirst("^(?:le|la|les|l) ", "");
    }
}
