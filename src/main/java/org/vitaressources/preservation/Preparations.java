package org.vitaressources.preservation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;

/// What was asked for, and what came of it.
@Component
public class Preparations {
    private static final int KEPT = 200;
    private static final int LONGEST_PROBLEM = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    Preparations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One of them.
    public Optional<Preparation> byId(String id) {
        return jdbc.sql("select * from fixity.preparations where id = :id")
                .param("id", id)
                .query(Preparations::read)
                .optional();
    }

    /// Those of archives, the newest first.
    public List<Preparation> archives(int most) {
        return jdbc.sql("select * from fixity.preparations where kind <> 'CHECK'"
                        + " order by asked desc, id fetch first :most rows only")
                .param("most", most)
                .query(Preparations::read)
                .list();
    }

    /// The last look at tables and index that came to its end.
    public Optional<Preparation> lastCheck() {
        return jdbc.sql("select * from fixity.preparations where kind = 'CHECK' and state = 'READY'"
                        + " order by asked desc, id fetch first 1 rows only")
                .query(Preparations::read)
                .optional();
    }

    /// Archives that wait to be downloaded.
    List<Preparation> waiting() {
        return archives(KEPT).stream().filter(Preparation::isToFetch).toList();
    }

    /// Something is asked for.
    @Transactional
    Preparation begin(PreparationKind kind, String by) {
        String id = "%08x".formatted(RANDOM.nextInt()) + "%08x".formatted(RANDOM.nextInt());
        jdbc.sql("""
                insert into fixity.preparations (id, kind, state, made_by, asked, files, bytes, remarks, problem)
                values (:id, :kind, 'RUNNING', :by, :now, 0, 0, '', '')
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        jdbc.sql("delete from fixity.preparations where state not in ('RUNNING', 'READY') and id not in"
                        + " (select id from fixity.preparations order by asked desc, id fetch first " + KEPT
                        + " rows only)")
                .update();
        return byId(id).orElseThrow();
    }

    /// It is done.
    ///
    /// @param bytes of the file, 0 when there is none
    @Transactional
    void ready(String id, Instant moment, long files, long bytes, List<String> remarks) {
        jdbc.sql("""
                update fixity.preparations set state = 'READY', ended = :now, moment = :moment, files = :files,
                    bytes = :bytes, remarks = :remarks where id = :id
                """)
                .param("now", SqlTime.of(clock.instant()))
                .param("moment", SqlTime.of(moment))
                .param("files", files)
                .param("bytes", bytes)
                .param(
                        "remarks",
                        String.join(
                                "\n",
                                remarks.stream()
                                        .map(one -> one.replaceAll("\\p{Cntrl}+", " "))
                                        .toList()))
                .param("id", id)
                .update();
    }

    /// Nothing, or nothing more, comes of it.
    @Transactional
    void end(String id, PreparationState state, String problem) {
        jdbc.sql("""
                update fixity.preparations set state = :state, ended = coalesce(ended, :now), problem = :problem
                where id = :id
                """)
                .param("state", state.name())
                .param("now", SqlTime.of(clock.instant()))
                .param("problem", problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem)
                .param("id", id)
                .update();
    }

    /// What a stop of the program left under way.
    @Transactional
    void interrupted() {
        jdbc.sql("update fixity.preparations set state = 'INTERRUPTED', ended = :now where state = 'RUNNING'")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /// It is downloaded.
    ///
    /// @return for the first time
    @Transactional
    boolean fetched(String id) {
        return jdbc.sql("update fixity.preparations set fetched = :now where id = :id and fetched is null")
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Preparation read(ResultSet row, int number) throws SQLException {
        return new Preparation(
                row.getString("id"),
                PreparationKind.valueOf(row.getString("kind")),
                PreparationState.valueOf(row.getString("state")),
                row.getString("made_by"),
                SqlTime.read(row, "asked"),
                moment(row, "ended"),
                moment(row, "moment"),
                row.getLong("files"),
                row.getLong("bytes"),
                row.getString("remarks").lines().toList(),
                row.getString("problem"),
                moment(row, "fetched"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(SqlTime.read(row, column));
    }
}
