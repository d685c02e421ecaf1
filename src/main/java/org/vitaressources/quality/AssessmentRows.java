package org.vitaressources.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.ResourceId;

/// Assessments as the database keeps them. Writes; [Assessments] and [Links] read.
@Component
class AssessmentRows {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_ANCHOR = 300;
    private static final int SLICE = 500;
    private static final List<String> TABLES = List.of("improvements", "filings", "link_places", "assessments");

    private final NamedParameterJdbcTemplate jdbc;
    private final LinkRows links;

    AssessmentRows(NamedParameterJdbcTemplate jdbc, LinkRows links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /// Fingerprints of what was looked at by these rules.
    Map<String, String> fingerprints(int rules) {
        Map<String, String> known = new HashMap<>();
        jdbc.query("select resource_id, fingerprint, rules from quality.assessments", row -> {
            boolean same = row.getInt("rules") == rules;
            known.put(row.getString("resource_id"), same ? row.getString("fingerprint") : "");
        });
        return known;
    }

    /// Forgets these resources; links that stand nowhere any more are forgotten too.
    void remove(Collection<ResourceId> gone) {
        List<String> ids = gone.stream().map(ResourceId::value).toList();
        for (int from = 0; from < ids.size(); from += SLICE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + SLICE));
            TABLES.forEach(table -> jdbc.update(
                    "delete from quality." + table + " where resource_id in (:ids)",
                    new MapSqlParameterSource("ids", some)));
        }
    }

    /// Writes these in the place of what was known.
    void replace(List<Assessment> assessments, Instant now) {
        remove(assessments.stream().map(Assessment::resource).toList());
        List<MapSqlParameterSource> rows = new ArrayList<>();
        List<MapSqlParameterSource> improvements = new ArrayList<>();
        List<MapSqlParameterSource> filings = new ArrayList<>();
        for (Assessment one : assessments) {
            rows.add(of(one).addValue("fingerprint", one.fingerprint())
                    .addValue("rules", Assessor.RULES)
                    .addValue("slug", one.slug())
                    .addValue("title", cut(one.title(), LONGEST_TITLE))
                    .addValue("score", one.score())
                    .addValue("weight", one.weight())
                    .addValue("now", SqlTime.of(now)));
            Set<String> seen = new HashSet<>();
            for (Improvement improvement : one.improvements()) {
                if (seen.add(improvement.kind() + " " + improvement.document())) {
                    improvements.add(of(one).addValue("kind", improvement.kind().name())
                            .addValue("document", cut(improvement.document(), 1_024))
                            .addValue("media", cut(improvement.mediaType(), 200))
                            .addValue("count", improvement.count())
                            .addValue("places", PlaceText.of(improvement.places())));
                }
            }
            one.filings()
                    .forEach(filing -> filings.add(
                            of(one).addValue("facet", filing.facet().name()).addValue("filed", filing.value())));
        }
        insert("""
                insert into quality.assessments (resource_id, fingerprint, rules, slug, title, score, weight, assessed)
                values (:resource, :fingerprint, :rules, :slug, :title, :score, :weight, :now)
                """, rows);
        insert("""
                insert into quality.improvements (resource_id, kind, document, media_type, occurrences, places)
                values (:resource, :kind, :document, :media, :count, :places)
                """, improvements);
        insert("""
                insert into quality.filings (resource_id, facet, filed) values (:resource, :facet, :filed)
                """, filings);
        links(assessments, now);
    }

    private void links(List<Assessment> assessments, Instant now) {
        List<MapSqlParameterSource> places = new ArrayList<>();
        for (Assessment one : assessments) {
            one.links()
                    .forEach(place -> places.add(of(one).addValue("link", LinkRows.id(place.address()))
                            .addValue("part", place.part().name())
                            .addValue("document", cut(place.document(), 1_024))
                            .addValue("anchor", cut(place.anchor(), LONGEST_ANCHOR))));
        }
        links.add(
                assessments.stream()
                        .flatMap(one -> one.links().stream())
                        .map(LinkPlace::address)
                        .distinct()
                        .toList(),
                now);
        insert("""
                insert into quality.link_places (link_id, resource_id, part, document, anchor)
                values (:link, :resource, :part, :document, :anchor)
                """, places);
    }

    private void insert(String sql, List<MapSqlParameterSource> rows) {
        for (int from = 0; from < rows.size(); from += SLICE) {
            jdbc.batchUpdate(
                    sql, rows.subList(from, Math.min(rows.size(), from + SLICE)).toArray(MapSqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource of(Assessment one) {
        return new MapSqlParameterSource("resource", one.resource().value());
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
