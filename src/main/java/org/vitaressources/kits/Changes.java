package org.vitaressources.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;

/// What was changed in kits: for each change, the values of the fields that it touched, before and after.
@Component
class Changes {
    /// Pseudo field: where a part stands ([Spot]); empty when it is not in the kit.
    static final String PLACE = "place";

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A change.
    ///
    /// @param part empty for the sheet of the kit
    record Change(long id, String part, Map<String, String> former, Map<String, String> latter) {}

    /// Notes a change; what its maker had taken back before can no longer be made again.
    void note(
            KitId kit, String part, MemberId by, Map<String, String> former, Map<String, String> latter, Instant now) {
        jdbc.sql("delete from kits.changes where kit_id = ? and made_by = ? and undone")
                .params(kit.value(), by.value())
                .update();
        jdbc.sql("""
                insert into kits.changes (kit_id, part_id, made_by, made, former, latter, undone)
                values (:kit, :part, :by, :now, :former, :latter, false)
                """)
                .param("kit", kit.value())
                .param("part", part)
                .param("by", by.value())
                .param("now", SqlTime.of(now))
                .param("former", FieldText.of(former))
                .param("latter", FieldText.of(latter))
                .update();
    }

    /// The change of this member that undoing takes back.
    Optional<Change> last(KitId kit, MemberId by) {
        return one(kit, by, "not undone order by id desc");
    }

    /// The change of this member that was taken back last.
    Optional<Change> lastUndone(KitId kit, MemberId by) {
        return one(kit, by, "undone order by id");
    }

    void mark(Change change, boolean undone) {
        jdbc.sql("update kits.changes set undone = ? where id = ?")
                .params(undone, change.id())
                .update();
    }

    /// Somebody else put this part elsewhere after a change was made.
    boolean movedSince(KitId kit, Change change, MemberId by) {
        return jdbc
                .sql("select latter from kits.changes where kit_id = ? and part_id = ? and id > ? and made_by <> ?"
                        + " and not undone")
                .params(kit.value(), change.part(), change.id(), by.value())
                .query((row, number) -> FieldText.read(row.getString("latter")))
                .list()
                .stream()
                .anyMatch(fields -> fields.containsKey(PLACE));
    }

    private Optional<Change> one(KitId kit, MemberId by, String condition) {
        return jdbc
                .sql("select * from kits.changes where kit_id = ? and made_by = ? and " + condition
                        + " fetch first 1 rows only")
                .params(kit.value(), by.value())
                .query(Changes::change)
                .list()
                .stream()
                .findFirst();
    }

    /// Forgets what is older.
    void forgetBefore(Instant before) {
        for (String sql :
                List.of("delete from kits.changes where made < ?", "delete from kits.parts where removed < ?")) {
            jdbc.sql(sql).param(SqlTime.of(before)).update();
        }
        jdbc.sql("delete from kits.parts where parent <> '' and parent not in (select id from kits.parts)")
                .update();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getString("part_id"),
                FieldText.read(row.getString("former")),
                FieldText.read(row.getString("latter")));
    }
}
