package org.vitaressources.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.AccountEvent.Kind;

/// What happened to accounts: in the database for the person and the administrators, and as a line of the log. Neither
/// holds an address, a name or the address of a machine.
@Component
public class AccountJournal {
    private static final Logger LOG = LoggerFactory.getLogger(AccountJournal.class);

    private final JdbcClient jdbc;
    private final AccountsProperties properties;
    private final Clock clock;

    AccountJournal(JdbcClient jdbc, AccountsProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /// How long an event is kept.
    public Duration kept() {
        return properties.eventsKept();
    }

    /// The newest first.
    ///
    /// @param page from 1
    public List<AccountEvent> newest(int page, int size) {
        return jdbc.sql("select * from accounts.events order by id desc offset :skip rows fetch first :size rows only")
                .param("skip", (long) (page - 1) * size)
                .param("size", size)
                .query(AccountJournal::read)
                .list();
    }

    /// Those of one member, the newest first.
    public List<AccountEvent> of(MemberId member, int most) {
        return jdbc.sql("""
                select * from accounts.events where member_id = :member order by id desc fetch first :most rows only
                """)
                .param("member", member.value())
                .param("most", most)
                .query(AccountJournal::read)
                .list();
    }

    /// What to look for.
    ///
    /// @param person whose account it was, or who did it; nobody for all
    /// @param kind name of a kind, empty for all
    public record Wanted(MemberId person, String kind, Instant from, Instant until) {}

    /// The newest first of those looked for.
    public List<AccountEvent> newest(Wanted wanted, int most) {
        return select("select *", wanted, " order by id desc fetch first " + most + " rows only")
                .query(AccountJournal::read)
                .list();
    }

    /// How many there are of those looked for.
    public long count(Wanted wanted) {
        return select("select count(*)", wanted, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec select(String start, Wanted wanted, String end) {
        return jdbc.sql(start + """
                 from accounts.events where at >= :from and at < :until and (:kind = '' or kind = :kind)
                 and (:person = '' or member_id = :person or actor_id = :person)
                """ + end)
                .param("from", SqlTime.of(wanted.from()))
                .param("until", SqlTime.of(wanted.until()))
                .param("kind", wanted.kind())
                .param("person", wanted.person().value());
    }

    /// How many events are kept.
    public long size() {
        return jdbc.sql("select count(*) from accounts.events")
                .query(Long.class)
                .single();
    }

    void note(Kind kind, MemberId member) {
        note(kind, member, MemberId.NOBODY, "");
    }

    void note(Kind kind, MemberId member, MemberId actor, String detail) {
        jdbc.sql("""
                insert into accounts.events (at, kind, member_id, actor_id, detail)
                values (:at, :kind, :member, :actor, :detail)
                """)
                .param("at", SqlTime.of(clock.instant()))
                .param("kind", kind.name())
                .param("member", member.value())
                .param("actor", actor.equals(member) ? "" : actor.value())
                .param("detail", detail)
                .update();
        LOG.info("compte {} : {} {}{}", member, kind, detail, actor.value().isEmpty() ? "" : " par " + actor);
    }

    /// The events stay, whose they were does not.
    void forget(MemberId member) {
        jdbc.sql("update accounts.events set member_id = '' where member_id = :member")
                .param("member", member.value())
                .update();
        jdbc.sql("update accounts.events set actor_id = '' where actor_id = :member")
                .param("member", member.value())
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from accounts.events where at < :time")
                .param("time", SqlTime.of(time))
                .update();
    }

    private static AccountEvent read(ResultSet row, int number) throws SQLException {
        return new AccountEvent(
                SqlTime.read(row, "at"),
                Kind.valueOf(row.getString("kind")),
                new MemberId(row.getString("member_id")),
                new MemberId(row.getString("actor_id")),
                row.getString("detail"));
    }
}
