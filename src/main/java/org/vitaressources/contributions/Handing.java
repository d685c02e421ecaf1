package org.vitaressources.contributions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When contributions were handed in.
@Component
public class Handing {
    private final JdbcClient jdbc;

    Handing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param first when it was handed in first
    /// @param last when it was handed in last
    /// @param times how often
    public record Times(Instant first, Instant last, int times) {}

    /// The times of each of these that was handed in.
    public Map<ContributionId, Times> of(Collection<ContributionId> ids) {
        Map<ContributionId, Times> times = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select contribution_id, min(submitted) as first_time, max(submitted) as last_time, count(*) as times
                    from contributions.submissions where contribution_id in (:ids) group by contribution_id
                    """)
                    .param("ids", ids.stream().map(ContributionId::value).toList())
                    .query(row -> {
                        times.put(
                                new ContributionId(row.getString("contribution_id")),
                                new Times(
                                        row.getObject("first_time", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("last_time", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getInt("times")));
                    });
        }
        return times;
    }
}
