package org.vitaressources.thesaurus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.library.ResourceId;

/// Descriptions that are to follow a change, as the database keeps them.
@Component
class Rewrites {
    private final JdbcClient jdbc;

    Rewrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A description.
    ///
    /// @param before revision of the resource before it was rewritten, 0 when it was not
    /// @param after likewise
    record Row(long change, ResourceId resource, String state, int before, int after) {
        boolean undoing() {
            return state.equals("UNDOING");
        }

        Row as(String other) {
            return new Row(change, resource, other, before, after);
        }

        Row rewritten(int from, int to) {
            return new Row(change, resource, "DONE", from, to);
        }
    }

    @Transactional
    void begin(long change, Rewriting.Plan plan) {
        jdbc.sql("""
                insert into thesaurus.rewritings (change_id, key_word, old_words, new_id, new_label)
                values (:change, :key, :words, :id, :label)
                """)
                .param("change", change)
                .param("key", plan.key())
                .param("words", String.join("\n", plan.words()))
                .param("id", plan.id())
                .param("label", plan.label())
                .update();
        for (ResourceId resource : plan.resources()) {
            jdbc.sql("insert into thesaurus.rewrites values (:change, :resource, 'WAITING', 0, 0)")
                    .param("change", change)
                    .param("resource", resource.value())
                    .update();
        }
    }

    /// What was rewritten is to be put back; what was not yet is left as it is.
    @Transactional
    void undo(long change) {
        jdbc.sql("delete from thesaurus.rewrites where change_id = :change and state = 'WAITING'")
                .param("change", change)
                .update();
        jdbc.sql("update thesaurus.rewrites set state = 'UNDOING' where change_id = :change and state = 'DONE'")
                .param("change", change)
                .update();
    }

    List<Row> next(int most) {
        return jdbc.sql("""
                select * from thesaurus.rewrites where state in ('WAITING', 'UNDOING')
                order by change_id, resource_id fetch first :most rows only
                """)
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getLong("change_id"),
                        new ResourceId(row.getString("resource_id")),
                        row.getString("state"),
                        row.getInt("number_before"),
                        row.getInt("number_after")))
                .list();
    }

    /// Only where nobody took the change back meanwhile.
    void store(Row row) {
        int stored = update(row, row.state().equals("DONE") ? "WAITING" : "");
        if (stored == 0 && row.state().equals("DONE")) {
            update(row.as("UNDOING"), "");
        }
    }

    private int update(Row row, String from) {
        return jdbc.sql("""
                update thesaurus.rewrites set state = :state, number_before = :before, number_after = :after
                where change_id = :change and resource_id = :resource and (:from = '' or state = :from)
                """)
                .param("state", row.state())
                .param("before", row.before())
                .param("after", row.after())
                .param("change", row.change())
                .param("resource", row.resource().value())
                .param("from", from)
                .update();
    }

    Rewriting.Plan plan(long change) {
        return jdbc.sql("select * from thesaurus.rewritings where change_id = :change")
                .param("change", change)
                .query((row, number) -> new Rewriting.Plan(
                        row.getString("key_word"),
                        new LinkedHashSet<>(row.getString("old_words").lines().toList()),
                        row.getString("new_id"),
                        row.getString("new_label"),
                        Set.of()))
                .single();
    }

    Rewriting.Progress progress(long change) {
        int[] sums = new int[3];
        jdbc.sql("select state, count(*) times from thesaurus.rewrites where change_id = :change group by state")
                .param("change", change)
                .query(row -> {
                    int place = switch (row.getString("state")) {
                        case "WAITING", "UNDOING" -> 0;
                        case "DONE", "UNDONE" -> 1;
                        case "FAILED", "KEPT" -> 2;
                        default -> -1;
                    };
                    if (place >= 0) {
                        sums[place] += row.getInt("times");
                    }
                });
        return new Rewriting.Progress(sums[0], sums[1], sums[2]);
    }
}
