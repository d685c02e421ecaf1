package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// A kit put together without scripts: its parts, their order, taking back, copies, credits and licences.
class KitsIntegrationTests extends KitScene {
    @Autowired
    private Accounts accounts;

    private Member member;
    private Visitor trainer;

    @BeforeEach
    void aTrainer() {
        clock.pass(Duration.ofDays(2));
        member = people.contributor();
        trainer = signedIn(member);
    }

    @Test
    void beginsFromATemplateAndIsListed() {
        Answer begun = trainer.post("/kits", "trame", "atelier-d-une-heure");
        String page = trainer.get(begun.location()).text();
        assertThat(page).contains("Atelier d’une heure", "Lire à deux", "1 h sur 1 h");
        assertThat(trainer.get("/kits").text()).contains("Atelier d’une heure", "6 étapes");
    }

    @Test
    void stepsAreAddedFilledInMovedAndTakenOutByForms() {
        String kit = kit(trainer);
        String second =
                add(trainer, kit, "question", "titre", "Deux", "minutes", "15", "forme", "ouverte", "enonce", "Oui ?");
        String third = add(trainer, kit, "intercalaire", "titre", "Trois");
        assertThat(titles(kit)).containsExactly("activite", "Deux", "Trois");
        trainer.post("/kits/" + kit + "/parties/" + third + "/place", "sens", "haut");
        assertThat(titles(kit)).containsExactly("activite", "Trois", "Deux");
        String session = now(kit).sessions().getFirst().id().value();
        trainer.post("/kits/" + kit + "/parties/" + second + "/place", "seance", session, "apres", "");
        assertThat(titles(kit)).containsExactly("Deux", "activite", "Trois");
        trainer.post("/kits/" + kit + "/parties/" + second + "/retrait");
        assertThat(titles(kit)).containsExactly("activite", "Trois");
        assertThat(trainer.get("/kits/" + kit).text()).contains("Trois").doesNotContain("Deux");
    }

