package org.vitaressources.search;

import java.util.Optional;
import org.vitaressources.vocabulary.TerritoryCode;

/// A disc: what lies within so many kilometres of the centre of a place, as the crow flies.
///
/// @param centre the place in the middle
/// @param kilometres radius, 1 to [#FARTHEST]
public record Around(TerritoryCode centre, int kilometres) {
    /// Largest radius.
    public static final int FARTHEST = 500;
    /// Radius when none is said.
    public static final int USUAL = 50;

    public Around {
        kilometres = Math.clamp(kilometres, 1, FARTHEST);
    }

    /// Reads the parameters `autour` and `rayon`; nothing when the place is no code.
    static Optional<Around> of(String centre, String kilometres) {
        return TerritoryCode.parse(centre)
                .map(code -> new Around(code, kilometres.matches("[0-9]{1,4}") ? Integer.parseInt(kilometres) : USUAL));
    }
}
