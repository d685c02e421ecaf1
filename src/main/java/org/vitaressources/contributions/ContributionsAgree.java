package org.vitaressources.contributions;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.library.KeptFiles;

/// Contributions say of their resource what the library says, and their files are there.
@Component
class ContributionsAgree implements ConsistencyCheck {
    private final JdbcClient jdbc;
    private final KeptFiles kept;

    ContributionsAgree(JdbcClient jdbc, KeptFiles kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public List<String> contradictions() {
        List<String> found = new ArrayList<>();
        jdbc.sql("""
                select id, state from contributions.contributions
                where state in ('PUBLISHED', 'ARCHIVED', 'WITHDRAWN') and resource_id = '' order by id
                """)
                .query((row, number) -> "la contribution %s est dans l’état %s sans nommer de ressource"
                        .formatted(row.getString("id"), row.getString("state")))
                .list()
                .forEach(found::add);
        jdbc.sql("""
                select c.id, c.state, c.resource_id, r.kind from contributions.contributions c
                    join library.revisions r on r.resource_id = c.resource_id and not r.pending
                where c.state in ('PUBLISHED', 'ARCHIVED', 'WITHDRAWN')
                    and r.number = (select max(l.number) from library.revisions l
                        where l.resource_id = c.resource_id and not l.pending)
                    and (c.state = 'WITHDRAWN') <> (r.kind = 'WITHDRAWAL')
                order by c.id
                """)
                .query((row, number) -> """
                        la contribution %s est dans l’état %s, la ressource %s a pour dernière version %s (le prochain \
                        démarrage du site les remet d’accord)""".formatted(
                                row.getString("id"),
                                row.getString("state"),
                                row.getString("resource_id"),
                                row.getString("kind")))
                .list()
                .forEach(found::add);
        new FilesOfDrafts(jdbc)
                .needed().stream()
                        .filter(sum -> Files.notExists(kept.at(sum)))
                        .sorted()
                        .map(sum -> "un fichier de contribution manque : data/fichiers/" + sum)
                        .forEach(found::add);
        return found;
    }
}
