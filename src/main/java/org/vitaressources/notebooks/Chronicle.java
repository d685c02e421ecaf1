package org.vitaressources.notebooks;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;

/// Since when the entries of followed notebooks are there, whether the site published them or somebody put
/// them into the
/// folder. What was there at the first look is not new.
@Component
class Chronicle {
    private final JdbcClient jdbc;
    private final Library library;
    private final Timelines timelines;
    private final Clock clock;

    Chronicle(JdbcClient jdbc, Library library, Timelines timelines, Clock clock) {
        this.jdbc = jdbc;
        this.library = library;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// Notes what is there and was not.
    void look(ResourceId notebook) {
        Set<String> known = new HashSet<>(seen(notebook).keySet());
        for (PublishedEntry entry : entries(notebook)) {
            if (known.add(entry.name())) {
                jdbc.sql("insert into notebooks.known (resource_id, name, first_seen) values (:notebook, :name, :now)")
                        .param("notebook", notebook.value())
                        .param("name", entry.name())
                        .param("now", SqlTime.of(clock.instant()))
                        .update();
            }
        }
    }

    /// Entries that are there, and were not at a moment.
    List<PublishedEntry> since(ResourceId notebook, Instant moment) {
        Map<String, Instant> seen = seen(notebook);
        return entries(notebook).stream()
                .filter(entry -> seen.getOrDefault(entry.name(), Instant.MIN).isAfter(moment))
                .toList();
    }

    private List<PublishedEntry> entries(ResourceId notebook) {
        return library.byId(notebook).map(timelines::of).orElse(List.of());
    }

    private Map<String, Instant> seen(ResourceId notebook) {
        Map<String, Instant> seen = new HashMap<>();
        jdbc.sql("select name, first_seen from notebooks.known where resource_id = ?")
                .param(notebook.value())
                .query(row -> {
                    seen.put(row.getString("name"), SqlTime.read(row, "first_seen"));
                });
        return seen;
    }
}
