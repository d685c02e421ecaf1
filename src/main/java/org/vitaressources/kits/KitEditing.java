package org.vitaressources.kits;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.kits.Parts.Part;
import org.vitaressources.library.DatabaseSync;

/// Small changes of a kit, each whole or not at all, and kept when it has returned. The order is changed by what stands
/// behind what, under a lock of some milliseconds; texts are merged field by field ([KitFields]). Who calls has been
/// asked whether they may change the kit ([OpenKits#toEdit]).
@Component
public class KitEditing {
    /// Sessions and steps that a kit may have.
    public static final int MOST_PARTS = 400;

    private final Parts parts;
    private final Changes changes;
    private final Standings standings;
    private final DatabaseSync sync;
    private final Clock clock;

    KitEditing(Parts parts, Changes changes, Standings standings, DatabaseSync sync, Clock clock) {
        this.parts = parts;
        this.changes = changes;
        this.standings = standings;
        this.sync = sync;
        this.clock = clock;
    }

    /// Writes fields of the sheet of the kit.
    ///
    /// @param seen digests of the fields as the writer saw them
    @Transactional
    public KitFields.Merged writeSheet(OpenKit open, Map<String, String> seen, Map<String, String> written) {
        Map<String, String> kept = parts.lock(open.id());
        KitFields.Merged merged = KitFields.merge(kept, seen, written, KitFields.ofTheKit());
        if (!merged.changed().isEmpty()) {
            note(open, "", kept, merged.changed());
            parts.writeSheet(open.id(), merged.fields(), clock.instant());
        }
        return merged;
    }

    /// Writes fields of a session or a step.
    ///
    /// @param seen digests of the fields as the writer saw them
    /// @throws KitNotFound when the kit has no such part
    @Transactional
    public KitFields.Merged write(OpenKit open, PartId id, Map<String, String> seen, Map<String, String> written) {
        Map<String, String> sheet = parts.lock(open.id());
        Part part = there(open, id);
        KitFields.Merged merged = KitFields.merge(part.fields(), seen, written, part.fieldNames());
        if (!merged.changed().isEmpty()) {
            note(open, id.value(), part.fields(), merged.changed());
            parts.write(id, merged.fields());
            parts.writeSheet(open.id(), sheet, clock.instant());
        }
        return merged;
    }

