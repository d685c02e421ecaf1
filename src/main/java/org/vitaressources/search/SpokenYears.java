package org.vitaressources.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Years and spans of years among plain words: *2015*, *2010-2015*, *entre 2010 et 2015*, *depuis 2018*, *avant 2012*.
/// Not those that name something else: *loi 2005*, *agenda 2030*, *le 3 mai 2015*, *2015 €*.
final class SpokenYears {
    /// The programme that the centre serves began then.
    private static final int FIRST = 2005;

    private static final Pattern SPAN = Pattern.compile("([0-9]{4})-([0-9]{4})");
    private static final Set<String> MONTHS = Set.of(
            ("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february "
                            + "march april may june july august september october november december")
                    .split(" "));
    /// What bears a number that looks like a year.
    private static final Set<String> NUMBERED = Set.of(
            ("loi lois decret arrete ordonnance circulaire directive convention article articles art agenda horizon "
                            + "objectif objectifs plan plans programme programmes programmation schema strategie fse "
                            + "feder cpom contrat re rt iso norme nf version numero n no page pages code postal")
                    .split(" "));
    private static final Set<String> UNITS = Set.of(
            ("euro euros eur heures heure h personnes salaries habitants km kg m2 m ha tonnes places emplois postes "
                            + "jours signes mots")
                    .split(" "));
    private static final Set<String> LINKS = Set.of("de", "du", "d", "en", "in", "of", "from", "entre", "between");

    private static final Set<String> OPENING =
            Set.of("depuis", "since", "apres", "after", "avant", "before", "jusqu", "jusque", "until", "a", "partir");

    private final List<SpokenWord> words;
    private final String typed;
    private final int last;

    /// @param thisYear the next one is the last that is looked for
    SpokenYears(List<SpokenWord> words, String typed, int thisYear) {
        this.words = words;
        this.typed = typed;
        this.last = thisYear + 1;
    }

    List<ReadValue> all() {
        List<ReadValue> read = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            int to = at;
            String value = "";
            Matcher span = SPAN.matcher(words.get(at).key());
            if (span.matches() && isYear(span.group(1)) && isYear(span.group(2))) {
                value = span(span.group(1), span.group(2));
            } else if (isYear(words.get(at).key())) {
                int end = endOfSpan(at);
                value = end > at
                        ? span(words.get(at).key(), words.get(end).key())
                        : since(at, words.get(at).key());
                to = Math.max(at, end);
            }
            at = to + 1;
            if (!value.isEmpty() && !namesSomethingElse(from, to)) {
                boolean open = value.contains("..");
                read.add(read(from, to, value, open));
            }
        }
        return read;
    }

    private ReadValue read(int from, int to, String value, boolean sure) {
        int start = from;
        while (start > 0 && from - start < 3 && words.get(start).joined() && introduces(key(start - 1), sure)) {
            start--;
        }
        Stretch stretch = new Stretch(words.get(start).from(), words.get(to).to());
        int shown = sure ? start : from;
        String said = typed.substring(words.get(shown).from(), words.get(to).to());
        return new ReadValue(Facet.YEAR, List.of(value), said, stretch, false, false, sure);
    }

    private static boolean introduces(String key, boolean span) {
        return LINKS.contains(key) || key.equals("annee") || (span && OPENING.contains(key));
    }

    /// The other end of a span that begins here; this place itself when there is none.
    private int endOfSpan(int at) {
        if (at + 1 < words.size() && isYear(key(at + 1))) {
            String between = typed.substring(
                            words.get(at).to(), words.get(at + 1).from())
                    .strip();
            return between.matches("[-\u2013\u2014/]") ? at + 1 : at;
        }
        boolean linked = at + 2 < words.size()
                && words.get(at + 1).joined()
                && words.get(at + 2).joined()
                && isYear(key(at + 2));
        String before = at > 0 ? key(at - 1) : "";
        boolean and = before.equals("entre") || before.equals("between");
        boolean spoken = linked
                && (Set.of("a", "to").contains(key(at + 1))
                        || (and && Set.of("et", "and").contains(key(at + 1))));
        return spoken ? at + 2 : at;
    }

    private String since(int at, String year) {
        int number = Integer.parseInt(year);
        String before = at > 0 && words.get(at).joined() ? key(at - 1) : "";
        String earlier = at > 1 ? key(at - 2) : "";
        return switch (before) {
            case "depuis", "since" -> year + "..";
            case "apres", "after" -> (number + 1) + "..";
            case "avant", "before" -> ".." + (number - 1);
            case "until" -> ".." + year;
            case "de" -> earlier.equals("partir") ? year + ".." : year;
            case "en", "a" -> earlier.startsWith("jusqu") ? ".." + year : year;
            default -> year;
        };
    }

    private static String span(String one, String other) {
        return one.compareTo(other) <= 0 ? one + ".." + other : other + ".." + one;
    }

    private boolean namesSomethingElse(int from, int to) {
        int before = from - 1;
        while (before >= 0 && LINKS.contains(key(before))) {
            before--;
        }
        String governing = before >= 0 ? key(before) : "";
        String following = to + 1 < words.size() && words.get(to + 1).joined() ? key(to + 1) : "";
        return MONTHS.contains(governing)
                || NUMBERED.contains(governing)
                || UNITS.contains(following)
                || touches(words.get(from).from() - 1)
                || touches(words.get(to).to())
                || typed.substring(words.get(to).to()).stripLeading().matches("(?s)[€$%°].*");
    }

    /// Glued to something that makes it no year: `3/2015`, `2015€`, `2015.1`.
    private boolean touches(int at) {
        return at >= 0 && at < typed.length() && "/€$%°_@#=&+".indexOf(typed.charAt(at)) >= 0;
    }

    private boolean isYear(String key) {
        return key.matches("[0-9]{4}") && Integer.parseInt(key) >= FIRST && Integer.parseInt(key) <= last;
    }

    private String key(int at) {
        return words.get(at).key();
    }
}
