package org.vitaressources.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who did what to which contribution, remarks included: to be read, never written.
@Component
public class ContributionLog {
    private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

    /// Everything that happened, in one form: steps, and remarks with what became of them.
    private static final String ALL = """
            select * from (
                select e.contribution_id, e.step, e.made_by, e.happened, e.note, 0 as remark, e.id
                from contributions.events e
                union all
                select r.contribution_id, case when r.answer_to is null then 'remark' when c.author = r.made_by
                    then 'answer' else 'remark-answer' end, r.made_by, r.made, '', 1, r.id
                from contributions.remarks r left join contributions.contributions c on c.id = r.contribution_id
                union all
                select r.contribution_id, 'settlement', r.settled_by, r.settled, '', 2, r.id
                from contributions.remarks r where r.settled is not null
            ) as everything
            where happened >= :from and happened < :until
            """;

    private final JdbcClient jdbc;
    private final ContributionsProperties properties;

    ContributionLog(JdbcClient jdbc, ContributionsProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /// How long the steps of a contribution are kept after it was deleted; those of others are kept with it.
    public Duration kept() {
        return properties.logKept();
    }

    /// Something that was done.
    ///
    /// @param by account; empty for the centre itself
    /// @param note the words that went with it, perhaps empty
    public record Entry(Optional<ContributionId> contribution, String step, String by, Instant at, String note) {}

    /// What to look for.
    ///
    /// @param by account, empty for all
    /// @param step empty for all
    public record Wanted(String by, String step, Instant from, Instant until) {}

    /// What happened since then, the first first.
    public List<Entry> since(Instant time) {
        return jdbc.sql(ALL + " order by happened, remark, id")
                .param("from", sql(time))
                .param("until", sql(END))
                .query((row, number) -> read(row))
                .list();
    }

    /// The newest first.
    public List<Entry> newest(Wanted wanted, int most) {
        return select(ALL, wanted, " order by happened desc, remark desc, id desc fetch first " + most + " rows only")
                .query((row, number) -> read(row))
                .list();
    }

    /// How many there are.
    public long count(Wanted wanted) {
        return select(ALL.replaceFirst("select \\*", "select count(*)"), wanted, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec select(String start, Wanted wanted, String end) {
        return jdbc.sql(start + " and (:by = '' or made_by = :by) and (:step = '' or step = :step)" + end)
                .param("by", wanted.by())
                .param("step", wanted.step())
                .param("from", sql(wanted.from()))
                .param("until", sql(wanted.until()));
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                ContributionId.parse(row.getString("contribution_id")),
                row.getString("step"),
                row.getString("made_by"),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
