package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// An author at work, without scripts.
class DraftingIntegrationTests extends WholeSite {
    @Autowired
    private Drafting drafting;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Trash trash;

    @Autowired
    private Accounts accounts;

    private Member author;
    private Visitor visitor;
    private String id;

    @BeforeEach
    void beginACaseStudy() {
        author = people.contributor();
        visitor = visitor().withCookie("vita", people.session(author));
        visitor.get("/contributions/nouvelle");
        id = visitor.post("/contributions", "type", "etude-de-cas").location().replace("/contributions/", "");
    }

    @Test
    void whatIsWrittenIsThereWhenOneComesBack() {
        save("titre", "Une <b>conciergerie</b> \"&amp;'", "section.contexte", "Un **mot**.\r\n\r\nUn autre.");
        Document page = visitor.get(path("")).page();
        assertThat(page.select("#titre").val()).isEqualTo("Une <b>conciergerie</b> \"&amp;'");
        assertThat(page.expectFirst("#section-contexte").wholeText().strip()).isEqualTo("Un **mot**.\n\nUn autre.");
        assertThat(page.select("h1 b")).isEmpty();
        assertThat(visitor.get("/contributions").text()).contains("Une <b>conciergerie</b>", "Complète à");
        assertThat(visitor.get(path("/apercu")).page().select(".prose strong").text())
                .isEqualTo("mot");
    }

    @Test
    void twoWindowsThatWroteInTheSameFieldAreShownSideBySideAndNothingIsLost() {
        save("titre", "Premier");
        String seen = visitor.get(path("")).page().select("[name=vu]").val();
        assertThat(visitor.post(path(""), "vu", seen, "titre", "Fenêtre A", "resume", "A")
                        .status())
                .isEqualTo(302);
        Answer conflict = visitor.post(path(""), "vu", seen, "titre", "Fenêtre B", "fait.organisation", "B");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Fenêtre A", "Fenêtre B");
        Draft stored = draft();
        assertThat(stored.title()).isEqualTo("Fenêtre A");
        assertThat(stored.summary()).isEqualTo("A");
        assertThat(stored.fact("organisation")).isEqualTo("B");
        assertThat(visitor.post(path(""), fields(conflict, Map.of("choix.titre", "ici")))
                        .status())
                .isEqualTo(302);
        assertThat(draft().title()).isEqualTo("Fenêtre B");
    }

    @Test
    void bothTextsCanBeKept() {
        String seen = visitor.get(path("")).page().select("[name=vu]").val();
        visitor.post(path(""), "vu", seen, "section.actions", "Un");
        Answer conflict = visitor.post(path(""), "vu", seen, "section.actions", "Deux");
        visitor.post(path(""), fields(conflict, Map.of("choix.section.actions", "deux")));
        assertThat(draft().sections()).containsEntry("actions", "Un\n\nDeux");
    }

    @Test
    void aProgramThatSavesIsToldWhatItMustKnow() {
        String seen = visitor.get(path("")).page().select("[name=vu]").val();
        Answer saved = visitor.post(path("/brouillon"), "vu", seen, "titre", "Un titre");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("\"said\":\"Enregistré à", "\"version\":2", "\"progress\"");
        Answer refused = visitor.post(path("/brouillon"), "vu", seen, "titre", "Un autre", "resume", "Pris");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("\"conflicts\":{\"titre\":\"Titre\"}");
        assertThat(draft().summary()).isEqualTo("Pris");
        assertThat(draft().title()).isEqualTo("Un titre");
    }

    @Test
    void whatIsTooLongIsSaidAndStaysInTheForm() {
        String long301 = "x".repeat(301);
        Answer answer = save("titre", long301, "resume", "Gardé");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("301 caractères, pour 300 au plus");
        assertThat(answer.page().select("#titre").val()).isEqualTo(long301);
        assertThat(answer.page().select("#resume").text()).isEqualTo("Gardé");
        assertThat(visitor.post(path("/brouillon"), "titre", long301).status()).isEqualTo(422);
    }

    @Test
    void aPlaceIsKeptByItsCodeOrAskedAboutOrLeftAsWritten() {
        save("liste", "tag.territoires", "ajout.tag.territoires", "Ille-et-Vilaine, Saint-Denis, Nullepartville");
        assertThat(draft().tag("territoires")).containsExactly("departement:35", "Saint-Denis", "Nullepartville");
        String page = visitor.get(path("")).text();
        assertThat(page).contains("« Saint-Denis » : lequel", "« Nullepartville » n’est pas un territoire connu");
        save("liste", "tag.territoires", "tag.territoires", "departement:35");
        assertThat(draft().tag("territoires")).containsExactly("departement:35");
    }

