package org.vitaressources.contributions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.UnneededFiles;
import org.vitaressources.whole.WholeSite;

/// What becomes of the documents that authors gave.
class FilesOfDraftsIntegrationTests extends WholeSite {
    @Autowired
    private Drafting drafting;

    @Autowired
    private Contributions contributions;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private UnneededFiles unneeded;

    @Autowired
    private ContributionsOfMembers files;

    private Member author;
    private String id;

    @BeforeEach
    void begin() {
        author = people.contributor();
        id = drafting.begin(author.id(), "etude-de-cas").id().value();
    }

    @Test
    void filesThatNobodyNeedsAreDeletedAndTheOthersStay() {
        KeptFiles.Kept needed = kept.keep(new ByteArrayInputStream(("utile " + id).getBytes(UTF_8)));
        KeptFiles.Kept left = kept.keep(new ByteArrayInputStream(("inutile " + id).getBytes(UTF_8)));
        Contribution contribution = contributions.byId(new ContributionId(id)).orElseThrow();
        contribution.write(
                contribution
                        .draft()
                        .withTitle("À moi")
                        .withFiles(List.of(
                                new DraftFile("a.txt", "a.txt", needed.sha256(), needed.size(), "text/plain", "A"))),
                clock.instant());
        contributions.store(contribution);
        unneeded.delete();
        assertThat(kept.at(left.sha256())).as("lately sent").exists();
        clock.pass(Duration.ofDays(3));
        unneeded.delete();
        assertThat(kept.at(left.sha256())).doesNotExist();
        assertThat(kept.at(needed.sha256())).exists();
    }

    @Test
    void theArchiveOfAPersonHoldsWhatTheyWroteAndGave() {
        KeptFiles.Kept bytes = kept.keep(new ByteArrayInputStream(("donné " + id).getBytes(UTF_8)));
        Contribution contribution = contributions.byId(new ContributionId(id)).orElseThrow();
        contribution.write(
                contribution
                        .draft()
                        .withTitle("À moi")
                        .withFiles(List.of(
                                new DraftFile("a.txt", "a.txt", bytes.sha256(), bytes.size(), "text/plain", "A"))),
                clock.instant());
        contributions.store(contribution);
        Map<String, byte[]> given = files.of(author.id());
        assertThat(given).containsOnlyKeys("contributions/" + id + "/index.md", "contributions/" + id + "/a.txt");
        assertThat(new String(given.get("contributions/" + id + "/index.md"), UTF_8))
                .contains("titre: À moi");
    }
}
