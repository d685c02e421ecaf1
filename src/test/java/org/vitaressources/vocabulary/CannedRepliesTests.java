package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words of moderators: ours, and the operator's laid over them.
class CannedRepliesTests {
    private static final Territories TERRITORIES = TerritoryTables.load();

    private final Path content;

    CannedRepliesTests(@TempDir Path content) {
        this.content = content;
    }

    @Test
    void layRepliesOfTheOperatorOverOursAndReportsAMistake() throws IOException {
        Vocabularies vocabularies = open();
        assertThat(vocabularies.cannedReplies()).hasSizeGreaterThan(5).allSatisfy(reply -> {
            assertThat(reply.text()).isNotBlank();
            assertThat(reply.uses()).isNotEmpty();
        });
        int ours = vocabularies.cannedReplies().size();
        write("reponses.yml", """
                retirer: [promotionnel]
                reponses:
                  - id: preciser-couts
                    titre: Les coûts, s’il vous plaît
                    pour: modifications
                    texte: |
                      Combien ?

                      Et qui paie ?
                """);
        vocabularies.reload();
        assertThat(vocabularies.problems()).isEmpty();
        assertThat(vocabularies.cannedReplies())
                .hasSize(ours - 1)
                .contains(new CannedReply(
                        "preciser-couts",
                        "Les coûts, s’il vous plaît",
                        "Combien ?\n\nEt qui paie ?",
                        Set.of("modifications")));
        write("reponses.yml", """
                reponses:
                  - id: vide
                    titre: Rien
                """);
        vocabularies.reload();
        assertThat(vocabularies.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("reponses.yml");
            assertThat(problem.message()).contains("texte");
        });
        assertThat(vocabularies.cannedReplies()).as("what worked stays").hasSize(ours - 1);
    }

    private Vocabularies open() {
        return new LiveVocabularies(content, event -> {}, TERRITORIES);
    }

    private void write(String file, String text) throws IOException {
        Path folder = Files.createDirectories(content.resolve("vocabulaires"));
        Files.writeString(folder.resolve(file), text);
    }
}
