package org.vitaressources.transposition;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.ResourceId;

/// Up to which of its states each source was looked at.
@Component
class SourcesSeen {
    private final JdbcClient jdbc;
    private final Clock clock;

    SourcesSeen(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How far a source was looked at.
    ///
    /// @param number of its state
    /// @param told when authors were last told of it
    record Seen(int number, Optional<Instant> told) {}

    Optional<Seen> of(ResourceId source) {
        return jdbc.sql("select number, told from transposition.sources where source_id = :source")
                .param("source", source.value())
                .query((row, index) -> new Seen(
                        row.getInt("number"),
                        Optional.ofNullable(row.getObject("told", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    void begin(ResourceId source, int number) {
        jdbc.sql("insert into transposition.sources (source_id, number) values (:source, :number)")
                .param("source", source.value())
                .param("number", number)
                .update();
    }

    /// Moves on, within the caller's transaction.
    ///
    /// @return false when another one did meanwhile
    boolean move(ResourceId source, int from, int to, boolean telling) {
        String told = telling ? ", told = :now" : "";
        JdbcClient.StatementSpec statement = jdbc.sql("update transposition.sources set number = :to" + told
                        + " where source_id = :source and number = :from")
                .param("source", source.value())
                .param("from", from)
                .param("to", to);
        return (telling ? statement.param("now", SqlTime.of(clock.instant())) : statement).update() == 1;
    }
}
