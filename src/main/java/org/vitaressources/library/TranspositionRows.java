package org.vitaressources.library;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.vitaressources.vocabulary.TerritoryCode;

/// Which resource says that it comes from which, as the catalogue remembers it.
final class TranspositionRows {
    private static final int LONGEST_STRUCTURE = 500;
    private static final int LONGEST_TERRITORIES = 4000;

    private final NamedParameterJdbcTemplate jdbc;

    TranspositionRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the sources that they said
    Set<String> forget(Collection<String> resources) {
        if (resources.isEmpty()) {
            return Set.of();
        }
        MapSqlParameterSource ids = new MapSqlParameterSource("ids", resources);
        Set<String> sources = new HashSet<>(jdbc.queryForList(
                "select source_id from library.transpositions where resource_id in (:ids)", ids, String.class));
        if (!sources.isEmpty()) {
            jdbc.update("delete from library.transpositions where resource_id in (:ids)", ids);
        }
        return sources;
    }

    /// @return the sources that they say
    Set<String> insert(List<IdentifiedResource> batch) {
        Set<String> sources = new HashSet<>();
        for (IdentifiedResource resource : batch) {
            Description description = resource.read().described().description();
            String id = resource.entry().id();
            description
                    .transposition()
                    .map(said -> said.source().value())
                    // Of itself: a mistake that means nothing.
                    .filter(source -> !source.equals(id))
                    .ifPresent(source -> {
                        sources.add(source);
                        insert(
                                id,
                                source,
                                description,
                                EvidenceRule.isTried(
                                        description, resource.read().body()));
                    });
        }
        return sources;
    }

    private void insert(String id, String source, Description description, boolean tried) {
        String territories =
                description.territories().stream().map(TerritoryCode::toString).collect(Collectors.joining(" "));
        jdbc.update(
                """
                insert into library.transpositions (resource_id, source_id, structure, territories, tried)
                values (:id, :source, :structure, :territories, :tried)
                """,
                new MapSqlParameterSource("id", id)
                        .addValue("source", source)
                        .addValue(
                                "structure",
                                FileFacts.cut(description.organisation().orElse(""), LONGEST_STRUCTURE))
                        .addValue("territories", FileFacts.cut(territories, LONGEST_TERRITORIES))
                        .addValue("tried", tried));
    }
}
