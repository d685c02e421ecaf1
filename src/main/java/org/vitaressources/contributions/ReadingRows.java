package org.vitaressources.contributions;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which files of drafts are to be read, and what came of it, as the database keeps it: a restart goes on.
@Component
class ReadingRows {
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;

    ReadingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A reading that waits.
    record Wanted(String contribution, String file, boolean fills) {}

    /// In one step for who looks meanwhile, and for a kill.
    @Transactional
    public void write(String contribution, DraftReading reading, boolean fills) {
        int changed = bound("""
                        update contributions.readings set state = :state, reason = :reason, fills = :fills,
                            filled = :filled, left_out = :left
                        where contribution_id = :contribution and file = :file
                        """, contribution, reading, fills).update();
        if (changed == 0) {
            bound("""
                            insert into contributions.readings
                                (contribution_id, file, state, reason, fills, filled, left_out)
                            values (:contribution, :file, :state, :reason, :fills, :filled, :left)
                            """, contribution, reading, fills).update();
        }
    }

    private JdbcClient.StatementSpec bound(String sql, String contribution, DraftReading reading, boolean fills) {
        return jdbc.sql(sql)
                .param("contribution", contribution)
                .param("file", reading.file())
                .param("state", reading.state().name())
                .param("reason", cut(reading.reason()))
                .param("fills", fills)
                .param("filled", String.join(" ", reading.filled()))
                .param("left", String.join(" ", reading.left()));
    }

    void remove(String contribution, String file) {
        jdbc.sql("delete from contributions.readings where contribution_id = :contribution and file = :file")
                .param("contribution", contribution)
                .param("file", file)
                .update();
    }

    List<DraftReading> of(String contribution) {
        return jdbc.sql("select * from contributions.readings where contribution_id = :contribution order by file")
                .param("contribution", contribution)
                .query((row, number) -> new DraftReading(
                        row.getString("file"),
                        DraftReading.State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        words(row.getString("filled")),
                        words(row.getString("left_out"))))
                .list();
    }

    List<Wanted> waiting() {
        return jdbc.sql("select * from contributions.readings where state = 'WAITING' order by contribution_id, file")
                .query((row, number) ->
                        new Wanted(row.getString("contribution_id"), row.getString("file"), row.getBoolean("fills")))
                .list();
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
