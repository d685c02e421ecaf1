package org.vitaressources.thesaurus;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.accounts.PersonalTable;
import org.vitaressources.contributions.ContributionEvent;
import org.vitaressources.library.EditorialFiles;

/// What is known of who changed vocabularies: theirs to take away, and forgotten when their account goes. The
/// changes stay.
@Configuration(proxyBeanMethods = false)
class EditorsOfVocabularies {
    private final EditorialFiles files;

    EditorsOfVocabularies(EditorialFiles files) {
        this.files = files;
    }

    @Bean
    static PersonalTable tableOfEditorialChanges() {
        return new PersonalTable(
                "library.editorial_changes",
                "made_by",
                false,
                List.of("file", "step", "about", "note", "made_at"),
                Map.of(
                        "id",
                        PersonalTable.TECHNICAL,
                        "made_by",
                        PersonalTable.REPEATED,
                        "before_sum",
                        PersonalTable.TECHNICAL,
                        "after_sum",
                        PersonalTable.TECHNICAL,
                        "undoes",
                        PersonalTable.TECHNICAL,
                        "pending",
                        PersonalTable.TECHNICAL));
    }

    @EventListener
    void forget(MemberErased erased) {
        files.rename(erased.member().value(), ContributionEvent.FORMER_MEMBER);
    }
}
