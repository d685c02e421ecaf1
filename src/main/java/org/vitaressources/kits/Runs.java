package org.vitaressources.kits;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;

/// Kits that are run, and what participants say afterwards.
@Component
public class Runs {
    /// Impressions that a run takes.
    public static final int MOST_IMPRESSIONS = 300;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int CODE = 6;
    private static final Duration LONGEST_RUN = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final DatabaseSync sync;
    private final Clock clock;

    Runs(JdbcClient jdbc, DatabaseSync sync, Clock clock) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.clock = clock;
    }

    /// Begins to run a kit.
    @Transactional
    public Run begin(OpenKit open) {
        String id = RandomName.fresh();
        for (boolean done = false; !done; ) {
            try {
                insert(id, open);
                done = true;
            } catch (DuplicateKeyException e) {
                // Another run has that code.
            }
        }
        sync.afterCommit();
        return one("id = ?", id).orElseThrow();
    }

    /// A run for who runs it, or whose kit it is.
    ///
    /// @throws KitNotFound when there is none, or it is not theirs
    public Run of(OpenKit open, String id) {
        return one("id = ?", id)
                .filter(run -> run.kit().equals(open.id()))
                .filter(run -> open.owns() || run.by().equals(open.member()))
                .orElseThrow(() -> KitNotFound.byId(id));
    }

    /// Those of a kit that this member may see, the last first.
    public List<Run> of(OpenKit open) {
        return jdbc
                .sql("select * from kits.runs where kit_id = ? order by opened desc, id")
                .param(open.id().value())
                .query(Runs::run)
                .list()
                .stream()
                .filter(run -> open.owns() || run.by().equals(open.member()))
                .toList();
    }

    /// The run that learners find by a code, however they write it.
    public Optional<Run> byCode(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return code.matches("[A-Z0-9]{6}") ? one("code = ?", code) : Optional.empty();
    }

    /// Shows a step.
    @Transactional
    public void show(Run run, PartId step) {
        if (run.isOpen() && !run.step().equals(Optional.of(step))) {
            jdbc.sql("update kits.runs set part_id = ?, since = ? where id = ?")
                    .params(step.value(), SqlTime.of(clock.instant()), run.id())
                    .update();
            sync.afterCommit();
        }
    }

    /// It is over: learners are asked what they take away.
    @Transactional
    public void close(Run run) {
        jdbc.sql("update kits.runs set closed = ? where id = ? and closed is null")
                .params(SqlTime.of(clock.instant()), run.id())
                .update();
        sync.afterCommit();
    }

    /// What a participant says.
    ///
    /// @throws KitFull when enough was said
    @Transactional
    public void say(Run run, int useful, String learned, String wanted) {
        if (impressions(run).size() >= MOST_IMPRESSIONS) {
            throw new KitFull(MOST_IMPRESSIONS);
        }
        jdbc.sql("insert into kits.impressions (id, run_id, kit_id, useful, learned, wanted, made)"
                        + " values (:id, :run, :kit, :useful, :learned, :wanted, :now)")
                .param("id", RandomName.fresh())
                .param("run", run.id())
                .param("kit", run.kit().value())
                .param("useful", useful)
                .param("learned", learned)
                .param("wanted", wanted)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        sync.afterCommit();
    }

    /// All that was said, the first first.
    public List<Impression> impressions(Run run) {
        return jdbc.sql("select * from kits.impressions where run_id = ? order by made, id")
                .param(run.id())
                .query((row, number) -> new Impression(
                        row.getInt("useful"),
                        row.getString("learned"),
                        row.getString("wanted"),
                        SqlTime.read(row, "made")))
                .list();
    }

    @Scheduled(initialDelayString = "30m", fixedDelayString = "12h")
    void forget() {
        jdbc.sql("update kits.runs set closed = :now where closed is null and opened < :before")
                .param("now", SqlTime.of(clock.instant()))
                .param("before", SqlTime.of(clock.instant().minus(LONGEST_RUN)))
                .update();
        jdbc.sql("delete from kits.runs where opened < :before")
                .param("before", SqlTime.of(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("delete from kits.impressions where run_id not in (select id from kits.runs)")
                .update();
    }

    private void insert(String id, OpenKit open) {
        jdbc.sql("""
                insert into kits.runs (id, kit_id, code, opened_by, opened, part_id, since)
                values (:id, :kit, :code, :by, :now, '', :now)
                """)
                .param("id", id)
                .param("kit", open.id().value())
                .param("code", code())
                .param("by", open.member().value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private Optional<Run> one(String condition, String parameter) {
        return jdbc.sql("select * from kits.runs where " + condition).param(parameter).query(Runs::run).list().stream()
                .findFirst();
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString("id"),
                new KitId(row.getString("kit_id")),
                row.getString("code"),
                new MemberId(row.getString("opened_by")),
                SqlTime.read(row, "opened"),
                PartId.parse(row.getString("part_id")),
                SqlTime.read(row, "since"),
                Optional.ofNullable(row.getObject("closed", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
