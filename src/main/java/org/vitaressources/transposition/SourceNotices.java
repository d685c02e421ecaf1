package org.vitaressources.transposition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.SourceReply;

/// What authors were told of the sources of their practices, and what they answered.
@Component
public class SourceNotices {
    /// Longest words that go with an answer, in characters.
    public static final int MOST_WORDS = 1000;

    private static final int MOST_CHANGED = 4000;
    private static final int MOST_TITLE = 1000;

    private final JdbcClient jdbc;
    private final NoticeLinks links;
    private final Clock clock;

    SourceNotices(JdbcClient jdbc, NoticeLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    /// The last thing that became of the source of a practice.
    ///
    /// @param source the one that it names now
    public Optional<SourceNews> latest(ResourceId descendant, ResourceId source) {
        return jdbc.sql("""
                select * from transposition.notices where descendant_id = :descendant and source_id = :source
                order by number desc fetch first 1 row only
                """)
                .param("descendant", descendant.value())
                .param("source", source.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /// What the authors of its descendants answered, the newest first.
    public List<SourceNews> answered(ResourceId source) {
        return jdbc.sql("""
                select * from transposition.notices where source_id = :source and answered is not null
                order by answered desc, id desc fetch first 100 rows only
                """)
                .param("source", source.value())
                .query((row, number) -> read(row))
                .list();
    }

    /// Answers that do not stand beside the practice yet, the first first.
    List<SourceNews> unwritten() {
        return jdbc.sql(
                        "select * from transposition.notices where answered is not null and not written order by answered, id")
                .query((row, number) -> read(row))
                .list();
    }

    /// This answer stands beside the practice.
    void written(SourceNews news) {
        jdbc.sql("update transposition.notices set written = true where id = :id")
                .param("id", news.id())
                .update();
    }

    /// What a link of a letter is about.
    public NoticeLinks.Looked look(String secret) {
        return links.look(secret);
    }

    /// The notice of this number.
    public Optional<SourceNews> byId(long id) {
        return jdbc.sql("select * from transposition.notices where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /// Answers, once: of two who do at the same time, one gets nothing. Within the caller's transaction.
    Optional<SourceNews> answer(NoticeLinks.Looked link, SourceReply.Answer answer, String words) {
        int written = jdbc.sql("""
                update transposition.notices set answer = :answer, words = :words, answered = :now, answered_by = :member
                where id = :id and answered is null
                """)
                .param("answer", answer.name())
                .param("words", words)
                .param("now", SqlTime.of(clock.instant()))
                .param("member", link.member())
                .param("id", link.notice())
                .update();
        return written == 1 ? byId(link.notice()) : Optional.empty();
    }

    /// Keeps a notice, within the caller's transaction.
    long add(ResourceId descendant, ResourceId source, String title, int number, SourceChange change, Instant at) {
        String changed = String.join("\n", change.changed());
        jdbc.sql("""
                insert into transposition.notices (descendant_id, source_id, source_title, number, kind, changed,
                    happened, answer, words, answered_by)
                values (:descendant, :source, :title, :number, :kind, :changed, :at, '', '', '')
                """)
                .param("descendant", descendant.value())
                .param("source", source.value())
                .param("title", title.substring(0, Math.min(title.length(), MOST_TITLE)))
                .param("number", number)
                .param("kind", change.kind().name())
                .param("changed", changed.substring(0, Math.min(changed.length(), MOST_CHANGED)))
                .param("at", SqlTime.of(at))
                .update();
        return latest(descendant, source).orElseThrow().id();
    }

    private static SourceNews read(ResultSet row) throws SQLException {
        return new SourceNews(
                row.getLong("id"),
                new ResourceId(row.getString("descendant_id")),
                new ResourceId(row.getString("source_id")),
                row.getString("source_title"),
                SourceReply.Change.valueOf(row.getString("kind")),
                row.getString("changed").lines().toList(),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                reply(row));
    }

    private static Optional<SourceNews.Reply> reply(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime answered = row.getObject("answered", OffsetDateTime.class);
        return answered == null
                ? Optional.empty()
                : Optional.of(new SourceNews.Reply(
                        SourceReply.Answer.valueOf(row.getString("answer")),
                        row.getString("words"),
                        answered.toInstant()));
    }
}
