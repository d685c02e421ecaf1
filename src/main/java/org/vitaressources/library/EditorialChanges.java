package org.vitaressources.library;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.vitaressources.library.EditorialFiles.Selection;

/// Changes of editorial files, as the database keeps them. Their states are needed for good.
@Component
class EditorialChanges implements KeptFilesUser {
    private final JdbcClient jdbc;
    private final DatabaseSync sync;

    EditorialChanges(JdbcClient jdbc, DatabaseSync sync) {
        this.jdbc = jdbc;
        this.sync = sync;
    }

    /// Writes down what is about to be done.
    ///
    /// @return the same with its number
    EditorialChange promise(EditorialChange change) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into library.editorial_changes
                    (file, step, about, note, before_sum, after_sum, made_by, made_at, undoes, pending)
                values (:file, :step, :about, :note, :before, :after, :by, :at, :undoes, true)
                """)
                .param("file", change.file())
                .param("step", change.step())
                .param("about", FileFacts.cut(change.about(), 300))
                .param("note", FileFacts.cut(change.note(), 2000))
                .param("before", change.before())
                .param("after", change.after())
                .param("by", change.by())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("undoes", change.undoes())
                .update(key, "id");
        sync.now();
        Number id = java.util.Objects.requireNonNull(key.getKey());
        return byId(id.longValue()).orElseThrow();
    }

    /// It is on disk.
    void kept(EditorialChange change) {
        jdbc.sql("update library.editorial_changes set pending = false where id = :id")
                .param("id", change.id())
                .update();
        sync.now();
    }

    /// It did not come about.
    void drop(EditorialChange change) {
        jdbc.sql("delete from library.editorial_changes where id = :id")
                .param("id", change.id())
                .update();
        sync.now();
    }

    List<EditorialChange> pending() {
        return jdbc.sql(SELECT + " where c.pending order by c.id")
                .query(EditorialChanges::row)
                .list();
    }

    Optional<EditorialChange> byId(long id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(EditorialChanges::row)
                .optional();
    }

    List<EditorialChange> newest(Selection selection, int most) {
        return select(SELECT, selection, " order by c.id desc fetch first " + most + " rows only")
                .query(EditorialChanges::row)
                .list();
    }

    long count(Selection selection) {
        return select("select count(*) from library.editorial_changes c", selection, "")
                .query(Long.class)
                .single();
    }

    void rename(String by, String other) {
        jdbc.sql("update library.editorial_changes set made_by = :other where made_by = :by")
                .param("by", by)
                .param("other", other)
                .update();
    }

    @Override
    public Set<String> needed() {
        return new HashSet<>(jdbc.sql("""
                select before_sum from library.editorial_changes where before_sum <> ''
                union select after_sum from library.editorial_changes where after_sum <> ''
                """).query(String.class).list());
    }

    private static final String SELECT = """
            select c.*, exists (select 1 from library.editorial_changes u where u.undoes = c.id and not u.pending) undone
            from library.editorial_changes c""";

    private JdbcClient.StatementSpec select(String start, Selection selection, String end) {
        return jdbc.sql(start + """
                 where not c.pending and c.made_at >= :from and c.made_at < :until
                 and (:file = '' or c.file = :file) and (:by = '' or c.made_by = :by)
                 and (:step = '' or c.step = :step)
                """ + end)
                .param("from", selection.from().atOffset(ZoneOffset.UTC))
                .param("until", selection.until().atOffset(ZoneOffset.UTC))
                .param("file", selection.file())
                .param("by", selection.by())
                .param("step", selection.step());
    }

    private static EditorialChange row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new EditorialChange(
                row.getLong("id"),
                row.getString("file"),
                row.getString("step"),
                row.getString("about"),
                row.getString("note"),
                row.getString("before_sum"),
                row.getString("after_sum"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getLong("undoes"),
                row.getBoolean("undone"));
    }
}
