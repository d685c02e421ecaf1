package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says which place is meant by what is written, in this order: `level:code`; a bare code or postcode; the name as it
/// stands; the name with a level word or a hint taken off; nothing, with the nearest names.
final class TerritoryResolution {
    private static final Pattern BARE_CODE = Pattern.compile("[0-9]{2,3}|[0-9]{5}|[0-9]{9}|2[ABab][0-9]{0,3}");
    private static final int LONGEST = 200;

    private final Gazetteer gazetteer;
    private final NameIndex names;
    private final PostcodeIndex postcodes;
    private final TerritoryTree tree;
    private final Homonyms homonyms;
    private final NearNames nearNames;

    TerritoryResolution(Gazetteer gazetteer, NameIndex names, PostcodeIndex postcodes, TerritoryTree tree) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.postcodes = postcodes;
        this.tree = tree;
        this.homonyms = new Homonyms(gazetteer, tree);
        this.nearNames = new NearNames(gazetteer, names);
    }

    TerritoryLookup resolve(String written) {
        TerritoryLookup lookup = named(written);
        return lookup instanceof TerritoryLookup.Unknown ? unknown(written, near(written)) : lookup;
    }

    /// The same, without the nearest names.
    TerritoryLookup named(String written) {
        String text = text(written);
        Optional<TerritoryCode> code = TerritoryCode.parse(text);
        if (code.isPresent()) {
            int place = gazetteer.find(code.get());
            return place == Gazetteer.NONE ? unknown(written, List.of()) : answer(written, List.of(place));
        }
        if (BARE_CODE.matcher(text).matches()) {
            return answer(
                    written,
                    byBareCode(text.toUpperCase(Locale.ROOT)).distinct().toList());
        }
        for (WrittenPlace reading : WrittenPlace.readings(text)) {
            List<Integer> meant = homonyms.meant(matches(reading), text);
            if (!meant.isEmpty()) {
                return answer(written, meant);
            }
        }
        return unknown(written, List.of());
    }

    private List<Integer> near(String written) {
        String text = text(written);
        if (TerritoryCode.parse(text).isPresent() || BARE_CODE.matcher(text).matches()) {
            return List.of();
        }
        WrittenPlace last = WrittenPlace.readings(text).getLast();
        List<Integer> near = nearNames.to(last.key());
        List<Integer> nearAndThere =
                near.stream().filter(place -> fits(place, last)).toList();
        return nearAndThere.isEmpty() ? near : nearAndThere;
    }

    private static String text(String written) {
        return written.length() > LONGEST ? written.substring(0, LONGEST).strip() : written.strip();
    }

    /// Two or three characters are a département, five a commune or a postcode, nine a SIREN.
    private Stream<Integer> byBareCode(String code) {
        TerritoryLevel level = switch (code.length()) {
            case 2, 3 -> TerritoryLevel.DEPARTEMENT;
            case 9 -> TerritoryLevel.EPCI;
            default -> TerritoryLevel.COMMUNE;
        };
        Stream<Integer> byPostcode =
                code.matches("[0-9]{5}") ? postcodes.startingWith(code).boxed() : Stream.empty();
        return Stream.concat(Stream.of(gazetteer.find(new TerritoryCode(level, code))), byPostcode)
                .filter(place -> place != Gazetteer.NONE);
    }

    private List<NameIndex.Match> matches(WrittenPlace reading) {
        return names.named(reading.key()).stream()
                .filter(match -> fits(match.place(), reading))
                .toList();
    }

    private boolean fits(int place, WrittenPlace reading) {
        boolean rightLevel =
                reading.level().map(level -> gazetteer.level(place) == level).orElse(true);
        return rightLevel && (reading.hint().isEmpty() || liesIn(place, reading.hint()));
    }

    private boolean liesIn(int place, String hint) {
        if (BARE_CODE.matcher(hint).matches()) {
            return (hint.length() == 5 && gazetteer.postcodes(place).contains(hint))
                    || byBareCode(hint.toUpperCase(Locale.ROOT))
                            .anyMatch(other -> other == place || around(place, other));
        }
        String key = WrittenPlace.readings(hint).getLast().key();
        return names.named(key).stream().anyMatch(match -> around(place, match.place()));
    }

    private boolean around(int place, int wider) {
        if (!gazetteer.isFormer(place)) {
            return tree.contains(wider, place);
        }
        return tree.ancestors(place).get(wider);
    }

    private TerritoryLookup answer(String written, List<Integer> places) {
        List<List<Integer>> present =
                places.stream().map(this::followed).distinct().toList();
        if (present.isEmpty()) {
            return unknown(written, List.of());
        }
        if (present.size() == 1) {
            return new TerritoryLookup.Found(written, gazetteer.territories(present.getFirst().stream()));
        }
        Stream<Integer> candidates = places.stream()
                .sorted(Comparator.comparing(gazetteer::population, Comparator.reverseOrder())
                        .thenComparing(gazetteer::code));
        return new TerritoryLookup.Ambiguous(written, gazetteer.territories(candidates));
    }

    private List<Integer> followed(int place) {
        if (!gazetteer.isFormer(place)) {
            return List.of(place);
        }
        List<Integer> successors = new ArrayList<>();
        for (int successor : gazetteer.around(place)) {
            successors.add(successor);
        }
        return successors;
    }

    private TerritoryLookup unknown(String written, List<Integer> near) {
        return new TerritoryLookup.Unknown(written, gazetteer.territories(near.stream()));
    }
}
