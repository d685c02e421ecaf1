package org.vitaressources.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.vitaressources.mail.PostedLetter.State;

/// The outbox in the database.
@Component
class StoredOutbox implements Outbox {
    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient jdbc;
    private final ObjectProvider<LetterPress> press;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;

    StoredOutbox(
            JdbcClient jdbc, ObjectProvider<LetterPress> press, ObjectProvider<JavaMailSender> server, Clock clock) {
        this.jdbc = jdbc;
        this.press = press;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public void post(Letter letter) {
        if (letter.recipient().endsWith(".invalid")) {
            // Nobody is there (RFC 6761): who came with an archive without their address.
            return;
        }
        LetterPress.Printed printed = press.getObject().print(letter);
        Instant now = clock.instant();
        Instant next = letter.waiting().map(waiting -> now.plus(waiting.time())).orElse(now);
        jdbc.sql("""
                insert into mail.letters (id, recipient, subject, plain, html, confidential, posted, state, attempts,
                    next_attempt, failure, recall_name)
                values (:id, :recipient, :subject, :plain, :html, :confidential, :now, 'WAITING', 0, :next, '', :recall)
                """)
                .param("id", UUID.randomUUID().toString())
                .param("recipient", letter.recipient())
                .param("subject", printed.subject())
                .param("plain", printed.plain())
                .param("html", printed.html())
                .param("confidential", letter.confidential())
                .param("now", sql(now))
                .param("next", sql(next))
                .param("recall", letter.waiting().map(Letter.Waiting::name).orElse(""))
                .update();
    }

    @Override
    public int recall(String name) {
        return jdbc.sql("""
                delete from mail.letters
                where recall_name = :name and state = 'WAITING' and attempts = 0 and next_attempt > :now
                """)
                .param("name", name)
                .param("now", sql(clock.instant()))
                .update();
    }

    @Override
    public List<PostedLetter> newest(int page, int size) {
        return jdbc.sql(
                        "select * from mail.letters order by posted desc, id offset :skip rows fetch first :size rows only")
                .param("skip", (long) (page - 1) * size)
                .param("size", size)
                .query(StoredOutbox::read)
                .list();
    }

    @Override
    public long size() {
        return jdbc.sql("select count(*) from mail.letters").query(Long.class).single();
    }

    @Override
    public Optional<PostedLetter> byId(String id) {
        return jdbc.sql("select * from mail.letters where id = :id")
                .param("id", id)
                .query(StoredOutbox::read)
                .optional();
    }

    @Override
    public boolean sends() {
        return server.getIfAvailable() != null;
    }

    @Override
    public void forget(String recipient) {
        jdbc.sql("delete from mail.letters where lower(recipient) = lower(:recipient)")
                .param("recipient", recipient)
                .update();
    }

    @Override
    public List<PostedLetter> to(String recipient) {
        return jdbc.sql("select * from mail.letters where lower(recipient) = lower(:recipient) order by posted desc")
                .param("recipient", recipient)
                .query(StoredOutbox::read)
                .list();
    }

    /// Those to be tried now, the longest waiting first.
    List<PostedLetter> due(int most) {
        return jdbc.sql("""
                select * from mail.letters where state = 'WAITING' and next_attempt <= :now
                order by next_attempt, id fetch first :most rows only
                """)
                .param("now", sql(clock.instant()))
                .param("most", most)
                .query(StoredOutbox::read)
                .list();
    }

    void sent(PostedLetter letter) {
        jdbc.sql("""
                update mail.letters set state = 'SENT', sent = :now, attempts = attempts + 1, failure = '',
                    plain = case when confidential then '' else plain end,
                    html = case when confidential then '' else html end
                where id = :id
                """)
                .param("now", sql(clock.instant()))
                .param("id", letter.id())
                .update();
    }

    void failed(PostedLetter letter, State state, Instant next, String why) {
        jdbc.sql("""
                update mail.letters set state = :state, attempts = attempts + 1, next_attempt = :next, failure = :why
                where id = :id
                """)
                .param("state", state.name())
                .param("next", sql(next))
                .param("why", why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why)
                .param("id", letter.id())
                .update();
    }

    /// Forgets what was posted before, sent or not.
    int forgetBefore(Instant time) {
        return jdbc.sql("delete from mail.letters where posted < :time")
                .param("time", sql(time))
                .update();
    }

    private static PostedLetter read(ResultSet row, int number) throws SQLException {
        return new PostedLetter(
                row.getString("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                row.getBoolean("confidential"),
                row.getObject("posted", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Optional.ofNullable(instant(row.getObject("sent", OffsetDateTime.class))),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime sql(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