    @Test
    void aDurationThatIsNotUnderstoodIsGivenBack() {
        String kit = kit(trainer);
        String step =
                "/kits/" + kit + "/parties/" + add(trainer, kit, "activite", "titre", "Lire", "minutes", "1 h 30");
        assertThat(now(kit).minutes()).isEqualTo(90);
        for (String form : List.of(step, "/kits/" + kit + "/fiche")) {
            Answer refused = trainer.post(form, "vu", "", "minutes", "une heure");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select("#minutes").val()).isEqualTo("une heure");
            assertThat(refused.page().select("#minutes-erreur").text()).contains("« une heure »");
            Answer draft = trainer.post(
                    form + "/brouillon", "vu", seen(trainer.get(form)), "but", "Un but", "minutes", "une heure");
            assertThat(draft.status()).isEqualTo(422);
            assertThat(draft.body()).contains("une heure").doesNotContain("Enregistré");
        }
        assertThat(now(kit).minutes()).isEqualTo(90);
        assertThat(now(kit).steps().getLast().field("but"))
                .as("all else is saved")
                .isEqualTo("Un but");
    }

    @Test
    void aStepAtTheEdgeOfItsSessionGoesIntoTheNextOne() {
        String kit = kit(trainer);
        String step = add(trainer, kit, "note", "titre", "À déplacer");
        trainer.post("/kits/" + kit + "/seances");
        trainer.post("/kits/" + kit + "/parties/" + step + "/place", "sens", "bas");
        assertThat(now(kit).sessions().get(1).steps()).hasSize(1);
        trainer.post("/kits/" + kit + "/parties/" + step + "/place", "sens", "bas");
        assertThat(now(kit).sessions().get(1).steps()).hasSize(1);
        trainer.post("/kits/" + kit + "/parties/" + step + "/place", "sens", "haut");
        assertThat(titles(kit)).containsExactly("activite", "À déplacer");
        assertThat(now(kit).sessions().get(1).steps()).isEmpty();
    }

    @Test
    void everythingIsTakenBackAndMadeAgain() {
        String kit = kit(trainer);
        String step = add(trainer, kit, "activite", "titre", "Lire", "minutes", "20");
        trainer.post("/kits/" + kit + "/parties/" + step + "/place", "sens", "haut");
        trainer.post("/kits/" + kit + "/parties/" + step + "/retrait");
        undo(kit);
        assertThat(titles(kit)).containsExactly("Lire", "activite");
        undo(kit);
        assertThat(titles(kit)).containsExactly("activite", "Lire");
        undo(kit);
        assertThat(now(kit).minutes()).isZero();
        trainer.post("/kits/" + kit + "/retablissement");
        assertThat(titles(kit)).containsExactly("activite", "Lire");
        assertThat(now(kit).minutes()).isEqualTo(20);
        trainer.post("/kits/" + kit + "/parties/" + step, "vu", "", "but", "Un but");
        assertThat(trainer.post("/kits/" + kit + "/retablissement").location()).contains("kit-rien");
    }

    @Test
    void aPassageComesWithItsAddressItsSourceAndItsCredit() {
        Resource practice = practice("CC-BY-4.0");
        String kit = kit(trainer);
        addQuote(trainer, kit, practice);
        Source source = now(kit).steps().getLast().sources().getFirst();
        assertThat(source.quote()).isEqualTo(QUOTE);
        assertThat(source.anchor()).isEqualTo("section-moyens-et-couts");
        assertThat(source.before()).contains("Avant");
        assertThat(trainer.get("/kits/" + kit).text())
                .contains(QUOTE, "Camille Essai (2021)", "Ouvrir : § Moyens et coûts");
        assertThat(trainer.get("/kits/" + kit + "/credits").text()).contains("Camille Essai (2021). Garage d’essai");
        Answer bib = trainer.get("/kits/" + kit + "/credits.bib");
        assertThat(bib.body()).startsWith("@misc{vita-kit-");
        assertThat(bib.header("Content-Disposition")).contains("attachment", "credits.bib");
        assertThat(trainer.get("/kits/" + kit + "/credits.ris").body()).startsWith("TY  - ELEC\r\n");
    }

    @Test
    void wordsThatAreNotInTheResourceAreNotTaken() {
        Resource practice = practice("CC-BY-4.0");
        String kit = kit(trainer);
        String path = "/ressources/" + practice.slug() + "/kit";
        Answer refused = trainer.post(path, "ou", kit, "passage", "Des mots inventés de toutes pièces.", "ancre", "x");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nous n’avons pas retrouvé ces mots");
        assertThat(now(kit).steps()).hasSize(1);
        assertThat(trainer.post(path, "ou", "nouveau").location()).contains("fait=kit-ajoute");
        assertThat(kits.of(member.id())).hasSize(2);
    }

    @Test
    void aPaidCourseIsToldWhatBlocksAndWhatToDo() {
        Resource practice = practice("CC-BY-NC-4.0");
        String kit = kit(trainer);
        trainer.post(
                "/ressources/" + practice.slug() + "/kit",
                "ou",
                kit,
                "ancre",
                "section-moyens-et-couts",
                "passage",
                "");
        assertThat(trainer.get("/kits/" + kit + "/licences").text())
                .as("a few lines are a quotation")
                .contains("Tout est en règle", "Courte citation");
        write(
                practice.id().value(),
                "CC-BY-NC-4.0",
                "## Moyens et coûts\n\n" + "Une phrase de plus sur le garage et sur ses moyens. ".repeat(20));
        trainer.post(
                "/ressources/" + practice.slug() + "/kit",
                "ou",
                kit,
                "ancre",
                "section-moyens-et-couts",
                "passage",
                "");
        assertThat(trainer.get("/kits/" + kit + "/licences").text())
                .contains("Extrait")
                .doesNotContain("À régler");
        trainer.post("/kits/" + kit + "/fiche", "vu", "", "usage", "payant");
        assertThat(trainer.get("/kits/" + kit + "/licences").text())
                .contains("À régler", "L’auteur n’autorise pas un usage payant", "Réduisez la citation à 600");
        assertThat(trainer.get("/kits/" + kit).text()).contains("Cette étape ne peut pas être utilisée ainsi.");
        String step = now(kit).steps().getLast().id().value();
        trainer.post("/kits/" + kit + "/parties/" + step + "/source", "decision", "lien", "rang", "1");
        assertThat(trainer.get("/kits/" + kit + "/licences").text()).doesNotContain("À régler");
    }

    @Test
    void practicesAreComparedAsAPageAndAsAStep() {
        Resource one = practice("CC-BY-4.0");
        Resource other = practice("CC-BY-4.0");
        Answer page = visitor().get("/comparer?r=" + one.slug() + "&r=" + other.slug());
        assertThat(page.page().select("tbody tr").size()).isGreaterThanOrEqualTo(2);
        assertThat(page.text())
                .contains("Moyens et coûts", "Cela coûte 900 euros par mois", "Quarante voitures réparées");
        String kit = kit(trainer);
        trainer.post("/comparer", "r", one.slug(), "r", other.slug(), "ou", kit);
        assertThat(now(kit).steps().getLast().sources()).hasSize(2);
        assertThat(trainer.get("/kits/" + kit)
                        .page()
                        .select("a[href^=/comparer]")
                        .attr("href"))
                .contains(one.slug(), other.slug());
        assertThat(visitor().get("/comparer?r=inconnue").status()).isEqualTo(200);
    }

    @Test
    void materialIsSuggestedFromTheAimOfAStep() {
        practice("CC-BY-4.0");
        String kit = kit(trainer);
        String step = add(trainer, kit, "activite", "titre", "Compter", "but", "mécaniciens salariés du garage");
        Answer page = trainer.get("/kits/" + kit + "/parties/" + step + "/suggestions");
        assertThat(page.text()).contains("mécaniciens salariés du garage", "Garage d’essai");
        String add = page.page().select(".suggested__one a.button").attr("href");
        Answer form = trainer.get(add);
        assertThat(form.page().select("#ou option[selected]").val()).isEqualTo(kit);
        assertThat(form.page().select("input[name=apres]").val()).isEqualTo(step);
    }

    @Test
    void aCopyKeepsWhereItComesFromAndATemplateIsOffered() {
        String kit = kit(trainer);
        addQuote(trainer, kit, practice("CC-BY-4.0"));
        String copy = trainer.post("/kits/" + kit + "/copie").location().substring(6, 22);
        assertThat(now(copy).lineage()).contains(new Kit.Lineage(kit, "Kit d’essai"));
        assertThat(now(copy).steps()).hasSize(2);
        assertThat(now(copy).steps().getLast().sources()).hasSize(1);
        assertThat(trainer.get("/kits/" + copy).text()).contains("Copie du kit « Kit d’essai »");
        trainer.post("/kits/" + kit + "/trame", "trame", "oui");
        assertThat(trainer.get("/kits/nouveau").text()).contains("L’une de vos trames");
        assertThat(trainer.post("/kits", "trame", kit).location()).contains("kit-commence");
    }

    @Test
    void aKitThatWasThrownAwayIsTakenBackOrGoesWithItsOwner() {
        String kit = kit(trainer);
        trainer.post("/kits/" + kit + "/corbeille");
        assertThat(trainer.get("/kits").text()).contains("Un kit jeté");
        assertThat(trainer.post("/kits/" + kit + "/seances").status()).isEqualTo(404);
        trainer.post("/kits/" + kit + "/restauration");
        assertThat(titles(kit)).containsExactly("activite");
        accounts.erase(member.id());
        assertThat(kits.byId(new KitId(kit))).isEmpty();
    }

    @Test
    void aKitIsProposedAsADraftWithItsCreditsAndWithoutItsNotes() {
        String kit = kit(trainer);
        addQuote(trainer, kit, practice("CC-BY-4.0"));
        add(trainer, kit, "activite", "titre", "Lire *à deux*", "consigne", "# Lisez", "notes", "Secret du formateur");
        String there = trainer.post("/kits/" + kit + "/proposition").location();
        assertThat(there).startsWith("/contributions/");
        assertThat(trainer.post("/kits/" + kit + "/proposition").location())
                .as("a second click opens the same draft")
                .isEqualTo(there);
        Answer form = trainer.get(there);
        assertThat(form.page().select("#titre").val()).isEqualTo("Kit d’essai");
        assertThat(form.body())
                .contains(QUOTE, "Camille Essai (2021)", "\\# Lisez", "Lire \\*à deux\\*")
                .doesNotContain("Secret du formateur");
        trainer.post("/kits/" + kit + "/fiche", "vu", "", "licence", "CC-BY-NC-ND-4.0");
        assertThat(trainer.post("/kits/" + kit + "/proposition").location()).contains("/contributions/");
    }

    @Test
    void aKitThatItsLicencesBlockIsNotProposed() {
        Resource practice = practice("CC-BY-NC-4.0");
        write(
                practice.id().value(),
                "CC-BY-NC-4.0",
                "## Moyens et coûts\n\n" + "Une phrase sur le garage. ".repeat(40));
        String kit = kit(trainer);
        trainer.post(
                "/ressources/" + practice.slug() + "/kit",
                "ou",
                kit,
                "ancre",
                "section-moyens-et-couts",
                "passage",
                "");
        trainer.post("/kits/" + kit + "/fiche", "vu", "", "usage", "payant");
        assertThat(trainer.post("/kits/" + kit + "/proposition").location()).contains("kit-pas-publiable");
        trainer.post("/kits/" + kit + "/fiche", "vu", "", "usage", "gratuit", "licence", "CC-BY-4.0");
        assertThat(trainer.post("/kits/" + kit + "/proposition").location()).contains("kit-pas-publiable");
    }

    @Test
    void whatIsTooLongIsGivenBack() {
        String kit = kit(trainer);
        String step = add(trainer, kit, "activite");
        String text = "mot ".repeat(4000);
        Answer refused = trainer.post("/kits/" + kit + "/parties/" + step, "vu", "", "consigne", text);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#consigne").text()).hasSizeGreaterThan(12_000);
        assertThat(refused.text()).contains("ce texte est trop long");
        assertThat(List.of(now(kit).steps().getLast().field("consigne"))).containsExactly("");
    }

    private void undo(String kit) {
        assertThat(trainer.post("/kits/" + kit + "/annulation").location()).contains("kit-annule");
    }
}
