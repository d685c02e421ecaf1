package org.vitaressources.library;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A practice taken from another resource and made to fit another territory. Texts are plain, perhaps empty.
///
/// @param source id of the resource that it comes from, which the collection may no longer hold
/// @param kept what was kept of it
/// @param adapted what was done otherwise
/// @param dropped what was left out
/// @param conditions what it took
public record Transposition(ResourceId source, String kept, String adapted, String dropped, String conditions) {
    /// Key of a description.
    public static final String KEY = "transposee-de";
    /// Key of [#source()] under [#KEY].
    public static final String SOURCE = "ressource";
    /// Key of [#kept()] under [#KEY].
    public static final String KEPT = "conserve";
    /// Key of [#adapted()] under [#KEY].
    public static final String ADAPTED = "adapte";
    /// Key of [#dropped()] under [#KEY].
    public static final String DROPPED = "abandonne";
    /// Key of [#conditions()] under [#KEY].
    public static final String CONDITIONS = "conditions";

    /// Says nothing but where it comes from.
    public boolean isBare() {
        return (kept + adapted + dropped + conditions).isBlank();
    }

    /// What stands under the key: an id, or a map.
    static Optional<Transposition> read(@Nullable Object content) {
        ReturnsItem item =
                new ReturnsItem(content instanceof Map<?, ?> map ? map : Map.of(SOURCE, String.valueOf(content)));
        String id = item.line(SOURCE).isEmpty() ? item.line(ReturnsItem.ID_WORD) : item.line(SOURCE);
        try {
            return Optional.of(new Transposition(
                    new ResourceId(id),
                    item.text(KEPT),
                    item.text(ADAPTED),
                    item.text(DROPPED),
                    item.text(CONDITIONS)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
