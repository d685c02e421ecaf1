package org.vitaressources.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.ResourceId;

/// How the sources of steps stand.
@Component
public class Standings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How one source of one step stands.
    ///
    /// @param rank of the source in its step, from 1
    /// @param found what stands there now, when it differs; perhaps empty
    /// @param since when it was found to be so
    public record Row(
            PartId part, int rank, KitId kit, ResourceId resource, Standing standing, String found, Instant since) {}

    /// How many sources of each kit of a member ask for something; kits without any are left out.
    public Map<KitId, Integer> asking(MemberId owner) {
        Map<KitId, Integer> asking = new LinkedHashMap<>();
        jdbc.sql("""
                select s.kit_id, s.standing from kits.sources s
                join kits.kits k on k.id = s.kit_id join kits.parts p on p.id = s.part_id
                where k.owner = ? and p.removed is null
                """).param(owner.value()).query(row -> {
            if (Standing.valueOf(row.getString("standing")).asks()) {
                asking.merge(new KitId(row.getString("kit_id")), 1, Integer::sum);
            }
        });
        return asking;
    }

    /// Those of a kit, by step.
    public Map<PartId, List<Row>> of(KitId kit) {
        Map<PartId, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql("select * from kits.sources where kit_id = ? order by part_id, rank")
                .param(kit.value())
                .query(Standings::row)
                .list()
                .forEach(row -> rows.computeIfAbsent(row.part(), id -> new java.util.ArrayList<>())
                        .add(row));
        return rows;
    }

    /// The sources of a step are these from now on.
    void follow(KitId kit, PartId part, Map<String, String> fields) {
        jdbc.sql("delete from kits.sources where part_id = ?")
                .param(part.value())
                .update();
        for (int rank = 1; rank <= StepKind.COMPARISON.sources(); rank++) {
            int at = rank;
            Source.of(fields, rank)
                    .ifPresent(source -> jdbc.sql("""
                            insert into kits.sources (part_id, rank, kit_id, resource_id, standing, found, since, due)
                            values (:part, :rank, :kit, :resource, 'CURRENT', '', :now, true)
                            """)
                            .param("part", part.value())
                            .param("rank", at)
                            .param("kit", kit.value())
                            .param("resource", source.resource().value())
                            .param("now", SqlTime.of(clock.instant()))
                            .update());
        }
    }

    /// Those that stand on any of these are to be looked at again.
    void due(Collection<ResourceId> resources) {
        if (!resources.isEmpty()) {
            jdbc.sql("update kits.sources set due = true where resource_id in (:ids)")
                    .param("ids", resources.stream().map(ResourceId::value).toList())
                    .update();
        }
    }

    /// Kits with something that their author was not told of.
    List<KitId> withUntold() {
        return jdbc.sql("select distinct kit_id from kits.sources where not told order by kit_id")
                .query((row, number) -> new KitId(row.getString("kit_id")))
                .list();
    }

    /// What the author of a kit was not told of.
    List<Row> untold(KitId kit) {
        return jdbc.sql("select * from kits.sources where kit_id = ? and not told order by part_id, rank")
                .param(kit.value())
                .query(Standings::row)
                .list();
    }

    /// The author was told.
    void told(Row row) {
        jdbc.sql("update kits.sources set told = true where part_id = ? and rank = ? and standing = ?")
                .params(row.part().value(), row.rank(), row.standing().name())
                .update();
    }

    /// Some of those that are to be looked at.
    List<Row> allDue(int most) {
        return jdbc.sql("select * from kits.sources where due order by resource_id, part_id, rank fetch first " + most
                        + " rows only")
                .query(Standings::row)
                .list();
    }

    /// It was looked at.
    void set(Row row, Standing standing, String found) {
        jdbc.sql("""
                update kits.sources set standing = :standing, found = :found, due = false,
                    told = case when standing = :standing and found = :found then told else :told end,
                    since = case when standing = :standing and found = :found then since else :now end
                where part_id = :part and rank = :rank
                """)
                .param("standing", standing.name())
                .param("found", found)
                .param("told", standing != Standing.GONE && standing != Standing.WITHDRAWN)
                .param("now", SqlTime.of(clock.instant()))
                .param("part", row.part().value())
                .param("rank", row.rank())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PartId(row.getString("part_id")),
                row.getInt("rank"),
                new KitId(row.getString("kit_id")),
                new ResourceId(row.getString("resource_id")),
                Standing.valueOf(row.getString("standing")),
                row.getString("found"),
                SqlTime.read(row, "since"));
    }
}
