package org.vitaressources.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;

/// "Utile": one of each member, one a day of each machine for who is not signed in. Of strangers nothing is kept but
/// what they say.
@Component
public class UsefulMarks {
    /// Longest words.
    public static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final DatabaseSync sync;
    private final FeedbackLimits limits;
    private final SpamCheck spam;
    private final Clock clock;

    UsefulMarks(JdbcClient jdbc, DatabaseSync sync, FeedbackLimits limits, SpamCheck spam, Clock clock) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.limits = limits;
        this.spam = spam;
        this.clock = clock;
    }

    /// Why somebody found a resource useful.
    ///
    /// @param words perhaps empty
    /// @param held they look like spam
    public record Mark(
            ReactionId id, ResourceId resource, UsefulReason reason, String words, boolean held, Instant made) {}

    /// Makes a mark; the one that a member made before stays the only one.
    ///
    /// @param client network address of the machine, for limits only
    /// @return nothing when this machine made one today
    /// @throws org.vitaressources.accounts.TooManyTries when a machine marks without end
    public Optional<ReactionId> mark(ResourceId resource, Sender sender, String client) {
        Optional<ReactionId> known = sender.isMember() ? of(resource, sender.member()) : Optional.empty();
        if (known.isPresent()) {
            return known;
        }
        if (!sender.isMember() && !limits.mayMark(resource, client)) {
            return Optional.empty();
        }
        ReactionId id = ReactionId.fresh();
        try {
            insert(id, resource, sender.member());
        } catch (DuplicateKeyException e) {
            // The same member, in another window.
            return of(resource, sender.member());
        }
        sync.now();
        return Optional.of(id);
    }

    private void insert(ReactionId id, ResourceId resource, String member) {
        jdbc.sql("""
                insert into feedback.useful_marks (id, resource_id, member, one_of, reason, words, held, made)
                values (:id, :resource, :member, :oneOf, 'UNSAID', '', false, :now)
                """)
                .param("id", id.value())
                .param("resource", resource.value())
                .param("member", member)
                .param("oneOf", member.isEmpty() ? id.value() : member)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /// Says why, within the day of the mark.
    ///
    /// @return there is such a mark of that day
    @Transactional
    public boolean explain(ReactionId id, UsefulReason reason, String words, FilledForm form, boolean member) {
        String said = PlainWords.of(words);
        String cut = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        int written = jdbc.sql("""
                update feedback.useful_marks set reason = :reason, words = :words, held = :held
                where id = :id and made > :since
                """)
                .param("reason", reason.name())
                .param("words", cut)
                .param("held", !cut.isEmpty() && spam.of(cut, form, member).holds())
                .param("id", id.value())
                .param("since", SqlTime.of(clock.instant().minus(Duration.ofDays(1))))
                .update();
        sync.afterCommit();
        return written > 0;
    }

    /// Takes back the mark of a member.
    @Transactional
    public void take(ResourceId resource, String member) {
        if (!member.isEmpty()) {
            jdbc.sql("delete from feedback.useful_marks where resource_id = :resource and member = :member")
                    .param("resource", resource.value())
                    .param("member", member)
                    .update();
        }
    }

    /// How many found it useful.
    public int count(ResourceId resource) {
        return jdbc.sql("select count(*) from feedback.useful_marks where resource_id = :resource")
                .param("resource", resource.value())
                .query(Integer.class)
                .single();
    }

    /// This member did.
    public boolean isMarked(ResourceId resource, String member) {
        return !member.isEmpty() && of(resource, member).isPresent();
    }

    /// Why, of those who said so, the latest first; for authors and moderators. What is held is for moderators alone.
    public List<Mark> reasons(Collection<ResourceId> resources, boolean heldToo) {
        return resources.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from feedback.useful_marks where resource_id in (:resources) and reason <> 'UNSAID'
                            and (not held or :heldToo)
                        order by made desc, id
                        """)
                        .param(
                                "resources",
                                resources.stream().map(ResourceId::value).toList())
                        .param("heldToo", heldToo)
                        .query((row, number) -> read(row))
                        .list();
    }

    /// What members and strangers said lately, whatever about, the latest first; for moderators.
    public List<Mark> latest(int most) {
        return jdbc.sql(
                        "select * from feedback.useful_marks where reason <> 'UNSAID' order by made desc, id fetch first "
                                + most + " rows only")
                .query((row, number) -> read(row))
                .list();
    }

    /// One of them.
    public Optional<Mark> byId(ReactionId id) {
        return jdbc.sql("select * from feedback.useful_marks where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /// A moderator finds that the words may be shown to the authors, or takes them out.
    @Transactional
    public void settle(ReactionId id, boolean shown) {
        jdbc.sql(
                        shown
                                ? "update feedback.useful_marks set held = false where id = :id"
                                : "delete from feedback.useful_marks where id = :id")
                .param("id", id.value())
                .update();
    }

    private Optional<ReactionId> of(ResourceId resource, String member) {
        return jdbc.sql("select id from feedback.useful_marks where resource_id = :resource and member = :member")
                .param("resource", resource.value())
                .param("member", member)
                .query((row, number) -> new ReactionId(row.getString("id")))
                .optional();
    }

    private static Mark read(ResultSet row) throws SQLException {
        return new Mark(
                new ReactionId(row.getString("id")),
                new ResourceId(row.getString("resource_id")),
                UsefulReason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getBoolean("held"),
                SqlTime.read(row, "made"));
    }
}
