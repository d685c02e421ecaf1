package org.vitaressources.preservation;

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

/// What the tables of preservation hold of members: what administrators asked for.
@Configuration(proxyBeanMethods = false)
class PersonalTablesOfPreservation {
    private static final String FORMER_MEMBER = "ancien-membre";
    private static final String OF_THE_CENTRE = "of the centre, not of a person";

    private final JdbcClient jdbc;

    PersonalTablesOfPreservation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static PersonalTable preparationsOfMembers() {
        return new PersonalTable(
                "fixity.preparations",
                "made_by",
                false,
                List.of("kind", "state", "asked", "ended"),
                Map.of(
                        "id", TECHNICAL,
                        "made_by", REPEATED,
                        "moment", OF_THE_CENTRE,
                        "files", OF_THE_CENTRE,
                        "bytes", OF_THE_CENTRE,
                        "remarks", OF_THE_CENTRE,
                        "problem", OF_THE_CENTRE,
                        "fetched", OF_THE_CENTRE));
    }

    @Bean
    static PersonalTable preservationStepsOfMembers() {
        return new PersonalTable(
                "fixity.steps",
                "made_by",
                false,
                List.of("happened", "step"),
                Map.of("id", TECHNICAL, "made_by", REPEATED, "about", TECHNICAL));
    }

    @Bean
    static PersonalTable backupsOfTheCentre() {
        return ofTheCentre("backups", "id", "made", "files", "bytes", "origin", "place", "remarks", "problem");
    }

    @Bean
    static PersonalTable findingsOfFixity() {
        return ofTheCentre("findings", "place", "path", "finding", "noticed");
    }

    @Bean
    static PersonalTable roundsOfFixity() {
        return ofTheCentre("rounds", "place", "position", "began", "ended");
    }

    private static PersonalTable ofTheCentre(String table, String... columns) {
        return new PersonalTable(
                "fixity." + table,
                columns[0],
                false,
                List.of(),
                Arrays.stream(columns).collect(Collectors.toMap(column -> column, column -> OF_THE_CENTRE)));
    }

    @EventListener
    void forget(MemberErased gone) {
        for (String table : List.of("fixity.preparations", "fixity.steps")) {
            jdbc.sql("update " + table + " set made_by = :former where made_by = :id")
                    .param("former", FORMER_MEMBER)
                    .param("id", gone.member().value())
                    .update();
        }
    }
}
