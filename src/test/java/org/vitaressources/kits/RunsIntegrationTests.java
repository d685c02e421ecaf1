package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// A kit in front of a group: the trainer leads, participants follow without an account and say what they take away.
class RunsIntegrationTests extends KitScene {
    @Autowired
    private Runs runs;

    private Member member;
    private Visitor trainer;
    private String kit;
    private String run;
    private String code;

    @BeforeEach
    void aRun() {
        clock.pass(Duration.ofDays(2));
        member = people.contributor();
        trainer = signedIn(member);
        kit = kit(trainer);
        add(trainer, kit, "note", "titre", "Préparer", "texte", "Secret du formateur");
        add(
                trainer,
                kit,
                "question",
                "titre",
                "Vérifier",
                "forme",
                "unique",
                "enonce",
                "Combien de jours ?",
                "choix.1",
                "Trois",
                "juste.1",
                "oui",
                "choix.2",
                "Sept",
                "notes",
                "Laisser une minute");
        run = trainer.post("/kits/" + kit + "/animations").location();
        code = runs.of(new OpenKit(now(kit), member.id(), KitAccess.OWN))
                .getFirst()
                .code();
    }

    @Test
    void participantsSeeTheStepThatTheTrainerShowsAndNeverTheNotes() {
        assertThat(trainer.get(run).text()).contains("Prêts ?", code, "/direct/" + code);
        assertThat(visitor().get("/direct/" + code).text()).contains("La séance va commencer");
        step();
        step();
        assertThat(trainer.get(run).text())
                .contains("Étape 2 sur 3", "Secret du formateur", "Ensuite", "Vérifier")
                .doesNotContain("sur 0 min");
        assertThat(visitor().get("/direct/" + code).text()).doesNotContain("Secret", "Préparer");
        step();
        Answer shown = visitor().get("/direct/" + code);
        assertThat(shown.text()).contains("Combien de jours ?", "Trois", "Sept").doesNotContain("Laisser une minute");
        assertThat(shown.header("Set-Cookie")).isEmpty();
        assertThat(trainer.get(run).text()).contains("Laisser une minute", "Étape 3 sur 3");
        step();
        assertThat(trainer.get(run).text()).as("the last one stays").contains("Étape 3 sur 3");
        trainer.post(run + "/etape", "sens", "precedente");
        assertThat(trainer.get(run).text()).contains("Étape 2 sur 3");
    }

    @Test
    void aCodeIsTypedInAnyCaseAndAWrongOneIsSaidSo() {
        assertThat(visitor()
                        .get("/direct?code=" + code.toLowerCase(java.util.Locale.ROOT))
                        .location())
                .isEqualTo("/direct/" + code);
        Answer wrong = visitor().get("/direct?code=ABCDEF");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Aucune formation en cours n’a ce code");
        int status = 404;
        for (int i = 0; i < 130 && status == 404; i++) {
            status = visitor().get("/direct/ZZZZZZ").status();
        }
        assertThat(status).as("nobody tries them all").isEqualTo(429);
        clock.pass(Duration.ofDays(1));
    }

    @Test
    void afterTheEndParticipantsSayInAMinuteWhatOnlyTheTrainerReads() {
        step();
        trainer.post(run + "/fin");
        Visitor participant = visitor();
        Answer form = participant.get("/direct/" + code);
        assertThat(form.text()).contains("Une minute pour finir");
        Answer refused = participant.post("/direct/" + code + "/retour", "retenu", "Compter les heures");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#retenu").text()).isEqualTo("Compter les heures");
        Answer thanked = participant.post(
                "/direct/" + code + "/retour", "utile", "4", "retenu", "Compter les heures", "souhait", "Du temps");
        assertThat(participant.get(thanked.location()).text()).contains("Merci ! Votre retour est arrivé.");
        assertThat(trainer.get(run).location()).endsWith("/retours");
        assertThat(trainer.get(run + "/retours").text())
                .contains("Un retour", "Compter les heures", "A manqué : Du temps", "carnet de recherche-action");
        assertThat(trainer.get("/kits/" + kit + "/animations").text()).contains("un retour");
    }

    @Test
    void runsOfOthersAreNotSeenAlsoByThoseWhoMayReadTheKit() {
        Member colleague = people.contributor();
        Visitor other = signedIn(colleague);
        trainer.post("/kits/" + kit + "/partage/personnes", "qui", colleague.email(), "droit", "EDIT");
        for (String path : List.of("", "/retours")) {
            assertThat(other.get(run + path).status()).isEqualTo(404);
        }
        assertThat(other.post(run + "/etape").status()).isEqualTo(404);
        assertThat(other.post(run + "/fin").status()).isEqualTo(404);
        assertThat(other.get("/kits/" + kit + "/animations").page().select(".rows a"))
                .isEmpty();
        String own = other.post("/kits/" + kit + "/animations").location();
        assertThat(other.get(own).status()).isEqualTo(200);
        assertThat(trainer.get(own).status()).as("whose kit it is sees it").isEqualTo(200);
    }

    private void step() {
        trainer.post(run + "/etape", "sens", "suivante");
    }
}
