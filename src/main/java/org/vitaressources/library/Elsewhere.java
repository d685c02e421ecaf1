package org.vitaressources.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;

/// What others than its authors made of a practice. Another structure counts by its name, another territory when
/// neither
/// contains the other.
final class Elsewhere {
    private final Territories places;
    private final Set<String> own;
    private final List<TerritoryCode> home;
    private final List<Attempt> attempts = new ArrayList<>();

    /// @param structure by which equal ones are told
    /// @param at the most precise places
    /// @param reach these and all that contain them
    private record Attempt(String structure, List<TerritoryCode> at, Set<TerritoryCode> reach, Trial.Result result) {
        boolean overlaps(Attempt other) {
            return at.stream().anyMatch(other.reach::contains)
                    || other.at.stream().anyMatch(reach::contains);
        }
    }

    Elsewhere(Description description, Returns returns, List<Transposed> transpositions, Territories places) {
        this.places = places;
        own = new HashSet<>(description.partners().stream().map(Slug::of).toList());
        description.organisation().map(Slug::of).ifPresent(own::add);
        home = precise(description.territories());
        for (Trial trial : returns.trials()) {
            // Who it was must be said: otherwise it may have been the authors themselves.
            add(Slug.of(trial.structure()), trial.territory().stream().toList(), trial.result());
        }
        for (Transposed transposed : transpositions) {
            if (!transposed.tried()) {
                // So far it is only meant to be one.
                continue;
            }
            String structure = Slug.of(transposed.structure());
            add(
                    structure.isEmpty() ? "#" + transposed.resource() : structure,
                    transposed.territories(),
                    Trial.Result.SUCCESS);
        }
    }

    private void add(String structure, List<TerritoryCode> territories, Trial.Result result) {
        if (structure.isEmpty() || own.contains(structure)) {
            return;
        }
        List<TerritoryCode> at = precise(territories);
        Set<TerritoryCode> reach = new HashSet<>(at);
        at.forEach(code -> reach.addAll(above(code)));
        Attempt attempt = new Attempt(structure, at, reach, result);
        if (!attempts.contains(attempt)) {
            attempts.add(attempt);
        }
    }

    /// Somebody made it work, in whole or in part, wherever that was.
    boolean confirmed() {
        return attempts.stream().anyMatch(attempt -> attempt.result() != Trial.Result.UNSUCCESSFUL);
    }

    /// Somebody made it work in part in another territory.
    boolean workedInPart() {
        return attempts.stream().anyMatch(attempt -> attempt.result() == Trial.Result.PARTIAL && isAway(attempt));
    }

    /// In how many other territories it worked for as many other structures.
    ///
    /// @param most no more are counted
    int worked(int most) {
        List<Attempt> worked = attempts.stream()
                .filter(attempt -> attempt.result() == Trial.Result.SUCCESS && isAway(attempt))
                .toList();
        return different(worked, 0, new ArrayList<>(), most);
    }

    private static int different(List<Attempt> all, int from, List<Attempt> chosen, int most) {
        int best = chosen.size();
        for (int i = from; i < all.size() && best < most; i++) {
            Attempt next = all.get(i);
            boolean other =
                    chosen.stream().noneMatch(one -> one.structure().equals(next.structure()) || one.overlaps(next));
            if (other) {
                chosen.add(next);
                best = Math.max(best, different(all, i + 1, chosen, most));
                chosen.removeLast();
            }
        }
        return best;
    }

    /// A practice of the whole country, or of no place, is at home nowhere.
    private boolean isAway(Attempt attempt) {
        return !attempt.at().isEmpty()
                && home.stream()
                        .filter(code -> code.level() != TerritoryLevel.COUNTRY)
                        .noneMatch(code -> attempt.reach().contains(code)
                                || above(code).stream().anyMatch(attempt.at()::contains));
    }

    /// Without places that contain another one of them.
    private List<TerritoryCode> precise(Collection<TerritoryCode> codes) {
        Set<TerritoryCode> wider = new HashSet<>();
        codes.forEach(code -> wider.addAll(above(code)));
        return codes.stream().distinct().filter(code -> !wider.contains(code)).toList();
    }

    private Set<TerritoryCode> above(TerritoryCode code) {
        Set<TerritoryCode> above = new HashSet<>();
        for (Territory wider : places.ancestors(code)) {
            above.add(wider.code());
        }
        return above;
    }
}
