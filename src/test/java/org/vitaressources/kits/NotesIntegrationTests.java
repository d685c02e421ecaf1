package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Notes in the margin: seen by their owner alone, found by words, used in kits.
class NotesIntegrationTests extends KitScene {
    private Member member;
    private Visitor reader;
    private Resource practice;

    @BeforeEach
    void aNote() {
        clock.pass(Duration.ofDays(2));
        member = people.contributor();
        reader = signedIn(member);
        practice = practice("CC-BY-4.0");
        String path = "/ressources/" + practice.slug() + "/note";
        reader.get(path);
        assertThat(reader.post(path, "passage", QUOTE, "note", "À vérifier : été comme hiver ?")
                        .location())
                .isEqualTo("/notes?fait=note-ecrite");
    }

    @Test
    void areFoundByWordsOfTheNoteAndOfTheQuoteWhateverTheAccents() {
        assertThat(reader.get("/notes").text()).contains("À vérifier", QUOTE, "§ Moyens et coûts");
        assertThat(reader.get("/notes?q=ete+verifier").text()).contains("À vérifier");
        assertThat(reader.get("/notes?q=mecaniciens").text()).contains("À vérifier");
        assertThat(reader.get("/notes?q=vélo").text()).contains("Aucune de vos notes");
    }

    @Test
    void areSeenByNobodyElse() {
        String edit = reader.get("/notes").page().select(".basket__tools a").attr("href");
        for (Visitor other : java.util.List.of(signedIn(people.contributor()), signedIn(people.administrator()))) {
            assertThat(other.get("/notes").text()).doesNotContain("À vérifier");
            assertThat(other.get(edit).status()).isEqualTo(404);
            assertThat(other.post(edit, "note", "Pris").status()).isEqualTo(404);
            assertThat(other.post(edit + "/retrait").status()).isEqualTo(404);
            assertThat(other.post(edit + "/kit", "ou", "nouveau").status()).isEqualTo(404);
        }
        assertThat(visitor().get("/notes").location()).startsWith("/connexion?suite=");
        assertThat(reader.get("/notes").text()).contains("À vérifier");
    }

    @Test
    void areRewrittenUsedAndDeleted() {
        String edit = reader.get("/notes").page().select(".basket__tools a").attr("href");
        Answer refused = reader.post(edit, "note", " ");
        assertThat(refused.status()).isEqualTo(422);
        reader.post(edit, "note", "Vérifié.");
        String kit = kit(reader);
        reader.post(edit + "/kit", "ou", kit);
        Step step = now(kit).steps().getLast();
        assertThat(step.kind()).isEqualTo(StepKind.PASSAGE);
        assertThat(step.notes()).isEqualTo("Vérifié.");
        assertThat(step.sources().getFirst().quote()).isEqualTo(QUOTE);
        reader.post(edit + "/retrait");
        assertThat(reader.get("/notes").text()).contains("Vous n’avez pas encore de note");
    }
}
