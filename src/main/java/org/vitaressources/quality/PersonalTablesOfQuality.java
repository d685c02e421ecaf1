package org.vitaressources.quality;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.accounts.PersonalTable;
import org.vitaressources.contributions.ContributionEvent;

/// What the tables of quality hold of members: when they were written to, and what they did. The others say what is in
/// the collection, which everybody may read.
@Configuration(proxyBeanMethods = false)
class PersonalTablesOfQuality {
    private static final String PUBLIC = "made from the collection, which is public";

    private final JdbcClient jdbc;

    PersonalTablesOfQuality(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static PersonalTable qualityLettersOfMembers() {
        return PersonalTable.of("quality.letters", List.of("written"), Map.of("member_id", REPEATED));
    }

    @Bean
    static PersonalTable qualityStepsOfMembers() {
        return new PersonalTable(
                "quality.steps",
                "made_by",
                false,
                List.of("happened", "step", "note"),
                Map.of("id", TECHNICAL, "made_by", REPEATED, "about", "of another person, or a link"));
    }

    @Bean
    static PersonalTable assessmentsOfResources() {
        return ofTheCollection(
                "assessments", "resource_id", "fingerprint", "rules", "slug", "title", "score", "weight", "assessed");
    }

    @Bean
    static PersonalTable improvementsOfResources() {
        return ofTheCollection(
                "improvements", "resource_id", "kind", "document", "media_type", "occurrences", "places");
    }

    @Bean
    static PersonalTable filingsOfResources() {
        return ofTheCollection("filings", "resource_id", "facet", "filed");
    }

    @Bean
    static PersonalTable linksOfTheCollection() {
        return ofTheCollection(
                "links",
                "id",
                "address",
                "host",
                "state",
                "reason",
                "status",
                "moved_to",
                "failures",
                "failed_on",
                "checked",
                "dead_since",
                "next_check",
                "excluded");
    }

    @Bean
    static PersonalTable placesOfLinks() {
        return ofTheCollection("link_places", "link_id", "resource_id", "part", "document", "anchor");
    }

    @Bean
    static PersonalTable restingHosts() {
        return ofTheCollection("hosts", "host", "not_before");
    }

    private static PersonalTable ofTheCollection(String table, String... columns) {
        return new PersonalTable(
                "quality." + table,
                columns[0],
                false,
                List.of(),
                Arrays.stream(columns).collect(Collectors.toMap(column -> column, column -> PUBLIC)));
    }

    @EventListener
    void forget(MemberErased gone) {
        for (String change : List.of(
                "delete from quality.letters where member_id = :id",
                "update quality.steps set made_by = :former where made_by = :id",
                "update quality.steps set about = '', note = '' where about = :id")) {
            JdbcClient.StatementSpec sql =
                    jdbc.sql(change).param("id", gone.member().value());
            (change.contains(":former") ? sql.param("former", ContributionEvent.FORMER_MEMBER) : sql).update();
        }
    }
}
