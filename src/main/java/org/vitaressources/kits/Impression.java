package org.vitaressources.kits;

import java.time.Instant;

/// What a participant says in a minute, without a name.
///
/// @param useful from 1, not at all, to 4, very much
/// @param learned what they take away, perhaps empty
/// @param wanted what they would have wanted, perhaps empty
public record Impression(int useful, String learned, String wanted, Instant made) {
    /// Longest text, characters.
    public static final int LONGEST = 800;
    /// The most useful.
    public static final int MOST = 4;
}
