package org.vitaressources.vocabulary;

import java.util.List;
import java.util.Optional;

/// A small tree of concepts, in the order in which its file lists them.
public interface ConceptScheme {
    /// What scheme this is.
    SchemeName name();

    /// All concepts, parents before children.
    List<Concept> all();

    /// The concepts without parent.
    List<Concept> roots();

    /// Direct children.
    List<Concept> children(String id);

    /// One concept by its id.
    Optional<Concept> byId(String id);

    /// One concept by id, label or synonym, accents and case aside; nothing when several would do. One that
    /// was merged leads to what it was merged into.
    Optional<Concept> resolve(String written);

    /// The concepts of which an id, a label or a synonym is nearest in spelling to what was written, the
    /// nearest first; perhaps none.
    default List<Concept> nearest(String written, int limit) {
        return NearConcepts.of(this, written, limit);
    }

    /// What a concept has become: itself, or what it was merged into.
    default Concept current(Concept concept) {
        Concept now = concept;
        Optional<Concept> next = now.successor().flatMap(this::byId);
        // A merged one may have been merged again; no chain is longer than this.
        for (int step = 0; next.isPresent() && step < 20; step++) {
            now = next.get();
            next = now.successor().flatMap(this::byId);
        }
        return now;
    }

    /// The id and those of all wider concepts, widest first.
    List<String> withAncestors(String id);
}
