package org.vitaressources.library;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.References;

/// The tables of the library agree with each other.
@Component
class LibraryAgrees implements ConsistencyCheck {
    private static final String RESOURCE = "library.resources.id";

    private final JdbcClient jdbc;

    LibraryAgrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> contradictions() {
        List<String> found = new ArrayList<>(new References(jdbc)
                .and("library.files.resource_id", RESOURCE)
                .and("library.former_slugs.resource_id", RESOURCE)
                .and("library.reports.resource_id", RESOURCE)
                .and("library.tombstones.resource_id", RESOURCE)
                .and("library.revisions.resource_id", RESOURCE, "not f.pending")
                .and("library.revision_files.resource_id", "library.revisions.resource_id")
                .contradictions());
        found.addAll(ids("""
                select t.resource_id from library.tombstones t join library.resources r on r.id = t.resource_id
                where r.gone is null order by 1
                """, "la ressource %s est dans le fonds et a pourtant un avis de retrait"));
        found.addAll(ids("""
                select r.id from library.resources r join library.revisions v on v.resource_id = r.id
                where r.gone is null and not v.pending and v.kind = 'WITHDRAWAL' and v.number =
                    (select max(l.number) from library.revisions l where l.resource_id = r.id and not l.pending)
                order by 1
                """, "la ressource %s est dans le fonds alors que sa dernière version est un retrait"));
        found.addAll(ids("""
                select resource_id from library.revisions where not pending
                group by resource_id having count(*) <> max(number) or min(number) <> 1 order by 1
                """, "les versions de la ressource %s ne se suivent pas"));
        found.addAll(ids("""
                select slug from library.resources where gone is null group by slug having count(*) > 1 order by 1
                """, "plusieurs ressources ont l’adresse %s"));
        found.addAll(ids("""
                select path from library.resources where gone is null group by path having count(*) > 1 order by 1
                """, "plusieurs ressources ont le fichier %s"));
        return found;
    }

    private List<String> ids(String sql, String sentence) {
        return jdbc.sql(sql).query(String.class).list().stream()
                .map(sentence::formatted)
                .toList();
    }
}
