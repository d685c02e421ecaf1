package org.vitaressources.contributions;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;

/// The places chosen for contributions, kept before anything is written there: a publication that a kill interrupts is
/// found again under the same identity.
@Component
class Places {
    private final JdbcClient jdbc;
    private final DatabaseSync sync;

    Places(JdbcClient jdbc, DatabaseSync sync) {
        this.jdbc = jdbc;
        this.sync = sync;
    }

    /// A publication that was begun and is not finished.
    ///
    /// @param by who asked for it
    /// @param wanted whoever asked was not told that it failed
    record Begun(ContributionId contribution, Place place, MemberId by, boolean wanted) {}

    /// All that are not finished.
    List<Begun> begun() {
        return jdbc.sql("select * from contributions.publications")
                .query(Places::row)
                .list();
    }

    Optional<Begun> of(ContributionId id) {
        return jdbc.sql("select * from contributions.publications where contribution_id = ?")
                .param(id.value())
                .query(Places::row)
                .optional();
    }

    /// Begins: from here until [#failed(ContributionId)] or [#finished(ContributionId)] the contribution stays
    /// accepted.
    ///
    /// @throws TransitionRefused when it is not accepted at this moment
    @Transactional
    void begin(ContributionId id, Place place, MemberId by) {
        // The row stays locked until the end: who changes the state now waits, and then sees that it has begun.
        String state = jdbc.sql("select state from contributions.contributions where id = ? for update")
                .param(id.value())
                .query(String.class)
                .single();
        if (!state.equals(ContributionState.ACCEPTED.name())) {
            throw new TransitionRefused(ContributionState.valueOf(state), "publication");
        }
        finished(id);
        jdbc.sql("""
                insert into contributions.publications (contribution_id, resource_id, main, made_by, wanted)
                values (:id, :resource, :main, :by, true)
                """)
                .param("id", id.value())
                .param("resource", place.resource().value())
                .param("main", place.main())
                .param("by", by.value())
                .update();
        sync.afterCommit();
    }

    /// Whoever asked is told that it failed: nobody goes on with it. The place stays chosen.
    void failed(ContributionId id) {
        jdbc.sql("update contributions.publications set wanted = false where contribution_id = ?")
                .param(id.value())
                .update();
        sync.afterCommit();
    }

    void finished(ContributionId id) {
        jdbc.sql("delete from contributions.publications where contribution_id = ?")
                .param(id.value())
                .update();
    }

    private static Begun row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Begun(
                new ContributionId(row.getString("contribution_id")),
                new Place(new ResourceId(row.getString("resource_id")), row.getString("main")),
                new MemberId(row.getString("made_by")),
                row.getBoolean("wanted"));
    }
}
