package org.vitaressources.contributions;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.accounts.PersonalTable;

/// What remarks hold of their author.
@Configuration(proxyBeanMethods = false)
class PersonalTableOfRemarks {
    @Bean
    PersonalTable tableOfRemarks() {
        return new PersonalTable(
                "contributions.remarks",
                "made_by",
                false,
                List.of("contribution_id", "made", "field", "quote", "text", "settled"),
                Map.of(
                        "id",
                        PersonalTable.TECHNICAL,
                        "made_by",
                        PersonalTable.REPEATED,
                        "answer_to",
                        PersonalTable.TECHNICAL,
                        "settled_by",
                        "of another person"));
    }
}