    @Test
    void personalDetailsAreDecidedBeforeItIsHandedInAndTheDecisionsAreKept() {
        ready("Appelez le 06 12 34 56 78 ou le 06 98 76 54 32, écrivez à jean@exemple.fr. Encore le 06 12 34 56 78.");
        Answer refused = visitor.post(path("/soumission"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Regardez les données personnelles");
        Document page = visitor.get(path("/verification")).page();
        assertThat(page.select(".detail mark").eachText())
                .containsExactly("06 12 34 56 78", "06 98 76 54 32", "jean@exemple.fr");
        assertThat(page.text()).contains("(2 fois)");
        List<String> keys = page.select(".detail [name=propose]").eachAttr("value");
        visitor.post(
                path("/verification"),
                "propose",
                keys.get(0),
                "propose",
                keys.get(1),
                "decision." + keys.get(0),
                "masquer",
                "decision." + keys.get(1),
                "garder");
        assertThat(draft().sections().get("contexte"))
                .isEqualTo(
                        "Appelez le •••••••••• ou le 06 98 76 54 32, écrivez à jean@exemple.fr. Encore le ••••••••••.");
        assertThat(visitor.post(path("/soumission")).status()).as("one is left").isEqualTo(422);
        visitor.post(path("/verification"), "propose", keys.get(2), "decision." + keys.get(2), "garder");
        assertThat(visitor.get(path("/verification")).page().select("[value=garder][checked]"))
                .hasSize(2);
        assertThat(visitor.post(path("/soumission")).location()).isEqualTo(path("?fait=soumis"));
        assertThat(state()).isEqualTo(ContributionState.SUBMITTED);
    }

    @Test
    void littleIsAskedBeforeItIsHandedInAndSaidInWords() {
        assertThat(visitor.post(path("/soumission")).text())
                .contains("Il manque encore 4 choses", "Donnez-lui un titre", "Choisissez une licence");
        ready("Un texte sans personne.");
        assertThat(visitor.get(path("/soumission")).text())
                .contains("Tout est prêt", "à condition de vous citer", "Vous avez confirmé");
        visitor.post(path("/soumission"));
        assertThat(visitor.post(path("/soumission")).location())
                .as("sent twice")
                .isEqualTo(path(""));
        assertThat(contributions.submissions(new ContributionId(id))).hasSize(1);
    }

    @Test
    void whoWaitsSeesWhereItIsAndMayTakeItBackAndALateTextIsShownAgain() {
        ready("Un texte.");
        String seen = visitor.get(path("")).page().select("[name=vu]").val();
        visitor.post(path("/soumission"));
        assertThat(visitor.get(path("")).text())
                .contains("En relecture", "L’équipe la lit", "Proposée à la relecture, par vous");
        Answer late = visitor.post(path(""), "vu", seen, "titre", "Écrit trop tard");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("textarea[readonly]").eachText()).contains("Écrit trop tard");
        visitor.get(path(""));
        visitor.post(path("/reprise"));
        assertThat(state()).isEqualTo(ContributionState.DRAFT);
        assertThat(draft().title()).isEqualTo("Un titre");
    }

    @Test
    void whatIsThrownAwayComesBackForThirtyDays() {
        save("titre", "Jeté");
        visitor.post(path("/corbeille"));
        assertThat(visitor.get("/contributions").text()).contains("Corbeille (1)", "Jeté", "Supprimée pour de bon le");
        clock.pass(Duration.ofDays(29));
        trash.empty();
        visitor = visitor().withCookie("vita", people.session(author));
        visitor.get("/contributions");
        visitor.post(path("/restauration"));
        assertThat(draft().title()).isEqualTo("Jeté");
        visitor.post(path("/corbeille"));
        clock.pass(Duration.ofDays(31));
        trash.empty();
        assertThat(contributions.byId(new ContributionId(id))).isEmpty();
        assertThat(contributions.submissions(new ContributionId(id))).isEmpty();
        assertThat(contributions.history(new ContributionId(id)).getFirst().step())
                .as("that it was deleted is remembered, what it said is not")
                .isEqualTo("deletion");
    }

    @Test
    void draftsGoWithTheirAuthorAndWhatOthersReadStays() {
        ready("Un texte.");
        visitor.post(path("/soumission"));
        String draftLeft = drafting.begin(author.id(), "").id().value();
        accounts.erase(author.id());
        assertThat(contributions.byId(new ContributionId(draftLeft))).isEmpty();
        Contribution stays = contributions.byId(new ContributionId(id)).orElseThrow();
        assertThat(stays.author()).isEqualTo(ContributionEvent.FORMER_MEMBER);
        assertThat(contributions.history(stays.id()))
                .extracting(ContributionEvent::by)
                .containsOnly(ContributionEvent.FORMER_MEMBER);
    }

    @Test
    void changingTheFormLosesNothing() {
        save("section.contexte", "Du contexte.", "section.resultats", "Des résultats.", "type", "etude");
        assertThat(draft().sections())
                .containsEntry("resultats", "Des résultats.")
                .containsEntry("texte", "## Contexte\n\nDu contexte.");
        assertThat(visitor.get(path("")).text()).contains("Ce qui n’a pas trouvé sa place");
    }

    private void ready(String text) {
        save(
                "titre",
                "Un titre",
                "section.contexte",
                text,
                "fait.licence",
                "CC-BY-4.0",
                "liste",
                "droits",
                "droits",
                "on");
    }

    private Answer save(String... fields) {
        String seen = visitor.get(path("")).page().select("[name=vu]").val();
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("vu", seen));
        return visitor.post(path(""), all.toArray(String[]::new));
    }

    /// All that a form on the page would send, with some choices made.
    private static String[] fields(Answer answer, Map<String, String> chosen) {
        List<String> fields = new ArrayList<>();
        for (Element input : answer.page().select("main form input[type=hidden]:not([name=_csrf])")) {
            fields.addAll(List.of(input.attr("name"), input.val()));
        }
        chosen.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray(String[]::new);
    }

    private Draft draft() {
        return contributions.byId(new ContributionId(id)).orElseThrow().draft();
    }

    private ContributionState state() {
        return contributions.byId(new ContributionId(id)).orElseThrow().state();
    }

    private String path(String more) {
        return "/contributions/" + id + more;
    }
}
