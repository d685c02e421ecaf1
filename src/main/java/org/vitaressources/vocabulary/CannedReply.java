package org.vitaressources.vocabulary;

import java.util.Set;

/// Words that a moderator often needs, ready to be sent or changed.
///
/// @param id stable
/// @param title short, for the list from which it is chosen
/// @param text what the author would read
/// @param uses for what it serves: `modifications`, `acceptation`, `refus`; `retour` for what readers send back
public record CannedReply(String id, String title, String text, Set<String> uses) {
    public CannedReply {
        uses = Set.copyOf(uses);
    }
}
