package org.vitaressources.feedback;

import java.time.Instant;
import java.util.Optional;
import org.vitaressources.library.ResourceId;

/// All that is stored of a reaction.
///
/// @param version raised by each storing
/// @param reminded when the authors were reminded of it
record ReactionMemento(
        ReactionId id,
        ResourceId resource,
        Sender sender,
        int version,
        ReactionState state,
        Matter matter,
        Suspicion suspicion,
        Instant sent,
        Instant changed,
        Optional<Instant> reminded) {}
