package org.vitaressources.notebooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The entries on their way, as the database keeps them. What [#store(Entry)] has returned for survives a
/// power cut.
@Component
public class Entries {
    private static final int LONGEST_TITLE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final DatabaseSync sync;
    private final ApplicationEventPublisher events;

    Entries(JdbcClient jdbc, DatabaseSync sync, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.events = events;
    }

    /// Stores it with what happened to it, and announces each event in the same transaction.
    ///
    /// @return as it is stored, one version on
    /// @throws EditedMeanwhile when it was stored by somebody else since it was read
    @Transactional
    public Entry store(Entry entry) {
        EntryMemento memento = entry.memento();
        if (memento.version() == 0) {
            insert(memento);
        } else if (update(memento) == 0) {
            throw new EditedMeanwhile("Entry " + memento.id(), memento.version());
        }
        entry.takeEvents().forEach(events::publishEvent);
        sync.afterCommit();
        return byId(memento.id()).orElseThrow();
    }

    /// One of them.
    public Optional<Entry> byId(EntryId id) {
        return jdbc.sql("select * from notebooks.entries where id = ?")
                .param(id.value())
                .query(Entries::entry)
                .optional();
    }

    /// Those of an author, the last changed first.
    public List<Entry> by(String author) {
        return jdbc.sql("select * from notebooks.entries where author = ? order by changed desc, id")
                .param(author)
                .query(Entries::entry)
                .list();
    }

    /// Those of a notebook in any of these states, the last changed first.
    public List<Entry> of(ResourceId notebook, Collection<EntryState> states) {
        return jdbc.sql("""
                select * from notebooks.entries where resource_id = :notebook and state in (:states)
                order by changed desc, id
                """)
                .param("notebook", notebook.value())
                .param("states", states.stream().map(Enum::name).toList())
                .query(Entries::entry)
                .list();
    }

    /// Those of all notebooks in a state, the longest there first.
    public List<Entry> in(EntryState state) {
        return jdbc.sql("select * from notebooks.entries where state = ? order by changed, id")
                .param(state.name())
                .query(Entries::entry)
                .list();
    }

    /// Those that became a file of a notebook, or correct it, the last changed first.
    public List<Entry> under(ResourceId notebook, String name) {
        return jdbc.sql("""
                select * from notebooks.entries where resource_id = :notebook and name = :name order by changed desc, id
                """)
                .param("notebook", notebook.value())
                .param("name", name)
                .query(Entries::entry)
                .list();
    }

    /// Throws one away for good.
    @Transactional
    public void remove(EntryId id) {
        for (String table : new String[] {"notebooks.publications where entry_id", "notebooks.entries where id"}) {
            jdbc.sql("delete from " + table + " = ?").param(id.value()).update();
        }
        sync.afterCommit();
    }

    private void insert(EntryMemento memento) {
        with(jdbc.sql("""
                insert into notebooks.entries
                    (id, resource_id, author, version, state, name, base, title, draft, changed)
                values (:id, :notebook, :author, 1, :state, :name, :base, :title, :draft, :changed)
                """), memento)
                .param("notebook", memento.notebook().value())
                .param("author", memento.author())
                .update();
    }

    private int update(EntryMemento memento) {
        return with(jdbc.sql("""
                update notebooks.entries set version = version + 1, state = :state, name = :name, base = :base,
                    title = :title, draft = :draft, changed = :changed
                where id = :id and version = :version
                """), memento).param("version", memento.version()).update();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, EntryMemento memento) {
        String title = memento.draft().title();
        return statement
                .param("id", memento.id().value())
                .param("state", memento.state().name())
                .param("name", memento.name())
                .param("base", memento.base())
                .param("title", title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
                .param("draft", JSON.writeValueAsString(memento.draft()))
                .param("changed", SqlTime.of(memento.changed()));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return Entry.restore(new EntryMemento(
                new EntryId(row.getString("id")),
                new ResourceId(row.getString("resource_id")),
                row.getString("author"),
                row.getInt("version"),
                EntryState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("base"),
                draft(row.getString("draft")),
                SqlTime.read(row, "changed")));
    }

    private static EntryDraft draft(String json) {
        // A draft stored before a field existed has nothing in it.
        ObjectNode whole = JSON.valueToTree(EntryDraft.EMPTY);
        JSON.readTree(json).properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        return JSON.treeToValue(whole, EntryDraft.class);
    }
}
