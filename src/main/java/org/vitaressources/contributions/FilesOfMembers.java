package org.vitaressources.contributions;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.accounts.PersonalTable;
import org.vitaressources.uploads.Uploads;

/// What is known of the files that members send; what they were sending goes with them.
@Configuration(proxyBeanMethods = false)
class FilesOfMembers {
    private final Uploads uploads;

    FilesOfMembers(Uploads uploads) {
        this.uploads = uploads;
    }

    @Bean
    PersonalTable uploadsOfMembers() {
        return new PersonalTable(
                "uploads.uploads",
                "owner",
                false,
                List.of("destination", "name", "size", "received", "touched", "finished"),
                Map.of(
                        "id", PersonalTable.SECRET,
                        "owner", PersonalTable.REPEATED,
                        "fingerprint", PersonalTable.TECHNICAL));
    }

    @Bean
    PersonalTable readingsOfFiles() {
        String derived = "made by the program from the files of a contribution";
        return new PersonalTable(
                "contributions.readings",
                "contribution_id",
                false,
                List.of(),
                Map.of(
                        "contribution_id", derived,
                        "file", derived,
                        "state", derived,
                        "reason", derived,
                        "fills", derived,
                        "filled", derived,
                        "left_out", derived));
    }

    @EventListener
    void forget(MemberErased erased) {
        uploads.abandonAll(erased.member().value());
    }
}
