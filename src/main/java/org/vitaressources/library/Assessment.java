package org.vitaressources.library;

import java.util.List;
import java.util.Optional;

/// How far what a resource tells of has been tried, by what it says and by what came back to it.
///
/// @param level nothing when neither says anything of it
/// @param grounds why, in the order in which they are told
public record Assessment(Optional<Evidence> level, List<Ground> grounds) {
    /// Nothing is known.
    public static final Assessment NONE = new Assessment(Optional.empty(), List.of());

    public Assessment {
        grounds = List.copyOf(grounds);
    }

    /// What a resource says of itself, alone.
    public static Assessment of(Optional<Evidence> level) {
        return new Assessment(level, List.of());
    }
}
