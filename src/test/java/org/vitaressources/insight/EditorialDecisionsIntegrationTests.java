package org.vitaressources.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.SteeredSite;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// What editors decide when they see what is looked for, and take back.
class EditorialDecisionsIntegrationTests extends SteeredSite {
    @Test
    void whatIsPinnedComesFirstSaysSoAndObeysFilters() {
        String word = word();
        written("Deux fois " + word + " " + word, "secteurs: mobilite");
        Resource wanted = written("Autre chose", "secteurs: tourisme-culture");
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/recherches/mots?q=" + word);
        Answer done = pin(editor, word, "http://localhost:" + port + "/ressources/" + wanted.slug() + "?q=" + word);
        assertThat(done.location()).endsWith("fait=mise-en-avant");
        assertThat(file("mises-en-avant")).content().startsWith("# Ce que le centre montre d'abord");
        Answer found = visitor().get("/recherche?q=" + word);
        assertThat(found.page().select("article.card").eachText().getFirst())
                .contains("Autre chose", "Choix du centre");
        assertThat(visitor().get("/recherche?q=" + word + "&secteur=mobilite").text())
                .doesNotContain("Autre chose");
        editor.get("/administration/recherches/choix");
        editor.post("/administration/recherches/mises-en-avant/retrait", "q", word, "ressource", wanted.path());
        assertThat(visitor().get("/recherche?q=" + word).text()).doesNotContain("Choix du centre");
    }

    @Test
    void withoutWordsThereIsNothingToDecide() {
        Answer answer = signedIn(people.moderator()).get("/administration/recherches/mots?q=%20");
        assertThat(answer.location()).endsWith("/administration/recherches");
    }

    @Test
    void aResourceThatDoesNotExistIsRefusedAndWhatWasTypedComesBack() {
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/recherches/mots?q=jardin");
        Answer refused = pin(editor, "jardin", "/ressources/nulle-part");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#pin-ressource").val()).isEqualTo("/ressources/nulle-part");
        assertThat(file("mises-en-avant")).doesNotExist();
    }

    @Test
    void aFileWithAMistakeIsNotWrittenOver() throws IOException {
        Resource wanted = written("Une fiche", "secteurs: tourisme-culture");
        byHand("mises-en-avant", "mises-en-avant: [");
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/recherches/mots?q=jardin");
        Answer refused = pin(editor, "jardin", wanted.slug());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("contient une erreur");
        assertThat(Files.readString(file("mises-en-avant"))).isEqualTo("mises-en-avant: [");
    }

    @Test
    void aCallIsReadByEverybodyWhereAContributionBeginsAndTakenBack() {
        String subject = "La " + word() + " solidaire <b>";
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/recherches/mots?q=x");
        Answer refused =
                editor.post("/administration/recherches/appels", "q", "x", "sujet", subject, "territoire", "Nullepart");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#sujet").val()).isEqualTo(subject);
        editor.post(
                "/administration/recherches/appels",
                "q",
                "x",
                "sujet",
                subject,
                "secteur",
                "mobilite",
                "territoire",
                "Bretagne");
        Answer open = visitor().get("/contribuer");
        assertThat(open.text()).contains(subject, "Bretagne");
        assertThat(open.page().select("a:contains(solidaire)").attr("href"))
                .isEqualTo("/contributions/nouvelle?secteur=mobilite&territoire=region%3A53");
        assertThat(signedIn(people.contributor()).get("/contributions/nouvelle").text())
                .contains(subject);
        editor.get("/administration/recherches/choix");
        editor.post("/administration/recherches/appels/retrait", "sujet", subject);
        assertThat(visitor().get("/contribuer").text()).doesNotContain(subject);
    }

    @Test
    void anExpectedAnswerEntersTheTableAndARankOutsideOfItIsRefused() {
        Resource wanted = written("Une fiche attendue", "secteurs: tourisme-culture");
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/recherches/mots?q=jardin");
        assertThat(expect(editor, wanted, "21").status()).isEqualTo(422);
        assertThat(expect(editor, wanted, "3").location()).endsWith("fait=question");
        assertThat(vocabularies.judgedQueries())
                .hasSize(1)
                .first()
                .satisfies(query -> assertThat(query.expected()).containsExactly(wanted.path()));
        assertThat(expect(editor, wanted, "3").status()).isEqualTo(422);
    }

    @Test
    void theTableIsAFileToo() {
        Answer file = signedIn(people.moderator()).get("/administration/recherches.csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("vita-recherches.csv");
        assertThat(file.body()).contains("Mots");
    }

    private static Answer pin(Visitor editor, String words, String resource) {
        return editor.post("/administration/recherches/mises-en-avant", "q", words, "ressource", resource);
    }

    private static Answer expect(Visitor editor, Resource wanted, String rank) {
        return editor.post(
                "/administration/recherches/questions", "q", "jardin", "ressource", wanted.slug(), "rang", rank);
    }
}
