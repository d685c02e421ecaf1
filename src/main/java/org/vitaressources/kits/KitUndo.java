package org.vitaressources.kits;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.kits.Changes.Change;
import org.vitaressources.kits.Parts.Part;
import org.vitaressources.library.DatabaseSync;

/// Takes back what a member did last in a kit, and makes it again. What somebody else wrote over it since stays as it
/// is, and is told.
@Component
public class KitUndo {
    private final Parts parts;
    private final Changes changes;
    private final Standings standings;
    private final DatabaseSync sync;
    private final Clock clock;

    KitUndo(Parts parts, Changes changes, Standings standings, DatabaseSync sync, Clock clock) {
        this.parts = parts;
        this.changes = changes;
        this.standings = standings;
        this.sync = sync;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param part that was touched; empty for the sheet, or when there was nothing to take back
    /// @param any something was taken back, or made again
    /// @param left fields that others changed since, which stay as they are
    public record Outcome(String part, boolean any, List<String> left) {}

    /// There is something to take back.
    public boolean canUndo(OpenKit open) {
        return changes.last(open.id(), open.member()).isPresent();
    }

    /// There is something to make again.
    public boolean canRedo(OpenKit open) {
        return changes.lastUndone(open.id(), open.member()).isPresent();
    }

    /// Takes back the member's last change of this kit.
    @Transactional
    public Outcome undo(OpenKit open) {
        parts.lock(open.id());
        return changes.last(open.id(), open.member())
                .map(change -> turn(open, change, change.latter(), change.former(), true))
                .orElse(new Outcome("", false, List.of()));
    }

    /// Makes again what they took back last.
    @Transactional
    public Outcome redo(OpenKit open) {
        parts.lock(open.id());
        return changes.lastUndone(open.id(), open.member())
                .map(change -> turn(open, change, change.former(), change.latter(), false))
                .orElse(new Outcome("", false, List.of()));
    }

    private Outcome turn(
            OpenKit open, Change change, Map<String, String> from, Map<String, String> to, boolean undone) {
        Map<String, String> sheet = parts.lock(open.id());
        List<String> left = new ArrayList<>();
        if (change.part().isEmpty()) {
            sheet = new LinkedHashMap<>(sheet);
            turnFields(sheet, from, to, left);
        } else {
            Optional<Part> part = parts.byId(open.id(), new PartId(change.part()));
            part.ifPresentOrElse(one -> turn(open, one, change, from, to, left), () -> left.addAll(to.keySet()));
        }
        changes.mark(change, undone);
        parts.writeSheet(open.id(), sheet, clock.instant());
        sync.afterCommit();
        return new Outcome(change.part(), left.size() < to.size(), left);
    }

    private void turn(
            OpenKit open,
            Part part,
            Change change,
            Map<String, String> from,
            Map<String, String> to,
            List<String> left) {
        String place = to.get(Changes.PLACE);
        if (place != null) {
            turnPlace(open, part, change, place, left);
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>(part.fields());
        turnFields(fields, from, to, left);
        parts.write(part.id(), fields);
        standings.follow(open.id(), part.id(), fields);
    }

    private void turnPlace(OpenKit open, Part part, Change change, String place, List<String> left) {
        boolean elsewhere = changes.movedSince(open.id(), change, open.member());
        boolean gone = !place.isEmpty()
                && !part.isSession()
                && parts.under(open.id(), "").stream()
                        .noneMatch(session ->
                                session.value().equals(Spot.read(place).parent()));
        if (elsewhere || gone) {
            left.add(Changes.PLACE);
        } else if (place.isEmpty()) {
            parts.remove(part.id(), clock.instant());
        } else {
            parts.place(open.id(), part.id(), Spot.read(place));
        }
    }

    private static void turnFields(
            Map<String, String> fields, Map<String, String> from, Map<String, String> to, List<String> left) {
        Map<String, String> taken = new LinkedHashMap<>();
        to.forEach((field, value) -> {
            if (fields.getOrDefault(field, "").equals(from.getOrDefault(field, ""))) {
                taken.put(field, value);
            } else {
                left.add(field);
            }
        });
        KitFields.put(fields, taken);
    }
}
