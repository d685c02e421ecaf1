package org.vitaressources.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;

/// Rows of sessions and steps. Whoever writes has locked the row of the kit ([#lock(KitId)]), so that places are
/// counted by one at a time.
@Component
class Parts {
    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row.
    ///
    /// @param removed it is no longer in the kit
    record Part(PartId id, KitId kit, String kind, String parent, boolean removed, Map<String, String> fields) {
        boolean isSession() {
            return kind.equals(Kits.SESSION);
        }

        List<String> fieldNames() {
            return isSession() ? KitFields.ofASession() : KitFields.of(StepKind.valueOf(kind));
        }
    }

    /// Lets nobody else change this kit until the transaction ends.
    ///
    /// @return fields of its sheet
    /// @throws KitNotFound when it is gone
    Map<String, String> lock(KitId kit) {
        return jdbc.sql("select fields from kits.kits where id = ? for update")
                .param(kit.value())
                .query((row, number) -> FieldText.read(row.getString("fields")))
                .optional()
                .orElseThrow(() -> KitNotFound.byId(kit.value()));
    }

    /// Fields of the sheet, and that something of the kit changed.
    void writeSheet(KitId kit, Map<String, String> fields, Instant now) {
        jdbc.sql("update kits.kits set fields = :fields, changed = :now where id = :id")
                .param("fields", FieldText.of(fields))
                .param("now", SqlTime.of(now))
                .param("id", kit.value())
                .update();
    }

    /// A part of this kit, also one that was taken out.
    Optional<Part> byId(KitId kit, PartId id) {
        return jdbc.sql("select * from kits.parts where id = ? and kit_id = ?")
                .params(id.value(), kit.value())
                .query(Parts::part)
                .optional();
    }

    int count(KitId kit) {
        return jdbc.sql("select count(*) from kits.parts where kit_id = ? and removed is null")
                .param(kit.value())
                .query(Integer.class)
                .single();
    }

    void insert(KitId kit, PartId id, String kind, Map<String, String> fields, Instant now) {
        jdbc.sql("""
                insert into kits.parts (id, kit_id, kind, parent, place, version, fields, removed)
                values (:id, :kit, :kind, '', 0, 1, :fields, :now)
                """)
                .param("id", id.value())
                .param("kit", kit.value())
                .param("kind", kind)
                .param("fields", FieldText.of(fields))
                .param("now", SqlTime.of(now))
                .update();
    }

    void write(PartId id, Map<String, String> fields) {
        jdbc.sql("update kits.parts set version = version + 1, fields = :fields where id = :id")
                .param("fields", FieldText.of(fields))
                .param("id", id.value())
                .update();
    }

    /// Takes it out.
    void remove(PartId id, Instant now) {
        jdbc.sql("update kits.parts set removed = :now where id = :id")
                .param("now", SqlTime.of(now))
                .param("id", id.value())
                .update();
    }

    /// Ids of what stands under a parent, in order.
    List<PartId> under(KitId kit, String parent) {
        return jdbc.sql("select id from kits.parts where kit_id = ? and parent = ? and removed is null"
                        + " order by place, id")
                .params(kit.value(), parent)
                .query((row, number) -> new PartId(row.getString("id")))
                .list();
    }

    /// Puts it where this says, and back into the kit if it was taken out.
    void place(KitId kit, PartId id, Spot spot) {
        List<PartId> row = new ArrayList<>(under(kit, spot.parent()));
        row.remove(id);
        row.add(spot.rank(row), id);
        for (int i = 0; i < row.size(); i++) {
            jdbc.sql("update kits.parts set parent = ?, place = ?, removed = null where id = ?")
                    .params(spot.parent(), i, row.get(i).value())
                    .update();
        }
    }

    /// Where it stands; nothing when it was taken out.
    @Nullable
    Spot spot(Part part) {
        if (part.removed()) {
            return null;
        }
        List<PartId> row = under(part.kit(), part.parent());
        int at = row.indexOf(part.id());
        return new Spot(part.parent(), at <= 0 ? "" : row.get(at - 1).value());
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                new PartId(row.getString("id")),
                new KitId(row.getString("kit_id")),
                row.getString("kind"),
                row.getString("parent"),
                row.getObject("removed", OffsetDateTime.class) != null,
                FieldText.read(row.getString("fields")));
    }
}
