package org.vitaressources.preservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// When backups were made, as far as the centre was told.
@Component
public class BackupLog {
    private static final int KEPT = 100;
    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    BackupLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How a backup came about.
    public enum Origin {
        /// By a command of the machine.
        COMMAND,
        /// An administrator asked for it in a page and has taken it away.
        PAGE
    }

    /// A backup, or one that could not be made.
    ///
    /// @param made the moment that it shows, or when it failed
    /// @param place where a command wrote it
    /// @param remarks how many there were
    /// @param problem why there is none in the end, in French; empty when there is one
    public record Entry(
            Instant made, long files, long bytes, Origin origin, String place, int remarks, String problem) {
        /// One that was made.
        public static Entry made(Instant made, long files, long bytes, Origin origin, String place, int remarks) {
            return new Entry(made, files, bytes, origin, place, remarks, "");
        }

        /// There is one.
        public boolean isMade() {
            return problem.isEmpty();
        }
    }

    /// The latest that was made.
    public Optional<Entry> latest() {
        return jdbc.sql("select * from fixity.backups where problem = '' order by made desc fetch first 1 rows only")
                .query(BackupLog::read)
                .optional();
    }

    /// The newest first, those that failed too.
    public List<Entry> newest(int most) {
        return jdbc.sql("select * from fixity.backups order by made desc, id desc fetch first :most rows only")
                .param("most", most)
                .query(BackupLog::read)
                .list();
    }

    /// One was made.
    @Transactional
    public void note(Entry one) {
        jdbc.sql("""
                insert into fixity.backups (made, files, bytes, origin, place, remarks, problem)
                values (:made, :files, :bytes, :origin, :place, :remarks, :problem)
                """)
                .param("made", one.made().atOffset(ZoneOffset.UTC))
                .param("files", one.files())
                .param("bytes", one.bytes())
                .param("origin", one.origin().name())
                .param("place", cut(one.place()))
                .param("remarks", one.remarks())
                .param("problem", cut(one.problem()))
                .update();
        jdbc.sql("delete from fixity.backups where id not in"
                        + " (select id from fixity.backups order by made desc fetch first " + KEPT + " rows only)")
                .update();
    }

    /// One could not be made.
    ///
    /// @param why in French
    @Transactional
    public void failed(String why) {
        note(new Entry(clock.instant(), 0, 0, Origin.COMMAND, "", 0, why.isEmpty() ? "?" : why));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getLong("files"),
                row.getLong("bytes"),
                Origin.valueOf(row.getString("origin")),
                row.getString("place"),
                row.getInt("remarks"),
                row.getString("problem"));
    }
}
