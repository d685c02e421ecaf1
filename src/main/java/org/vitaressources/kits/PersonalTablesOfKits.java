package org.vitaressources.kits;

import static org.vitaressources.accounts.PersonalTable.REPEATED;
import static org.vitaressources.accounts.PersonalTable.SECRET;
import static org.vitaressources.accounts.PersonalTable.TECHNICAL;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.accounts.PersonalTable;

/// What the tables of kits hold of members.
@Configuration(proxyBeanMethods = false)
class PersonalTablesOfKits {
    private static final String NAMELESS = "said without a name by somebody who is not known";
    private static final String OF_A_KIT = "of a kit, which is given to its owner";

    @Bean
    PersonalTable kitsOfMembers() {
        return new PersonalTable(
                "kits.kits",
                "owner",
                false,
                List.of("id", "fields", "template", "origin_title", "trashed", "created", "changed"),
                Map.of("owner", REPEATED, "link", SECRET, "origin_id", TECHNICAL));
    }

    @Bean
    PersonalTable partsOfKits() {
        return new PersonalTable(
                "kits.parts",
                "id",
                false,
                List.of(),
                Map.of(
                        "id", TECHNICAL,
                        "kit_id", TECHNICAL,
                        "kind", OF_A_KIT,
                        "parent", TECHNICAL,
                        "place", OF_A_KIT,
                        "version", TECHNICAL,
                        "fields", OF_A_KIT,
                        "removed", OF_A_KIT));
    }

    @Bean
    PersonalTable changesByMembers() {
        return new PersonalTable(
                "kits.changes",
                "made_by",
                false,
                List.of("kit_id", "part_id", "made", "former", "latter"),
                Map.of("id", TECHNICAL, "made_by", REPEATED, "undone", TECHNICAL));
    }

    @Bean
    PersonalTable sourcesOfKits() {
        return new PersonalTable(
                "kits.sources",
                "part_id",
                false,
                List.of(),
                Map.of(
                        "part_id", TECHNICAL,
                        "rank", TECHNICAL,
                        "kit_id", TECHNICAL,
                        "resource_id", OF_A_KIT,
                        "standing", OF_A_KIT,
                        "found", OF_A_KIT,
                        "since", OF_A_KIT,
                        "told", TECHNICAL,
                        "due", TECHNICAL));
    }

    @Bean
    PersonalTable basketsOfMembers() {
        return new PersonalTable(
                "kits.basket",
                "holder",
                false,
                List.of("kind", "fields", "added"),
                Map.of("id", TECHNICAL, "holder", REPEATED));
    }

    @Bean
    PersonalTable kitsSharedWithMembers() {
        return PersonalTable.of(
                "kits.members",
                List.of("kit_id", "part", "since"),
                Map.of("member_id", REPEATED, "added_by", "of another person"));
    }

    @Bean
    PersonalTable runsOfKits() {
        return new PersonalTable(
                "kits.runs",
                "opened_by",
                false,
                List.of("kit_id", "opened", "closed"),
                Map.of(
                        "id", TECHNICAL,
                        "code", TECHNICAL,
                        "opened_by", REPEATED,
                        "part_id", TECHNICAL,
                        "since", TECHNICAL));
    }

    @Bean
    PersonalTable impressionsOfRuns() {
        return new PersonalTable(
                "kits.impressions",
                "id",
                false,
                List.of(),
                Map.of(
                        "id", TECHNICAL,
                        "run_id", TECHNICAL,
                        "kit_id", TECHNICAL,
                        "useful", NAMELESS,
                        "learned", NAMELESS,
                        "wanted", NAMELESS,
                        "made", NAMELESS));
    }

    @Bean
    PersonalTable notesOfMembers() {
        return new PersonalTable(
                "kits.notes",
                "owner",
                false,
                List.of("resource_id", "fields", "text", "made", "changed"),
                Map.of("id", TECHNICAL, "owner", REPEATED));
    }

    @Bean
    PersonalTable commentsOnKits() {
        return new PersonalTable(
                "kits.comments",
                "made_by",
                false,
                List.of("kit_id", "part_id", "made", "text", "settled"),
                Map.of("id", TECHNICAL, "made_by", REPEATED, "settled_by", "of another person"));
    }
}
