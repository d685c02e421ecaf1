package org.vitaressources.preservation;

import java.util.Optional;

/// It cannot be begun now.
public final class PreparationRefused extends RuntimeException {
    private final Optional<Room> room;

    private PreparationRefused(String message, Optional<Room> room) {
        super(message);
        this.room = room;
    }

    static PreparationRefused busy() {
        return new PreparationRefused("Something else is under way", Optional.empty());
    }

    static PreparationRefused full(Room room) {
        return new PreparationRefused("No room on the disk", Optional.of(room));
    }

    /// The room that there is, when it is not enough; nothing when something else is under way.
    public Optional<Room> room() {
        return room;
    }
}
