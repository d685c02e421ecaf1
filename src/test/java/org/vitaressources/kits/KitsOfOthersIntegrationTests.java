package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Kits of others: unseen unless shared, and then no more than was given; two who write at once lose nothing.
class KitsOfOthersIntegrationTests extends KitScene {
    @Autowired
    private Outbox outbox;

    private Member owner;
    private Member colleague;
    private Visitor trainer;
    private Visitor other;
    private String kit;
    private String step;

    @BeforeEach
    void aKit() {
        clock.pass(Duration.ofDays(2));
        owner = people.contributor();
        colleague = people.contributor();
        trainer = signedIn(owner);
        other = signedIn(colleague);
        kit = kit(trainer);
        step = add(trainer, kit, "activite", "titre", "Lire", "notes", "Secret du formateur");
    }

    @Test
    void whatIsNotSharedIsSaidNotToExist() {
        for (Visitor visitor : List.of(other, signedIn(people.moderator()), signedIn(people.administrator()))) {
            for (String page :
                    List.of("", "/fiche", "/licences", "/credits", "/credits.bib", "/credits.ris", "/partage")) {
                assertThat(visitor.get("/kits/" + kit + page).status()).as(page).isEqualTo(404);
            }
            for (String page : List.of("", "/suggestions")) {
                assertThat(visitor.get("/kits/" + kit + "/parties/" + step + page)
                                .status())
                        .isEqualTo(404);
            }
        }
        assertRefusedToChange(other);
        assertThat(other.post("/kits/" + kit + "/copie").status()).isEqualTo(404);
        assertThat(other.post("/kits/" + kit + "/remarques", "remarque", "Bonjour")
                        .status())
                .isEqualTo(404);
        assertThat(titles(kit)).containsExactly("activite", "Lire");
    }

    @Test
    void aPartOfOneKitIsNotReachedThroughAnother() {
        String theirs = kit(other);
        assertThat(other.get("/kits/" + theirs + "/parties/" + step).status()).isEqualTo(404);
        assertThat(other.post("/kits/" + theirs + "/parties/" + step, "titre", "Pris")
                        .status())
                .isEqualTo(404);
        assertThat(other.post("/kits/" + theirs + "/parties/" + step + "/retrait")
                        .status())
                .isEqualTo(404);
        String session = now(kit).sessions().getFirst().id().value();
        String own = now(theirs).steps().getFirst().id().value();
        assertThat(other.post("/kits/" + theirs + "/parties/" + own + "/place", "seance", session)
                        .status())
                .isEqualTo(404);
        assertThat(titles(kit)).containsExactly("activite", "Lire");
    }

    @Test
    void whoMayReadReadsAndCopiesAndDoesNoMore() {
        share("READ");
        assertThat(other.get("/kits/" + kit).text()).contains("Lire", "partagé avec vous");
        assertThat(other.get("/kits").text()).contains("Kit d’essai");
        assertRefusedToChange(other);
        assertThat(other.post("/kits/" + kit + "/remarques", "remarque", "Non").status())
                .isEqualTo(404);
        assertThat(other.post("/kits/" + kit + "/copie").location()).contains("kit-copie");
    }

    @Test
    void whoMayCommentIsToldByLetterAndAnswersAreSettled() {
        share("COMMENT");
        assertThat(outbox.to(colleague.email()).getFirst().subject()).contains("partage un kit avec vous");
        other.post("/kits/" + kit + "/remarques", "partie", step, "remarque", "Prévoir plus de temps ?");
        Answer page = trainer.get("/kits/" + kit);
        assertThat(page.page().select("#etape-" + step + " .kit-comment").text())
                .contains("Prévoir plus de temps ?");
        String settle = page.page().select(".kit-comment form").attr("action");
        trainer.post(settle, "close", "oui");
        assertThat(other.get("/kits/" + kit).page().select(".kit-comment--settled"))
                .hasSize(1);
        assertRefusedToChange(other);
        assertThat(signedIn(people.contributor()).post(settle, "close", "non").status())
                .isEqualTo(404);
    }

    @Test
    void twoWhoWriteInTheSameFieldSeeBothTexts() {
        share("EDIT");
        String path = "/kits/" + kit + "/parties/" + step;
        String mine = seen(trainer.get(path));
        String theirs = seen(other.get(path));
        other.post(path, "vu", theirs, "titre", "Lire à deux", "but", "Comprendre");
        Answer conflict = trainer.post(path, "vu", mine, "titre", "Lire seul", "minutes", "30");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Lire à deux", "Lire seul").doesNotContain("Comprendre");
        Step now = now(kit).step(new PartId(step)).orElseThrow();
        assertThat(now.title()).isEqualTo("Lire à deux");
        assertThat(now.minutes()).as("all else is saved").isEqualTo(30);
        assertThat(now.aim()).isEqualTo("Comprendre");
        trainer.post(
                path,
                "vu",
                conflict.page().select("input[name=vu]").val(),
                "titre",
                "Lire seul",
                "garde.titre",
                "Lire à deux",
                "decision.titre",
                "ici");
        assertThat(titles(kit)).containsExactly("activite", "Lire seul");
    }

