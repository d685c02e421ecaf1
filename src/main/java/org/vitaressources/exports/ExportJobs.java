package org.vitaressources.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.exports.manuscript.Version;

/// The table of what is being taken away.
@Component
class ExportJobs {
    private static final int MOST_BEGINNINGS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ExportJob> byId(String id) {
        return jdbc.sql("select * from exports.jobs where id = :id")
                .param("id", id)
                .query(ExportJobs::read)
                .optional();
    }

    /// Those that wait or are being made, the oldest first.
    List<ExportJob> underWay() {
        return jdbc.sql("select * from exports.jobs where state in ('QUEUED', 'RUNNING') order by asked, id")
                .query(ExportJobs::read)
                .list();
    }

    List<ExportJob> of(String owner) {
        return jdbc.sql("select * from exports.jobs where owner = :owner order by asked desc, id")
                .param("owner", owner)
                .query(ExportJobs::read)
                .list();
    }

    /// Those that were asked for before a moment.
    List<ExportJob> before(Instant moment) {
        return jdbc.sql("select * from exports.jobs where asked < :moment")
                .param("moment", SqlTime.of(moment))
                .query(ExportJobs::read)
                .list();
    }

    List<ExportJob> ready() {
        return jdbc.sql("select * from exports.jobs where state = 'READY'")
                .query(ExportJobs::read)
                .list();
    }

    @Transactional
    ExportJob add(String id, String owner, Wish wish) {
        jdbc.sql("""
                insert into exports.jobs (id, owner, kind, subject, version, originals, form, language, state, reason,
                    name, bytes, sha256, asked)
                values (:id, :owner, :kind, :subject, :version, :originals, :form, :language, 'QUEUED', '', '', 0, '', :now)
                """)
                .param("id", id)
                .param("owner", owner)
                .param("kind", wish.kind().name())
                .param("subject", wish.subject())
                .param("version", wish.version().name())
                .param("originals", wish.originals())
                .param("form", wish.form())
                .param("language", wish.language().getLanguage())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return byId(id).orElseThrow();
    }

    /// Its turn has come.
    ///
    /// @return false when it was taken back meanwhile
    @Transactional
    boolean begin(String id) {
        return jdbc.sql("""
                        update exports.jobs set state = 'RUNNING', begun = begun + 1 where id = :id and state = 'QUEUED'
                        """).param("id", id).update() > 0;
    }

    /// An orderly stop came in between: it waits as if it had not been begun.
    @Transactional
    void putBack(String id) {
        jdbc.sql("""
                update exports.jobs set state = 'QUEUED', begun = begun - 1 where id = :id and state = 'RUNNING'
                """).param("id", id).update();
    }

    /// What a sudden end of the program left under way waits again. What was under way at three sudden ends is refused,
    /// whether it or its neighbour brought them about, lest one of them end the program for ever.
    @Transactional
    void requeue() {
        jdbc.sql("""
                update exports.jobs set state = 'REFUSED', reason = 'failed', ended = :now
                where state = 'RUNNING' and begun >= :most
                """)
                .param("now", SqlTime.of(clock.instant()))
                .param("most", MOST_BEGINNINGS)
                .update();
        jdbc.sql("update exports.jobs set state = 'QUEUED' where state = 'RUNNING'")
                .update();
    }

    @Transactional
    boolean ready(String id, String name, long bytes, String sha256) {
        return jdbc.sql("""
                        update exports.jobs set state = 'READY', name = :name, bytes = :bytes, sha256 = :sha256, ended = :now
                        where id = :id and state = 'RUNNING'
                        """)
                        .param("name", name)
                        .param("bytes", bytes)
                        .param("sha256", sha256)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    @Transactional
    void refuse(String id, String reason) {
        jdbc.sql("update exports.jobs set state = 'REFUSED', reason = :reason, ended = :now where id = :id")
                .param("reason", reason)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
    }

    @Transactional
    void delete(String id) {
        jdbc.sql("delete from exports.jobs where id = ?").param(id).update();
    }

    private static ExportJob read(ResultSet row, int number) throws SQLException {
        return new ExportJob(
                row.getString("id"),
                row.getString("owner"),
                new Wish(
                        Wish.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        Version.valueOf(row.getString("version")),
                        row.getBoolean("originals"),
                        row.getString("form"),
                        Locale.of(row.getString("language"))),
                ExportJob.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                SqlTime.read(row, "asked"));
    }
}
