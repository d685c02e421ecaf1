package org.vitaressources.notebooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;

/// Who keeps which notebook, as the database keeps it.
@Component
public class Notebooks {
    private static final String COORDINATOR = "COORDINATOR";
    private static final String AUTHOR = "AUTHOR";

    private final JdbcClient jdbc;
    private final DatabaseSync sync;
    private final ApplicationEventPublisher events;

    Notebooks(JdbcClient jdbc, DatabaseSync sync, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.events = events;
    }

    private record Person(MemberId member, boolean coordinates, Instant since) {}

    /// A notebook; one that nobody keeps when nothing is known of it, as one that was written by hand.
    public Notebook of(ResourceId id) {
        List<Person> people = jdbc.sql("select * from notebooks.people where resource_id = ? order by since, member_id")
                .param(id.value())
                .query((row, number) -> new Person(
                        new MemberId(row.getString("member_id")),
                        row.getString("part").equals(COORDINATOR),
                        SqlTime.read(row, "since")))
                .list();
        Map<MemberId, Instant> authors = new LinkedHashMap<>();
        people.stream().filter(one -> !one.coordinates()).forEach(one -> authors.put(one.member(), one.since()));
        Optional<MemberId> coordinator =
                people.stream().filter(Person::coordinates).map(Person::member).findFirst();
        return jdbc.sql("select version, trusted from notebooks.notebooks where resource_id = ?")
                .param(id.value())
                .query((row, number) ->
                        Notebook.restore(id, row.getInt("version"), coordinator, authors, row.getBoolean("trusted")))
                .optional()
                .orElseGet(() -> Notebook.unkept(id));
    }

    /// Those in which somebody writes.
    public List<ResourceId> keptBy(MemberId member) {
        return jdbc.sql("select resource_id from notebooks.people where member_id = ? order by resource_id")
                .param(member.value())
                .query((row, number) -> new ResourceId(row.getString(1)))
                .list();
    }

    /// Stores who keeps it with what happened, and announces each event in the same transaction.
    ///
    /// @throws EditedMeanwhile when it was stored by somebody else since it was read
    @Transactional
    public Notebook store(Notebook notebook, Instant now) {
        int written = notebook.version() == 0
                ? insert(notebook)
                : jdbc.sql("""
                        update notebooks.notebooks set version = version + 1, trusted = :trusted
                        where resource_id = :id and version = :version
                        """)
                        .param("trusted", notebook.trusted())
                        .param("id", notebook.id().value())
                        .param("version", notebook.version())
                        .update();
        if (written == 0) {
            throw new EditedMeanwhile("Notebook " + notebook.id(), notebook.version());
        }
        jdbc.sql("delete from notebooks.people where resource_id = ?")
                .param(notebook.id().value())
                .update();
        notebook.coordinator().ifPresent(member -> person(notebook.id(), member, COORDINATOR, now));
        notebook.authors().forEach((member, since) -> person(notebook.id(), member, AUTHOR, since));
        notebook.takeEvents().forEach(events::publishEvent);
        sync.afterCommit();
        return of(notebook.id());
    }

    private int insert(Notebook notebook) {
        int known = jdbc.sql("select count(*) from notebooks.notebooks where resource_id = ?")
                .param(notebook.id().value())
                .query(Integer.class)
                .single();
        return known > 0
                ? 0
                : jdbc.sql("insert into notebooks.notebooks (resource_id, version, trusted) values (:id, 1, :trusted)")
                        .param("id", notebook.id().value())
                        .param("trusted", notebook.trusted())
                        .update();
    }

    private void person(ResourceId notebook, MemberId member, String part, Instant since) {
        jdbc.sql("""
                insert into notebooks.people (resource_id, member_id, part, since)
                values (:notebook, :member, :part, :since)
                """)
                .param("notebook", notebook.value())
                .param("member", member.value())
                .param("part", part)
                .param("since", SqlTime.of(since))
                .update();
    }
}
