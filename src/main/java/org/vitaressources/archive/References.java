package org.vitaressources.archive;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ids in tables that must name a row of another table, also one of another module: what foreign keys would say if they
/// reached across modules. Names of tables and columns come from the program alone.
public final class References implements ConsistencyCheck {
    private static final int NAMED = 20;

    private final JdbcClient jdbc;
    private final List<Reference> references = new ArrayList<>();

    /// @param jdbc of the database to look at
    public References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reference(String from, String to, String except) {
        String table() {
            return from.substring(0, from.lastIndexOf('.'));
        }

        String column() {
            return from.substring(from.lastIndexOf('.') + 1);
        }
    }

    /// Says that each value of a column, the empty one aside, names a row.
    ///
    /// @param from column that names: `schema.table.column`
    /// @param to column that is named
    public References and(String from, String to) {
        return and(from, to, "");
    }

    /// The same, for rows where a condition holds.
    ///
    /// @param where SQL about the row `f`
    public References and(String from, String to, String where) {
        references.add(new Reference(from, to, where));
        return this;
    }

    @Override
    public List<String> contradictions() {
        return references.stream().flatMap(one -> dangling(one).stream()).toList();
    }

    private List<String> dangling(Reference one) {
        String target = one.to().substring(0, one.to().lastIndexOf('.'));
        String named = one.to().substring(one.to().lastIndexOf('.') + 1);
        String sql = "select distinct f." + one.column() + " from " + one.table() + " f where f." + one.column()
                + " <> '' " + (one.except().isEmpty() ? "" : "and (" + one.except() + ") ")
                + "and not exists (select 1 from " + target + " t where t." + named + " = f." + one.column()
                + ") order by 1 fetch first " + NAMED + " rows only";
        return jdbc.sql(sql).query(String.class).list().stream()
                .map(id -> "%s nomme « %s », qui n’est pas dans %s".formatted(one.from(), id, target))
                .toList();
    }
}
