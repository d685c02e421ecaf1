package org.vitaressources.notebooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;
import org.vitaressources.notebooks.StepRefused.Reason;

/// The files chosen for entries on their way into the collection, kept before the library is asked: a
/// publication that a
/// kill interrupts is found again under the same name.
@Component
class EntryPlaces {
    private final JdbcClient jdbc;
    private final DatabaseSync sync;

    EntryPlaces(JdbcClient jdbc, DatabaseSync sync) {
        this.jdbc = jdbc;
        this.sync = sync;
    }

    /// A publication that was begun and is not finished.
    ///
    /// @param name of the file
    /// @param after number of the latest state of the notebook then
    /// @param by who asked for it
    /// @param wanted whoever asked was not told that it failed
    record Begun(EntryId entry, ResourceId notebook, String name, int after, MemberId by, boolean wanted) {}

    /// All that are not finished.
    List<Begun> begun() {
        return jdbc.sql("select * from notebooks.publications order by entry_id")
                .query(EntryPlaces::row)
                .list();
    }

    Optional<Begun> of(EntryId id) {
        return jdbc.sql("select * from notebooks.publications where entry_id = ?")
                .param(id.value())
                .query(EntryPlaces::row)
                .optional();
    }

    /// Names that other entries of a notebook are on their way to.
    Set<String> taken(ResourceId notebook, EntryId except) {
        return begun().stream()
                .filter(one -> one.notebook().equals(notebook) && !one.entry().equals(except))
                .map(Begun::name)
                .collect(Collectors.toSet());
    }

    /// Begins: from here until [#failed(EntryId)] or [#finished(EntryId)] somebody owes the publication.
    ///
    /// @throws StepRefused when the entry is not accepted at this moment
    @Transactional
    void begin(EntryId id, ResourceId notebook, String name, int after, MemberId by) {
        // The row stays locked until the end: who changes the state now waits, and then sees that it has begun.
        String state = jdbc.sql("select state from notebooks.entries where id = ? for update")
                .param(id.value())
                .query(String.class)
                .single();
        if (!state.equals(EntryState.ACCEPTED.name())) {
            throw new StepRefused(Reason.STATE);
        }
        finished(id);
        jdbc.sql("""
                insert into notebooks.publications (entry_id, resource_id, name, after_revision, made_by, wanted)
                values (:id, :notebook, :name, :after, :by, true)
                """)
                .param("id", id.value())
                .param("notebook", notebook.value())
                .param("name", name)
                .param("after", after)
                .param("by", by.value())
                .update();
        sync.afterCommit();
    }

    /// Whoever asked is told that it failed: nobody goes on with it by itself. The name stays chosen.
    void failed(EntryId id) {
        jdbc.sql("update notebooks.publications set wanted = false where entry_id = ?")
                .param(id.value())
                .update();
        sync.afterCommit();
    }

    void finished(EntryId id) {
        jdbc.sql("delete from notebooks.publications where entry_id = ?")
                .param(id.value())
                .update();
    }

    private static Begun row(ResultSet row, int number) throws SQLException {
        return new Begun(
                new EntryId(row.getString("entry_id")),
                new ResourceId(row.getString("resource_id")),
                row.getString("name"),
                row.getInt("after_revision"),
                new MemberId(row.getString("made_by")),
                row.getBoolean("wanted"));
    }
}
