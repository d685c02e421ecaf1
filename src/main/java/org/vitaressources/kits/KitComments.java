package org.vitaressources.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;

/// What those with whom a kit is shared say about its parts.
@Component
public class KitComments {
    /// Longest comment, characters.
    public static final int LONGEST = 2000;
    /// Comments that a kit may have.
    public static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final DatabaseSync sync;
    private final Clock clock;

    KitComments(JdbcClient jdbc, DatabaseSync sync, Clock clock) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.clock = clock;
    }

    /// A comment.
    ///
    /// @param part id of the session or step; empty for the kit as a whole
    /// @param settled nothing more is asked for
    public record Comment(long id, String part, MemberId by, Instant made, String text, boolean settled) {}

    /// All of a kit, the first first.
    public List<Comment> of(KitId kit) {
        return jdbc.sql("select * from kits.comments where kit_id = ? order by id")
                .param(kit.value())
                .query(KitComments::comment)
                .list();
    }

    /// Says something.
    ///
    /// @param part id of a part of the kit; anything else is the kit as a whole
    /// @throws KitFull when there are too many
    /// @throws IllegalArgumentException when nothing is said, or too much
    @Transactional
    public void say(OpenKit open, String part, String text) {
        String said = KitFields.calm("texte", text);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IllegalArgumentException("A comment of " + said.length() + " characters");
        }
        if (of(open.id()).size() >= MOST) {
            throw new KitFull(MOST);
        }
        boolean known = PartId.parse(part)
                .filter(id -> open.kit().step(id).isPresent()
                        || open.kit().session(id).isPresent())
                .isPresent();
        jdbc.sql("""
                insert into kits.comments (kit_id, part_id, made_by, made, text, settled_by)
                values (:kit, :part, :by, :now, :text, '')
                """)
                .param("kit", open.id().value())
                .param("part", known ? part : "")
                .param("by", open.member().value())
                .param("now", SqlTime.of(clock.instant()))
                .param("text", said)
                .update();
        sync.afterCommit();
    }

    /// Nothing more is asked for, or something is after all: said by who wrote it, or by who may change the kit.
    ///
    /// @throws KitNotFound when there is no such comment, or it is not for them to say
    @Transactional
    public void settle(OpenKit open, long id, boolean settled) {
        Comment comment = of(open.id()).stream()
                .filter(one -> one.id() == id)
                .filter(one -> open.edits() || one.by().equals(open.member()))
                .findFirst()
                .orElseThrow(() -> KitNotFound.byId(String.valueOf(id)));
        jdbc.sql("update kits.comments set settled = :now, settled_by = :by where id = :id")
                .param("now", settled ? SqlTime.of(clock.instant()) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", settled ? open.member().value() : "")
                .param("id", comment.id())
                .update();
        sync.afterCommit();
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getString("part_id"),
                new MemberId(row.getString("made_by")),
                SqlTime.read(row, "made"),
                row.getString("text"),
                row.getObject("settled", OffsetDateTime.class) != null);
    }
}