    @Test
    void aSavedMomentAnswersWithConflictsAndRenewedFields() {
        share("EDIT");
        String path = "/kits/" + kit + "/parties/" + step;
        String mine = seen(trainer.get(path));
        other.post(path, "vu", seen(other.get(path)), "titre", "Lire à deux", "but", "Comprendre");
        Answer saved = trainer.post(path + "/brouillon", "vu", mine, "titre", "Lire seul", "but", "", "groupe", "2");
        assertThat(saved.status()).isEqualTo(409);
        assertThat(saved.body()).contains("\"conflicts\":{\"titre\":\"Titre\"}", "\"text\":\"Comprendre\"");
        assertThat(now(kit).step(new PartId(step)).orElseThrow().field("groupe"))
                .isEqualTo("2");
    }

    @Test
    void undoingDoesNotTouchWhatAnotherWroteSince() {
        share("EDIT");
        String path = "/kits/" + kit + "/parties/" + step;
        trainer.post(path, "vu", seen(trainer.get(path)), "titre", "Premier");
        other.post(path, "vu", seen(other.get(path)), "titre", "Second");
        assertThat(trainer.post("/kits/" + kit + "/annulation").location()).contains("kit-rien");
        assertThat(titles(kit)).containsExactly("activite", "Second");
        other.post("/kits/" + kit + "/annulation");
        assertThat(titles(kit)).containsExactly("activite", "Premier");
    }

    @Test
    void sharingIsEndedByEitherSide() {
        share("EDIT");
        String end = "/kits/" + kit + "/partage/personnes/" + colleague.id() + "/retrait";
        Visitor third = signedIn(people.contributor());
        assertThat(third.post(end).status()).isEqualTo(404);
        other.post(end);
        assertThat(other.get("/kits/" + kit).status()).isEqualTo(404);
    }

    @Test
    void namesAndAddressesGiveNothingAway() {
        String path = "/kits/" + kit + "/partage/personnes";
        assertThat(trainer.post(path, "qui", "Personne d’autre", "droit", "READ")
                        .text())
                .contains("Personne ne s’appelle");
        String known =
                trainer.post(path, "qui", colleague.email(), "droit", "READ").location();
        assertThat(trainer.post(path, "qui", "inconnue@exemple.test", "droit", "READ")
                        .location())
                .isEqualTo(known);
        assertThat(trainer.post(path, "qui", colleague.email(), "droit", "OWN").location())
                .as("nobody is given more than there is to give")
                .isEqualTo(known);
        assertThat(other.post("/kits/" + kit + "/seances").status()).isEqualTo(404);
    }

    @Test
    void aTitleOfBlanksIsAskedForAgain() {
        Member owner = people.contributor();
        Answer refused = signedIn(owner).post("/kits", "titre", "   ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#titre-erreur").text()).contains("Donnez un titre");
        assertThat(kits.of(owner.id())).isEmpty();
    }

    @Test
    void sharingWithOneselfIsNotToldAsDone() {
        Member owner = people.contributor();
        Visitor own = signedIn(owner);
        Answer answer = own.post("/kits/" + kit(own) + "/partage/personnes", "qui", owner.email(), "droit", "READ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#qui-erreur").text()).contains("C’est votre adresse");
    }

    @Test
    void aLinkOpensTheKitToAnybodyWithoutTheNotesUntilItIsCut() {
        trainer.post("/kits/" + kit + "/partage/lien");
        String address = trainer.get("/kits/" + kit + "/partage")
                .page()
                .select("#adresse")
                .text();
        String path = address.replaceFirst("^https?://[^/]+", "");
        Answer page = visitor().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Lire").doesNotContain("Secret du formateur");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(other.get(path).status()).isEqualTo(200);
        assertThat(other.post(path + "/copie").location()).contains("kit-copie");
        trainer.post("/kits/" + kit + "/partage/lien");
        assertThat(visitor().get(path).status())
                .as("a new link ends the old one")
                .isEqualTo(404);
        trainer.post("/kits/" + kit + "/partage/lien/retrait");
        assertThat(visitor().get("/partage/kits/").status()).isEqualTo(404);
        assertThat(now(kit).link()).isEmpty();
    }

    private void share(String access) {
        trainer.post("/kits/" + kit + "/partage/personnes", "qui", colleague.email(), "droit", access);
    }

    private void assertRefusedToChange(Visitor visitor) {
        String part = "/kits/" + kit + "/parties/" + step;
        for (String path : List.of(
                "/kits/" + kit + "/fiche",
                "/kits/" + kit + "/fiche/brouillon",
                "/kits/" + kit + "/seances",
                "/kits/" + kit + "/annulation",
                "/kits/" + kit + "/retablissement",
                "/kits/" + kit + "/corbeille",
                "/kits/" + kit + "/restauration",
                "/kits/" + kit + "/trame",
                "/kits/" + kit + "/proposition",
                "/kits/" + kit + "/partage/lien",
                "/kits/" + kit + "/partage/lien/retrait",
                "/kits/" + kit + "/partage/personnes",
                part,
                part + "/brouillon",
                part + "/place",
                part + "/retrait",
                part + "/source")) {
            assertThat(visitor.post(path, "titre", "Pris", "sens", "haut").status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(visitor.post("/kits/" + kit + "/etapes", "nature", "note").status())
                .isEqualTo(404);
    }
}
