package org.vitaressources.transposition;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.SECRET;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.accounts.PersonalTable;

/// What the tables of transpositions hold of members.
@Configuration(proxyBeanMethods = false)
class PersonalTablesOfTransposition {
    @Bean
    PersonalTable answersAboutSources() {
        return new PersonalTable(
                "transposition.notices",
                "answered_by",
                false,
                List.of(
                        "descendant_id",
                        "source_id",
                        "source_title",
                        "kind",
                        "happened",
                        "answer",
                        "words",
                        "answered"),
                Map.of(
                        "id",
                        TECHNICAL,
                        "number",
                        TECHNICAL,
                        "changed",
                        TECHNICAL,
                        "written",
                        TECHNICAL,
                        "answered_by",
                        REPEATED));
    }

    @Bean
    PersonalTable linksAboutSources() {
        return new PersonalTable(
                "transposition.links",
                "member",
                false,
                List.of("asked", "expires"),
                Map.of("id", TECHNICAL, "notice_id", TECHNICAL, "member", REPEATED, "secret", SECRET));
    }
}
