package org.vitaressources.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;

/// Notes in the margin, each of one member.
@Component
public class MarginNotes {
    /// Notes that a member may have.
    public static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final DatabaseSync sync;
    private final Clock clock;

    MarginNotes(JdbcClient jdbc, DatabaseSync sync, Clock clock) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.clock = clock;
    }

    /// All of a member that hold every one of these words, in note, quote or title; the last changed first.
    ///
    /// @param words accents and case aside; empty for all
    public List<MarginNote> of(MemberId owner, String words) {
        List<String> wanted = new TextWords(words).words();
        return all(owner).stream()
                .filter(note -> {
                    Source source = note.source();
                    List<String> there =
                            new TextWords(String.join(" ", note.text(), source.quote(), source.title())).words();
                    return wanted.stream().allMatch(word -> there.stream().anyMatch(one -> one.startsWith(word)));
                })
                .toList();
    }

    /// Those of a member about a resource.
    public List<MarginNote> about(MemberId owner, ResourceId resource) {
        return all(owner).stream()
                .filter(note -> note.source().resource().equals(resource))
                .toList();
    }

    /// One of a member's.
    ///
    /// @throws KitNotFound when there is none, or it is another's
    public MarginNote one(MemberId owner, String id) {
        Optional<MarginNote> note =
                all(owner).stream().filter(one -> one.id().equals(id)).findFirst();
        return note.orElseThrow(() -> KitNotFound.byId(id));
    }

    /// Writes a note.
    ///
    /// @throws KitFull when they have too many
    @Transactional
    public void write(MemberId owner, Source source, String text) {
        if (all(owner).size() >= MOST) {
            throw new KitFull(MOST);
        }
        jdbc.sql("insert into kits.notes (id, owner, resource_id, fields, text, made, changed)"
                        + " values (:id, :owner, :resource, :fields, :text, :now, :now)")
                .param("id", RandomName.fresh())
                .param("owner", owner.value())
                .param("resource", source.resource().value())
                .param("fields", FieldText.of(source.fields(1)))
                .param("text", text)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        sync.afterCommit();
    }

    /// Puts other words in the place of a note.
    @Transactional
    public void rewrite(MemberId owner, String id, String text) {
        jdbc.sql("update kits.notes set text = :text, changed = :now where id = :id and owner = :owner")
                .param("text", text)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", one(owner, id).id())
                .param("owner", owner.value())
                .update();
        sync.afterCommit();
    }

    /// Deletes a note for good.
    @Transactional
    public void remove(MemberId owner, String id) {
        jdbc.sql("delete from kits.notes where id = ? and owner = ?")
                .params(one(owner, id).id(), owner.value())
                .update();
        sync.afterCommit();
    }

    private List<MarginNote> all(MemberId owner) {
        return jdbc.sql("select * from kits.notes where owner = ? order by changed desc, id")
                .param(owner.value())
                .query(MarginNotes::note)
                .list();
    }

    private static MarginNote note(ResultSet row, int number) throws SQLException {
        return new MarginNote(
                row.getString("id"),
                Source.of(FieldText.read(row.getString("fields")), 1).orElseThrow(),
                row.getString("text"),
                SqlTime.read(row, "changed"));
    }
}
