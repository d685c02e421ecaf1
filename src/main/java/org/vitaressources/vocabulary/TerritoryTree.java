package org.vitaressources.vocabulary;

import java.util.BitSet;

/// Who contains whom. A group of communes (EPCI) lies in every département that one of its communes lies in.
final class TerritoryTree {
    private final Gazetteer gazetteer;
    private final int country;

    TerritoryTree(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.country = gazetteer.start(TerritoryLevel.COUNTRY);
    }

    /// All places around one, without it. Those of a former place are its successors and what contains them.
    BitSet ancestors(int place) {
        BitSet found = new BitSet();
        collect(place, found);
        if (place != country) {
            found.set(country);
        }
        return found;
    }

    private void collect(int place, BitSet found) {
        int departement = gazetteer.departement(place);
        if (departement != Gazetteer.NONE && !gazetteer.isFormer(place)) {
            found.set(departement);
            setAll(gazetteer.around(departement), found);
        }
        for (int around : gazetteer.around(place)) {
            found.set(around);
            boolean carriesOn = gazetteer.isFormer(place)
                    || (gazetteer.level(place) == TerritoryLevel.EPCI
                            && gazetteer.level(around) == TerritoryLevel.DEPARTEMENT);
            if (carriesOn) {
                collect(around, found);
            }
        }
    }

    private static void setAll(int[] places, BitSet found) {
        for (int place : places) {
            found.set(place);
        }
    }

    /// Whether a present place lies in another; no place lies in itself. A former région holds what its successor does.
    boolean contains(int wider, int narrower) {
        if (wider == narrower || gazetteer.isFormer(narrower)) {
            return false;
        }
        if (wider == country) {
            return true;
        }
        if (gazetteer.isFormer(wider)) {
            int successor = gazetteer.around(wider)[0];
            return successor == narrower || contains(successor, narrower);
        }
        return switch (gazetteer.level(wider)) {
            case REGION -> inRegion(wider, narrower);
            case DEPARTEMENT -> gazetteer.departement(narrower) == wider || has(gazetteer.around(narrower), wider);
            case ARRONDISSEMENT, EPCI -> has(gazetteer.around(narrower), wider);
            default -> false;
        };
    }

    private boolean inRegion(int region, int place) {
        int departement = gazetteer.departement(place);
        if (has(gazetteer.around(place), region)
                || (departement != Gazetteer.NONE && has(gazetteer.around(departement), region))) {
            return true;
        }
        if (gazetteer.level(place) == TerritoryLevel.EPCI) {
            for (int around : gazetteer.around(place)) {
                if (has(gazetteer.around(around), region)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(int[] places, int place) {
        for (int one : places) {
            if (one == place) {
                return true;
            }
        }
        return false;
    }
}
