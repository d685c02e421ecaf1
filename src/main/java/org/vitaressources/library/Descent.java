package org.vitaressources.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.vocabulary.TerritoryCode;

/// Which resources say that they come from others: transposed from a practice, drawn from a carnet. Reads only.
final class Descent {
    private final JdbcClient jdbc;

    Descent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ids of the resources that say that they were drawn from this one, by title.
    List<ResourceId> drawnFrom(ResourceId origin) {
        return jdbc
                .sql("select r.id from library.origins o join library.resources r on r.id = o.resource_id"
                        + " where o.origin = ? and r.gone is null order by r.title, r.id")
                .param(origin.value())
                .query(String.class)
                .list()
                .stream()
                .map(ResourceId::new)
                .toList();
    }

    /// What others say they were made from.
    List<ResourceId> transposed() {
        return jdbc.sql("select distinct source_id from library.transpositions order by source_id")
                .query((row, number) -> new ResourceId(row.getString("source_id")))
                .list();
    }

    /// Resources that say that they come from one of these, by its id.
    Map<String, List<Transposed>> transpositionsOf(Collection<String> sources) {
        Map<String, List<Transposed>> transpositions = new HashMap<>();
        if (!sources.isEmpty()) {
            jdbc.sql("select * from library.transpositions where source_id in (:sources) order by resource_id")
                    .param("sources", sources)
                    .query(row -> {
                        add(transpositions, row);
                    });
        }
        return transpositions;
    }

    /// All of them.
    Map<String, List<Transposed>> transpositions() {
        Map<String, List<Transposed>> transpositions = new HashMap<>();
        jdbc.sql("select * from library.transpositions order by resource_id").query(row -> {
            add(transpositions, row);
        });
        return transpositions;
    }

    private static void add(Map<String, List<Transposed>> transpositions, ResultSet row) throws SQLException {
        List<TerritoryCode> territories = Arrays.stream(
                        row.getString("territories").split(" "))
                .flatMap(code -> TerritoryCode.parse(code).stream())
                .toList();
        transpositions
                .computeIfAbsent(row.getString("source_id"), source -> new ArrayList<>())
                .add(new Transposed(
                        row.getString("resource_id"),
                        row.getString("structure"),
                        territories,
                        row.getBoolean("tried")));
    }
}