    /// Puts other values into fields that no form holds, as what is known of a source; nothing when they are so
    /// already.
    @Transactional
    public void put(OpenKit open, PartId id, Map<String, String> values) {
        Map<String, String> sheet = parts.lock(open.id());
        Part part = there(open, id);
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!part.fields().getOrDefault(field, "").equals(value)) {
                changed.put(field, value);
            }
        });
        if (!changed.isEmpty()) {
            note(open, id.value(), part.fields(), changed);
            Map<String, String> fields = new LinkedHashMap<>(part.fields());
            KitFields.put(fields, changed);
            parts.write(id, fields);
            standings.follow(open.id(), id, fields);
            parts.writeSheet(open.id(), sheet, clock.instant());
        }
    }

    /// A session more, at the end.
    ///
    /// @throws KitFull when there are too many parts
    @Transactional
    public PartId addSession(OpenKit open, Map<String, String> fields) {
        Map<String, String> sheet = parts.lock(open.id());
        List<PartId> others = parts.under(open.id(), "");
        Spot end = new Spot("", others.isEmpty() ? "" : others.getLast().value());
        return add(open, sheet, Kits.SESSION, end, fields);
    }

    /// A step more.
    ///
    /// @param session where; the last one of the kit when it has no such session, a new one when it has none at all
    /// @param after the step before it; at the end when it is no step of the session
    /// @param fields as the form of its kind has them, and those of its sources
    /// @throws KitFull when there are too many parts
    @Transactional
    public PartId addStep(OpenKit open, String session, String after, StepKind kind, Map<String, String> fields) {
        Map<String, String> sheet = parts.lock(open.id());
        List<PartId> sessions = parts.under(open.id(), "");
        if (sessions.isEmpty()) {
            addSession(open, Map.of());
            return addStep(open, session, after, kind, fields);
        }
        PartId parent = sessions.stream()
                .filter(one -> one.value().equals(session))
                .findFirst()
                .orElse(sessions.getLast());
        List<PartId> steps = parts.under(open.id(), parent.value());
        boolean known = steps.stream().anyMatch(step -> step.value().equals(after));
        String before = known ? after : steps.isEmpty() ? "" : steps.getLast().value();
        return add(open, sheet, kind.name(), new Spot(parent.value(), before), fields);
    }

    /// Puts a part elsewhere.
    ///
    /// @throws KitNotFound when the kit has no such part, or the spot is in no session of it
    @Transactional
    public void place(OpenKit open, PartId id, Spot spot) {
        Map<String, String> sheet = parts.lock(open.id());
        Part part = there(open, id);
        boolean right = part.isSession()
                ? spot.parent().isEmpty()
                : parts.under(open.id(), "").stream()
                        .anyMatch(one -> one.value().equals(spot.parent()));
        if (!right) {
            throw KitNotFound.byId(spot.parent());
        }
        Spot former = parts.spot(part);
        if (former != null && !former.equals(spot) && !spot.after().equals(id.value())) {
            parts.place(open.id(), id, spot);
            changes.note(
                    open.id(),
                    id.value(),
                    open.member(),
                    Map.of(Changes.PLACE, former.written()),
                    Map.of(Changes.PLACE, spot.written()),
                    clock.instant());
            parts.writeSheet(open.id(), sheet, clock.instant());
            sync.afterCommit();
        }
    }

    /// Puts a part one place up or down; a step that is at the edge of its session goes into the next one.
    @Transactional
    public void move(OpenKit open, PartId id, boolean up) {
        parts.lock(open.id());
        Part part = there(open, id);
        List<PartId> row = parts.under(open.id(), part.parent());
        int at = row.indexOf(id);
        if (up && at > 0) {
            place(
                    open,
                    id,
                    new Spot(part.parent(), at == 1 ? "" : row.get(at - 2).value()));
        } else if (!up && at < row.size() - 1) {
            place(open, id, new Spot(part.parent(), row.get(at + 1).value()));
        } else if (!part.isSession()) {
            beside(open, part, up).ifPresent(spot -> place(open, id, spot));
        }
    }

    /// Takes a part out; a session with its steps.
    @Transactional
    public void remove(OpenKit open, PartId id) {
        Map<String, String> sheet = parts.lock(open.id());
        Part part = there(open, id);
        Spot former = parts.spot(part);
        if (former != null) {
            parts.remove(id, clock.instant());
            changes.note(
                    open.id(),
                    id.value(),
                    open.member(),
                    Map.of(Changes.PLACE, former.written()),
                    Map.of(Changes.PLACE, ""),
                    clock.instant());
            parts.writeSheet(open.id(), sheet, clock.instant());
            sync.afterCommit();
        }
    }

    private Optional<Spot> beside(OpenKit open, Part part, boolean up) {
        List<PartId> sessions = parts.under(open.id(), "");
        int other = sessions.indexOf(new PartId(part.parent())) + (up ? -1 : 1);
        if (other < 0 || other >= sessions.size()) {
            return Optional.empty();
        }
        String parent = sessions.get(other).value();
        List<PartId> steps = parts.under(open.id(), parent);
        return Optional.of(
                new Spot(parent, up && !steps.isEmpty() ? steps.getLast().value() : ""));
    }

    private PartId add(OpenKit open, Map<String, String> sheet, String kind, Spot spot, Map<String, String> fields) {
        if (parts.count(open.id()) >= MOST_PARTS) {
            throw new KitFull(MOST_PARTS);
        }
        PartId id = PartId.fresh();
        Map<String, String> kept = new LinkedHashMap<>();
        KitFields.put(kept, fields);
        parts.insert(open.id(), id, kind, kept, clock.instant());
        parts.place(open.id(), id, spot);
        standings.follow(open.id(), id, kept);
        changes.note(
                open.id(),
                id.value(),
                open.member(),
                Map.of(Changes.PLACE, ""),
                Map.of(Changes.PLACE, spot.written()),
                clock.instant());
        parts.writeSheet(open.id(), sheet, clock.instant());
        sync.afterCommit();
        return id;
    }

    private void note(OpenKit open, String part, Map<String, String> kept, Map<String, String> changed) {
        Map<String, String> former = new LinkedHashMap<>();
        changed.keySet().forEach(field -> former.put(field, kept.getOrDefault(field, "")));
        changes.note(open.id(), part, open.member(), former, changed, clock.instant());
        sync.afterCommit();
    }

    private Part there(OpenKit open, PartId id) {
        return parts.byId(open.id(), id)
                .filter(part -> !part.removed())
                .orElseThrow(() -> KitNotFound.byId(id.value()));
    }
}
