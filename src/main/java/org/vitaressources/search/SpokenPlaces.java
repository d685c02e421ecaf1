package org.vitaressources.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.TerritoryLookup;

/// Places among plain words, the longest name first; [PlaceSigns] says which of them are meant as places.
final class SpokenPlaces {
    private static final int LONGEST_NAME = 8;
    private static final Set<String> CODE_SAID = Set.of("departement", "dept", "dpt", "le", "du");
    /// *le 11 novembre*, *le 35 heures* say no département.
    private static final Set<String> COUNTED = Set.of(
            ("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre heures heure h "
                            + "euros ans mois jours personnes salaries")
                    .split(" "));

    private final List<SpokenWord> words;
    private final String typed;
    private final Territories territories;
    private final PlaceSigns signs;
    private final List<ReadValue> read = new ArrayList<>();
    private final List<Several> several = new ArrayList<>();

    SpokenPlaces(List<SpokenWord> words, String typed, Territories territories, Set<String> acronyms) {
        this.words = words;
        this.typed = typed;
        this.territories = territories;
        this.signs = new PlaceSigns(words, acronyms);
        int at = 0;
        while (at < words.size()) {
            at = next(at);
        }
    }

    /// A name of several places.
    record Several(String words, Stretch stretch, List<Territory> candidates) {}

    /// The places that are meant; one that contains another only says which one is meant.
    List<ReadValue> all() {
        several.removeIf(this::settled);
        return read.stream().map(this::withoutWider).toList();
    }

    /// The names that remain in doubt.
    List<Several> inDoubt() {
        return List.copyOf(several);
    }

    private int next(int at) {
        Optional<TerritoryCode> code = codeAt(at);
        if (code.isPresent()) {
            Stretch lead = new Stretch(
                    words.get(signs.start(at - 1)).from(), words.get(at).to());
            add(List.of(code.get()), words.get(at).text(), lead, true);
            return at + 1;
        }
        int most = 1;
        while (most < LONGEST_NAME
                && at + most < words.size()
                && words.get(at + most).joined()) {
            most++;
        }
        for (int size = most; size > 0; size--) {
            boolean may = Character.isLetter(words.get(at).key().charAt(0)) && signs.mayBeName(at, size);
            int taken = may ? named(at, size) : 0;
            if (taken > 0) {
                return at + taken;
            }
        }
        return at + 1;
    }

    /// How many words are taken by the name that stands here.
    private int named(int at, int size) {
        switch (territories.named(stretch(at, size))) {
            case TerritoryLookup.Found found -> {
                boolean country = found.territories().getFirst().code().level() == TerritoryLevel.COUNTRY;
                if (!country && signs.meant(at, size, found.territories())) {
                    add(codes(found), stretch(at, size), lead(at, size), signs.levelSaid(at, size));
                    return size;
                }
                return country ? size : 0;
            }
            case TerritoryLookup.Ambiguous ambiguous -> {
                if (!signs.meant(at, size, ambiguous.candidates())) {
                    return 0;
                }
                if (toldByNext(at, size)) {
                    return size + 1;
                }
                several.add(new Several(stretch(at, size), lead(at, size), ambiguous.candidates()));
                return size;
            }
            case TerritoryLookup.Unknown unknown -> {
                return 0;
            }
        }
    }

    /// *Saint-Denis Réunion*: what follows tells which one, be it a word of its own elsewhere.
    private boolean toldByNext(int at, int size) {
        int next = at + size;
        if (next >= words.size() || !words.get(next).joined()) {
            return false;
        }
        String told = stretch(at, size) + " (" + words.get(next).text() + ")";
        if (territories.named(told) instanceof TerritoryLookup.Found found) {
            add(codes(found), stretch(at, size + 1), lead(at, size + 1), true);
            return true;
        }
        return false;
    }

    private static List<TerritoryCode> codes(TerritoryLookup.Found found) {
        return found.territories().stream().map(Territory::code).toList();
    }

    private void add(List<TerritoryCode> codes, String said, Stretch lead, boolean sure) {
        List<String> values = codes.stream().map(TerritoryCode::toString).toList();
        read.add(new ReadValue(Facet.TERRITORY, values, said, lead, false, false, sure));
    }

    /// *le 93*, *département 35*: a number alone is a number.
    private Optional<TerritoryCode> codeAt(int at) {
        SpokenWord word = words.get(at);
        boolean said =
                at > 0 && word.joined() && CODE_SAID.contains(words.get(at - 1).key());
        boolean counts = at + 1 < words.size()
                && (COUNTED.contains(words.get(at + 1).key())
                        || Character.isDigit(words.get(at + 1).key().charAt(0)));
        if (!said || counts || !word.key().matches("[0-9]{2,3}|2[ab]")) {
            return Optional.empty();
        }
        return TerritoryCode.parse("departement:" + word.key())
                .filter(code -> territories.byCode(code).isPresent());
    }

    /// A place that was read elsewhere in the query tells which of several is meant.
    private boolean settled(Several name) {
        List<Territory> left = name.candidates().stream()
                .filter(candidate -> read.stream()
                        .anyMatch(other -> other.values().stream()
                                .anyMatch(wider ->
                                        contains(wider, candidate.code().toString()))))
                .toList();
        if (left.size() == 1) {
            String value = left.getFirst().code().toString();
            read.add(new ReadValue(Facet.TERRITORY, List.of(value), name.words(), name.stretch(), false, false, true));
        }
        return left.size() == 1;
    }

    private ReadValue withoutWider(ReadValue value) {
        Set<String> others = new HashSet<>();
        read.forEach(other -> others.addAll(other.values()));
        return value.saying(value.values().stream()
                .filter(wider -> others.stream().noneMatch(other -> contains(wider, other)))
                .toList());
    }

    private boolean contains(String wider, String narrower) {
        return TerritoryCode.parse(narrower).map(territories::ancestors).orElse(List.of()).stream()
                .anyMatch(place -> place.code().toString().equals(wider));
    }

    private String stretch(int at, int size) {
        return typed.substring(words.get(at).from(), end(at, size));
    }

    private Stretch lead(int at, int size) {
        return new Stretch(words.get(signs.start(at)).from(), end(at, size));
    }

    /// With the bracket that closes behind the last word.
    private int end(int at, int size) {
        int to = words.get(at + size - 1).to();
        boolean bracket = typed.substring(words.get(at).from(), to).contains("(")
                && to < typed.length()
                && typed.charAt(to) == ')';
        return bracket ? to + 1 : to;
    }
}
