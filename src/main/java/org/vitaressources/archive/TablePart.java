package org.vitaressources.archive;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whole tables as a part of the archive, row by row, as they are: for what only this program reads again.
public final class TablePart implements ArchivePart {
    private final JdbcClient jdbc;
    private final String name;
    private final String about;
    private final boolean published;
    private final List<String> tables;
    private final Supplier<Set<String>> bytes;
    private final Set<String> members;

    private TablePart(
            JdbcClient jdbc,
            String name,
            String about,
            boolean published,
            List<String> tables,
            Supplier<Set<String>> bytes,
            Set<String> members) {
        this.jdbc = jdbc;
        this.name = name;
        this.about = about;
        this.published = published;
        this.tables = List.copyOf(tables);
        this.bytes = bytes;
        this.members = Set.copyOf(members);
    }

    /// Tables that anybody may see; they hold nothing of a person but ids of members.
    ///
    /// @param tables with their schema, in the order in which they are put back
    public static TablePart published(JdbcClient jdbc, String name, String about, String... tables) {
        return new TablePart(jdbc, name, about, true, List.of(tables), Set::of, Set.of());
    }

    /// Tables that go only into an archive with accounts.
    ///
    /// @param tables with their schema, in the order in which they are put back
    public static TablePart personal(JdbcClient jdbc, String name, String about, String... tables) {
        return new TablePart(jdbc, name, about, false, List.of(tables), Set::of, Set.of());
    }

    /// The same, and the files of `data/fichiers` that its rows name.
    ///
    /// @param sums their checksums
    public TablePart withBytes(Supplier<Set<String>> sums) {
        return new TablePart(jdbc, name, about, published, tables, sums, members);
    }

    /// The same; the archive says who the members are that these columns name.
    ///
    /// @param columns with table and schema; empty values name nobody
    public TablePart naming(String... columns) {
        return new TablePart(jdbc, name, about, published, tables, bytes, Set.of(columns));
    }

    @Override
    public Set<String> tables() {
        return Set.copyOf(tables);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public boolean isIn(boolean withAccounts) {
        return published || withAccounts;
    }

    @Override
    public void write(PartWriter out) {
        tables.forEach(table -> new TableRows(jdbc, table).write(out));
        bytes.get().forEach(out::needsBytes);
        members.forEach(column -> names(column, out));
    }

    private void names(String column, PartWriter out) {
        int dot = column.lastIndexOf('.');
        String name = column.substring(dot + 1);
        jdbc.sql("select distinct " + name + " from " + column.substring(0, dot) + " where " + name + " <> ''")
                .query(String.class)
                .list()
                .forEach(out::names);
    }

    @Override
    public void read(PartReader in) {
        List<TableRows> rows =
                tables.stream().map(table -> new TableRows(jdbc, table)).toList();
        in.each(one -> rows.stream()
                .filter(table -> table.name().equals(one.text(TableRows.TABLE)))
                .findFirst()
                .orElseThrow(() -> one.fault(TableRows.TABLE))
                .insert(one));
        rows.forEach(TableRows::continueNumbers);
    }
}
