package org.vitaressources.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditSource;

/// Who did what to what was sent back, and who said that a resource still holds.
@Component
@Order(20)
class FeedbackLog implements AuditSource {
    static final String CHECK = "check";
    static final String RHYTHM = "rhythm";

    private static final String NAME = "FEEDBACK";
    private static final List<String> STEPS = Stream.concat(
                    Stream.of(Step.values()).map(Step::noun), Stream.of(CHECK, RHYTHM))
            .toList();
    private static final String WANTED = """
            from feedback.events where happened >= :from and happened < :until
                and (:person = '' or made_by = :person) and (:step = '' or lower(step) = :step)
            """;

    private final JdbcClient jdbc;
    private final Library library;
    private final MessageSource messages;
    private final Clock clock;

    FeedbackLog(JdbcClient jdbc, Library library, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.library = library;
        this.messages = messages;
        this.clock = clock;
    }

    /// Notes something that concerns a resource and no reaction.
    void note(ResourceId resource, String step, String by, String note) {
        jdbc.sql("""
                insert into feedback.events (reaction_id, resource_id, step, state, made_by, happened, note)
                values ('', :resource, :step, '', :by, :now, :note)
                """)
                .param("resource", resource.value())
                .param("step", step)
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .param("note", note)
                .update();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> steps() {
        return STEPS;
    }

    @Override
    public String message(String step) {
        return "feedback.step." + step;
    }

    @Override
    public List<AuditEntry> newest(Wanted wanted, int most) {
        return asked(
                        "select * " + WANTED + " order by happened desc, id desc fetch first " + most + " rows only",
                        wanted)
                .query((row, number) -> new AuditEntry(
                        SqlTime.read(row, "happened"),
                        NAME,
                        row.getString("step").toLowerCase(Locale.ROOT),
                        row.getString("made_by"),
                        row.getString("reaction_id") + " " + row.getString("resource_id"),
                        row.getString("note")))
                .list();
    }

    @Override
    public long count(Wanted wanted) {
        return asked("select count(*) " + WANTED, wanted).query(Long.class).single();
    }

    @Override
    public About about(AuditEntry entry, Locale locale) {
        String[] ids = entry.about().split(" ", 2);
        String title = library.byId(new ResourceId(ids[1]))
                .map(resource -> resource.description().title())
                .orElse(ids[1]);
        if (!ids[0].isEmpty()) {
            return new About(title, isThere(ids[0]) ? "/relecture/retours/" + ids[0] : "");
        }
        return new About(
                title,
                library.byId(new ResourceId(ids[1]))
                        .map(resource -> "/ressources/" + resource.slug())
                        .orElse(""));
    }

    private boolean isThere(String reaction) {
        return jdbc.sql("select count(*) from feedback.reactions where id = :id")
                        .param("id", reaction)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// An undoing names the step that was taken back, a rhythm the one that was chosen.
    @Override
    public String note(AuditEntry entry, Locale locale) {
        String key = switch (entry.step()) {
            case "undoing" -> "feedback.step.";
            case RHYTHM -> "feedback.rhythm.";
            default -> "";
        };
        String said = key.isEmpty() || entry.note().isEmpty()
                ? entry.note()
                : messages.getMessage(key + entry.note(), null, entry.note(), locale);
        return said == null ? entry.note() : said;
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("person", wanted.person())
                .param("step", wanted.step())
                .param("from", SqlTime.of(wanted.from()))
                .param("until", SqlTime.of(wanted.until()));
    }
}
