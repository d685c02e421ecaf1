package org.vitaressources.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;

/// The kits, as the database keeps them. Reads; [KitEditing] and [KitLife] write.
@Component
public class Kits {
    static final String SESSION = "SESSION";

    private final JdbcClient jdbc;

    Kits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A kit in a list.
    ///
    /// @param steps how many it has
    public record Line(
            KitId id, MemberId owner, String title, boolean template, int steps, int minutes, Instant changed) {}

    private record Row(PartId id, String kind, String parent, int version, Map<String, String> fields) {}

    /// A kit, also one that was thrown away.
    public Optional<Kit> byId(KitId id) {
        return where("id = ?", id.value());
    }

    /// The kit that a secret opens.
    public Optional<Kit> byLink(String secret) {
        return secret.isEmpty() ? Optional.empty() : where("link = ?", secret).filter(kit -> !kit.trashed());
    }

    /// Those of a member, the last changed first.
    public List<Line> of(MemberId owner) {
        return lines("k.owner = ? and k.trashed is null", owner.value());
    }

    /// Those that others share with a member, the last changed first.
    public List<Line> sharedWith(MemberId member) {
        return lines(
                "k.trashed is null and k.id in (select kit_id from kits.members where member_id = ?)", member.value());
    }

    /// Those that a member threw away.
    public List<Line> trashedBy(MemberId owner) {
        return lines("k.owner = ? and k.trashed is not null", owner.value());
    }

    private List<Line> lines(String condition, String parameter) {
        Map<String, List<Map<String, String>>> steps = new LinkedHashMap<>();
        jdbc.sql("select p.kit_id, p.fields from kits.parts p join kits.kits k on k.id = p.kit_id"
                        + " join kits.parts s on s.id = p.parent where p.removed is null and s.removed is null and "
                        + condition)
                .param(parameter)
                .query(row -> {
                    steps.computeIfAbsent(row.getString("kit_id"), id -> new ArrayList<>())
                            .add(FieldText.read(row.getString("fields")));
                });
        return jdbc.sql("select k.* from kits.kits k where " + condition + " order by k.changed desc, k.id")
                .param(parameter)
                .query((row, number) -> line(row, steps.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static Line line(ResultSet row, List<Map<String, String>> steps) throws SQLException {
        return new Line(
                new KitId(row.getString("id")),
                new MemberId(row.getString("owner")),
                FieldText.read(row.getString("fields")).getOrDefault(KitFields.TITLE, ""),
                row.getBoolean("template"),
                steps.size(),
                steps.stream()
                        .mapToInt(fields -> Integer.parseInt(fields.getOrDefault(KitFields.MINUTES, "0")))
                        .sum(),
                SqlTime.read(row, "changed"));
    }

    private Optional<Kit> where(String condition, String parameter) {
        return jdbc
                .sql("select * from kits.kits where " + condition)
                .param(parameter)
                .query((row, number) -> kit(row, sessions(row.getString("id"))))
                .list()
                .stream()
                .findFirst();
    }

    private List<Session> sessions(String kit) {
        List<Row> rows = jdbc.sql("select * from kits.parts where kit_id = ? and removed is null order by place, id")
                .param(kit)
                .query((row, number) -> new Row(
                        new PartId(row.getString("id")),
                        row.getString("kind"),
                        row.getString("parent"),
                        row.getInt("version"),
                        FieldText.read(row.getString("fields"))))
                .list();
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.kind().equals(SESSION))
                .forEach(row -> steps.computeIfAbsent(row.parent(), id -> new ArrayList<>())
                        .add(new Step(row.id(), StepKind.valueOf(row.kind()), row.version(), row.fields())));
        return rows.stream()
                .filter(row -> row.kind().equals(SESSION))
                .map(row -> new Session(
                        row.id(),
                        row.version(),
                        row.fields(),
                        steps.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private static Kit kit(ResultSet row, List<Session> sessions) throws SQLException {
        String origin = row.getString("origin_id");
        return new Kit(
                new KitId(row.getString("id")),
                new MemberId(row.getString("owner")),
                FieldText.read(row.getString("fields")),
                origin.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Kit.Lineage(origin, row.getString("origin_title"))),
                row.getBoolean("template"),
                row.getString("link"),
                row.getObject("trashed", OffsetDateTime.class) != null,
                SqlTime.read(row, "created"),
                SqlTime.read(row, "changed"),
                sessions);
    }
}
