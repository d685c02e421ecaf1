package org.vitaressources.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// Files are read again while the site runs; moderators see what was found, readers do not.
class FixityRoundsIntegrationTests extends WholeSite {
    private static final String STATE = "/etat-du-fonds";

    @Autowired
    private FixityRounds rounds;

    @Autowired
    private FixityFindings findings;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private Library library;

    @Autowired
    private Environment environment;

    @Test
    void tellsModeratorsOfAFlippedByteUntilItIsRightAgain() throws IOException {
        Path page = Path.of(environment.getRequiredProperty("vita.content")).resolve("pages/relue.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# Relue\n");
        Files.setLastModifiedTime(page, FileTime.fromMillis(1_200_000_000_000L));
        library.reconcile();
        Path state = kept.at(kept.keep(page).sha256());
        rounds.read(1);
        assertThat(findings.all()).isEmpty();
        flip(page);
        flip(state);
        rounds.read(1);

        assertThat(findings.all())
                .extracting(FixityFindings.Found::file)
                .hasSize(2)
                .contains("content/pages/relue.md");
        Visitor moderator = visitor().withCookie("vita", people.session(people.moderator()));
        assertThat(moderator.get(STATE).text())
                .contains("pages/relue.md", state.getFileName().toString());
        Visitor contributor = visitor().withCookie("vita", people.session(people.contributor()));
        assertThat(contributor.get(STATE).body()).doesNotContain("pages/relue.md");
        assertThat(visitor().get(STATE).body()).doesNotContain("pages/relue.md");

        flip(page);
        flip(state);
        rounds.read(0);
        assertThat(findings.all()).isEmpty();
        Files.delete(page);
        library.reconcile();
    }

    private static void flip(Path file) throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, before);
    }
}
