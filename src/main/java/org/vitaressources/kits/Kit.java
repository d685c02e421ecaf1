package org.vitaressources.kits;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.accounts.MemberId;

/// A trainer's kit as it stands: its sheet, its sessions, their steps. Changed by [KitEditing] alone.
///
/// @param owner whose it is
/// @param fields those of [KitFields#ofTheKit()]
/// @param lineage the kit that it is a copy of
/// @param template others of the owner's kits may begin from it
/// @param link secret that opens it to whoever knows it; empty when it is not shared so
/// @param trashed thrown away, kept a while
/// @param changed last change of any part of it
public record Kit(
        KitId id,
        MemberId owner,
        Map<String, String> fields,
        Optional<Lineage> lineage,
        boolean template,
        String link,
        boolean trashed,
        Instant created,
        Instant changed,
        List<Session> sessions) {

    /// Field of the sheet: `gratuit` or `payant`.
    public static final String USE = "usage";

    /// What it is a copy of.
    ///
    /// @param title as it was then
    public record Lineage(String kit, String title) {}

    public Kit {
        fields = Map.copyOf(fields);
        sessions = List.copyOf(sessions);
    }

    /// What a field of its sheet holds; empty when it holds nothing.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// As its author called it; perhaps empty.
    public String title() {
        return field(KitFields.TITLE);
    }

    /// Values of a field that holds one a line.
    public List<String> list(String name) {
        return Arrays.stream(field(name).split("\n"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /// The minutes of all steps together.
    public int minutes() {
        return sessions.stream().mapToInt(Session::minutes).sum();
    }

    /// The minutes that there are, as planned; 0 when that is not said.
    public int planned() {
        String written = field(KitFields.MINUTES);
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    /// All steps in their order.
    public List<Step> steps() {
        return sessions.stream().flatMap(session -> session.steps().stream()).toList();
    }

    /// One of its steps.
    public Optional<Step> step(PartId id) {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// One of its sessions.
    public Optional<Session> session(PartId id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /// What it is used for.
    public Use use() {
        return field(USE).equals(Use.PAID.word()) ? Use.PAID : Use.FREE;
    }
}
