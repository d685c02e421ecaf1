package org.vitaressources.batches;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.accounts.PersonalTable;

/// What the tables of batches hold of members: that they made one, and what they did with it. The rows are resources.
@Configuration(proxyBeanMethods = false)
class PersonalTablesOfBatches {
    private static final String OF_THE_COLLECTION = "of the collection, not of a person";

    @Bean
    PersonalTable tableOfBatches() {
        return new PersonalTable(
                "batches.batches",
                "made_by",
                false,
                List.of("id", "kind", "state", "name", "edits", "reason", "created", "changed"),
                Map.of(
                        "made_by", REPEATED,
                        "table_name", OF_THE_COLLECTION,
                        "problem", TECHNICAL,
                        "detail", OF_THE_COLLECTION));
    }

    @Bean
    PersonalTable eventsOfBatches() {
        return new PersonalTable(
                "batches.events",
                "made_by",
                false,
                List.of("batch_id", "step", "happened", "note"),
                Map.of("id", TECHNICAL, "made_by", REPEATED));
    }

    @Bean
    PersonalTable sentForBatches() {
        return impersonal("batches.sent", "batch_id", "number", "name", "sha256", "size", "role", "taken");
    }

    @Bean
    PersonalTable filesOfBatches() {
        return impersonal("batches.files", "batch_id", "path", "sent", "sha256", "size", "media_type", "problem");
    }

    @Bean
    PersonalTable choicesOfBatches() {
        return impersonal("batches.choices", "batch_id", "row_key", "choice");
    }

    @Bean
    PersonalTable rowsOfBatches() {
        return impersonal(
                "batches.rows",
                "batch_id",
                "ordinal",
                "line",
                "source",
                "row_key",
                "title",
                "resource_id",
                "state",
                "worst",
                "choice",
                "duplicate_of",
                "plan",
                "findings",
                "main",
                "wanted",
                "based_on",
                "revision",
                "undo_on",
                "confirmed",
                "reason",
                "changed");
    }

    private static PersonalTable impersonal(String name, String... columns) {
        Map<String, String> kept = new java.util.LinkedHashMap<>();
        for (String column : columns) {
            kept.put(column, OF_THE_COLLECTION);
        }
        return new PersonalTable(name, columns[0], false, List.of(), kept);
    }
}
