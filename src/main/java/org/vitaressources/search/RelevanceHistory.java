package org.vitaressources.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ranks that the editor's table gave under each state of the vocabularies. Losing them loses one
/// comparison.
@Component
class RelevanceHistory {
    private static final int STATES_KEPT = 20;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    RelevanceHistory(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Ranks by query, then by resource as it is written in the table.
    record Ranks(Map<String, Map<String, Integer>> byQuery) {
        /// Those of rows.
        static Ranks of(List<RelevanceRow> rows) {
            Map<String, Map<String, Integer>> byQuery = new HashMap<>();
            rows.forEach(row -> row.expected()
                    .forEach(expected -> byQuery.computeIfAbsent(row.words(), words -> new HashMap<>())
                            .put(expected.written(), expected.rank())));
            return new Ranks(byQuery);
        }

        Map<String, Integer> of(String words) {
            return byQuery.getOrDefault(words, Map.of());
        }
    }

    /// Those of the last state before this one.
    Ranks before(String version) {
        Map<String, Map<String, Integer>> byQuery = new HashMap<>();
        jdbc.query("""
                select words, expected, ranked from search.relevance_ranks where state = (
                    select state from search.relevance_states where state <> :state
                    order by asked desc fetch first 1 rows only)
                """, new MapSqlParameterSource("state", version), row -> {
            byQuery.computeIfAbsent(row.getString("words"), words -> new HashMap<>())
                    .put(row.getString("expected"), row.getInt("ranked"));
        });
        return new Ranks(byQuery);
    }

    /// Puts these in the place of what the same state gave before.
    @Transactional
    void keep(String version, List<RelevanceRow> rows) {
        MapSqlParameterSource state = new MapSqlParameterSource("state", version)
                .addValue("asked", OffsetDateTime.now(clock))
                .addValue("kept", STATES_KEPT);
        jdbc.update("delete from search.relevance_ranks where state = :state", state);
        jdbc.update("delete from search.relevance_states where state = :state", state);
        jdbc.update("insert into search.relevance_states (state, asked) values (:state, :asked)", state);
        jdbc.batchUpdate(
                "insert into search.relevance_ranks (state, words, expected, ranked)"
                        + " values (:state, :words, :expected, :ranked)",
                rows.stream()
                        .flatMap(row -> row.expected().stream()
                                .map(expected -> new MapSqlParameterSource("state", version)
                                        .addValue("words", row.words())
                                        .addValue("expected", expected.written())
                                        .addValue("ranked", expected.rank())))
                        .toArray(MapSqlParameterSource[]::new));
        jdbc.update("""
                delete from search.relevance_states where state not in (
                    select state from search.relevance_states order by asked desc fetch first :kept rows only)
                """, state);
        jdbc.update(
                "delete from search.relevance_ranks where state not in (select state from search.relevance_states)",
                state);
    }
}
