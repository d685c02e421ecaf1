package org.vitaressources.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.contributions.RemarkThread.Place;
import org.vitaressources.contributions.RemarkThread.Said;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.Passage;

/// What is said about contributions. Whether somebody may say something is asked of who calls.
@Component
public class Remarks {
    private final JdbcClient jdbc;
    private final Members members;
    private final Markdown markdown;
    private final DatabaseSync sync;
    private final Clock clock;

    Remarks(JdbcClient jdbc, Members members, Markdown markdown, DatabaseSync sync, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.markdown = markdown;
        this.sync = sync;
        this.clock = clock;
    }

    /// All that is said about a contribution, the first remark first, each with its place in the present text.
    public List<RemarkThread> about(Contribution contribution) {
        Map<Long, Remark> first = new LinkedHashMap<>();
        Map<Long, List<Remark>> answers = new LinkedHashMap<>();
        List<Remark> all = new ArrayList<>();
        jdbc.sql("select * from contributions.remarks where contribution_id = :id order by id")
                .param("id", contribution.id().value())
                .query((row, number) -> {
                    Remark remark = read(row);
                    long answered = row.getLong("answer_to");
                    if (row.wasNull()) {
                        first.put(remark.id(), remark);
                    } else {
                        answers.computeIfAbsent(answered, id -> new ArrayList<>())
                                .add(remark);
                    }
                    return remark;
                })
                .list()
                .forEach(all::add);
        Map<MemberId, String> names = members.names(
                all.stream().map(remark -> new MemberId(remark.by())).toList());
        return first.values().stream()
                .map(remark -> new RemarkThread(
                        said(remark, contribution, names),
                        answers.getOrDefault(remark.id(), List.of()).stream()
                                .map(answer -> said(answer, contribution, names))
                                .toList(),
                        place(remark, contribution.draft())))
                .toList();
    }

    /// How many remarks of each contribution ask for something, and of how many the author had the last word.
    public Map<ContributionId, Open> open(Collection<ContributionId> ids) {
        Map<ContributionId, Open> open = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select r.contribution_id, c.author, l.made_by as last_by
                    from contributions.remarks r
                    join contributions.contributions c on c.id = r.contribution_id
                    left join contributions.remarks l on l.answer_to = r.id and l.id = (
                        select max(a.id) from contributions.remarks a where a.answer_to = r.id)
                    where r.contribution_id in (:ids) and r.answer_to is null and r.settled is null
                    """)
                    .param("ids", ids.stream().map(ContributionId::value).toList())
                    .query(row -> {
                        boolean answered = row.getString("author").equals(row.getString("last_by"));
                        open.merge(
                                new ContributionId(row.getString("contribution_id")),
                                new Open(1, answered ? 1 : 0),
                                Open::plus);
                    });
        }
        return open;
    }

    /// @param count remarks that ask for something
    /// @param answered those of which the author had the last word
    public record Open(int count, int answered) {
        /// Nothing is asked for.
        public static final Open NONE = new Open(0, 0);

        Open plus(Open other) {
            return new Open(count + other.count, answered + other.answered);
        }
    }

    /// Says something about a contribution.
    ///
    /// @throws IllegalArgumentException when nothing is said, or too much
    @Transactional
    public void say(ContributionId contribution, String by, String field, String quote, String text) {
        write(contribution, by, field, cut(calm(quote), Remark.LONGEST_QUOTE), text, null);
    }

    /// Answers a remark of this contribution.
    ///
    /// @return false when there is no such remark
    /// @throws IllegalArgumentException when nothing is said, or too much
    @Transactional
    public boolean answer(ContributionId contribution, long remark, String by, String text) {
        boolean there = jdbc.sql("""
                        select count(*) from contributions.remarks
                        where id = :id and contribution_id = :contribution and answer_to is null
                        """)
                        .param("id", remark)
                        .param("contribution", contribution.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (there) {
            write(contribution, by, "", "", text, remark);
        }
        return there;
    }

    /// Says that nothing more is asked for, or that something is after all.
    ///
    /// @return false when there is no such remark, or it is so already
    @Transactional
    public boolean settle(ContributionId contribution, long remark, String by, boolean settled) {
        int written = jdbc.sql("""
                update contributions.remarks set settled = :settled, settled_by = :by
                where id = :id and contribution_id = :contribution and answer_to is null
                    and (settled is null) = :settling
                """)
                .param("settled", settled ? sql(clock.instant()) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", settled ? by : "")
                .param("id", remark)
                .param("contribution", contribution.value())
                .param("settling", settled)
                .update();
        sync.afterCommit();
        return written > 0;
    }

    private void write(
            ContributionId contribution, String by, String field, String quote, String text, @Nullable Long answerTo) {
        String said = calm(text);
        if (said.isEmpty() || said.length() > Remark.LONGEST_TEXT) {
            throw new IllegalArgumentException("A remark of " + said.length() + " characters");
        }
        jdbc.sql("""
                insert into contributions.remarks (contribution_id, made_by, made, field, quote, text, answer_to)
                values (:contribution, :by, :at, :field, :quote, :text, :answerTo)
                """)
                .param("contribution", contribution.value())
                .param("by", by)
                .param("at", sql(clock.instant()))
                .param("field", cut(field, 80))
                .param("quote", quote)
                .param("text", said)
                .param("answerTo", answerTo, java.sql.Types.BIGINT)
                .update();
        sync.afterCommit();
    }

    private static Said said(Remark remark, Contribution contribution, Map<MemberId, String> names) {
        return new Said(
                remark,
                names.getOrDefault(new MemberId(remark.by()), ""),
                remark.by().equals(contribution.author()));
    }

    private Place place(Remark remark, Draft draft) {
        if (remark.field().isEmpty()) {
            return Place.WHOLE;
        }
        Optional<SheetFields.Field> field = SheetFields.of(draft, remark.field());
        if (field.isEmpty()) {
            return Place.GONE;
        }
        if (remark.quote().isEmpty()) {
            return Place.FIELD;
        }
        return isIn(field.get(), remark.quote()) ? Place.FOUND : Place.CHANGED;
    }

    /// In what is written or, across a link or a note, in what is read.
    private boolean isIn(SheetFields.Field field, String quote) {
        return Quote.in(field.text(), quote).isPresent()
                || (field.section()
                        && Quote.in(
                                        markdown
                                                .render(field.text(), "", Markdown.LinkResolver.AS_WRITTEN)
                                                .passages()
                                                .stream()
                                                .map(Passage::text)
                                                .collect(Collectors.joining("\n")),
                                        quote)
                                .isPresent());
    }

    private static Remark read(ResultSet row) throws SQLException {
        return new Remark(
                row.getLong("id"),
                new ContributionId(row.getString("contribution_id")),
                row.getString("made_by"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("field"),
                row.getString("quote"),
                row.getString("text"),
                Optional.ofNullable(row.getObject("settled", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("settled_by"));
    }

    /// Line ends of one kind, no control characters.
    private static String calm(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static OffsetDateTime sql(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
