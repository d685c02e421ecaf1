package org.vitaressources.exports;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.SECRET;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.vitaressources.accounts.PersonalTable;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.LeftOut;

/// What the table of exports holds of members; it goes into no archive.
@ArchiveDeclaration
class DataOfExports {
    @Bean
    LeftOut exportsOfADay() {
        return new LeftOut().and("exports.jobs", "files that are made anew on demand and kept for a day");
    }

    @Bean
    PersonalTable exportsOfMembers() {
        return new PersonalTable(
                "exports.jobs",
                "owner",
                false,
                List.of(
                        "kind",
                        "subject",
                        "version",
                        "originals",
                        "form",
                        "language",
                        "state",
                        "name",
                        "asked",
                        "ended"),
                Map.of(
                        "id", SECRET,
                        "owner", REPEATED,
                        "reason", TECHNICAL,
                        "bytes", TECHNICAL,
                        "sha256", TECHNICAL,
                        "begun", TECHNICAL));
    }
}
