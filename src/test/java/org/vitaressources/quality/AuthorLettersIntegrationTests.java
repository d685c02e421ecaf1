package org.vitaressources.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Letters with advice: looked at, sent, and not too often.
class AuthorLettersIntegrationTests extends QualitySite {
    private static final String LETTERS = "/administration/qualite/lettres";
    private static final String SUBJECT = "Un conseil pour votre ressource";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Accounts accounts;

    private long advice(Member member) {
        return outbox.to(member.email()).stream()
                .filter(letter ->
                        letter.subject().startsWith(SUBJECT) || letter.subject().startsWith("Quelques conseils"))
                .count();
    }

    private static String id(Resource resource) {
        return resource.id().value();
    }

    @Test
    void leaveOnlyWhenAModeratorSendsThemAndOnceInNinetyDays() {
        Member author = people.contributor();
        Resource resource = published(author, "Garage " + word());
        Visitor moderator = signedIn(people.moderator());
        Answer preview = moderator.get(LETTERS + "?ressource=" + id(resource));
        assertThat(preview.text()).contains(author.name(), "Résumé trop court", "Merci pour ce que vous avez partagé");
        assertThat(advice(author)).isZero();
        String member = preview.page().select("input[name=membre]").val();
        assertThat(member).isEqualTo(author.id().value());
        String[] form = {"ressource", id(resource), "membre", member, "note", "Bravo pour ce garage."};
        assertThat(moderator.post(LETTERS, form).location()).endsWith("fait=lettres-ecrites");
        assertThat(advice(author)).isEqualTo(1);
        String letter = outbox.to(author.email()).getFirst().plain();
        assertThat(letter)
                .contains(
                        "Bravo pour ce garage.",
                        "Résumé trop court",
                        "/contributions/" + contributionOf(resource).id() + "/conseils");
        assertThat(moderator.post(LETTERS, form).location()).endsWith("fait=aucune-lettre");
        assertThat(moderator.get(LETTERS + "?ressource=" + id(resource)).text())
                .contains("ont déjà reçu une lettre", author.name());
        clock.pass(Duration.ofDays(89));
        moderator = signedIn(people.moderator());
        moderator.get(LETTERS + "?ressource=" + id(resource));
        assertThat(moderator.post(LETTERS, form).location()).endsWith("fait=aucune-lettre");
        clock.pass(Duration.ofDays(2));
        moderator = signedIn(people.moderator());
        moderator.get(LETTERS + "?ressource=" + id(resource));
        assertThat(moderator.post(LETTERS, form).location()).endsWith("fait=lettres-ecrites");
        assertThat(advice(author)).isEqualTo(2);
    }

    @Test
    void areOneToEachWithAllOfTheirResources() {
        Member author = people.contributor();
        String word = word();
        published(author, "Garage " + word + " un");
        Resource second = published(author, "Garage " + word + " deux");
        Member other = people.contributor();
        published(other, "Garage " + word + " trois");
        Visitor moderator = signedIn(people.moderator());
        Answer preview = moderator.get(LETTERS + "?quoi=short-summary");
        assertThat(preview.page().select("input[name=membre]").eachAttr("value"))
                .contains(author.id().value(), other.id().value());
        moderator.post(LETTERS, "quoi", "short-summary", "membre", author.id().value());
        assertThat(advice(author)).isEqualTo(1);
        assertThat(advice(other)).as("was not chosen").isZero();
        assertThat(outbox.to(author.email()).getFirst().plain())
                .contains(word + " un", second.description().title())
                .doesNotContain(word + " trois");
    }

    @Test
    void goToNobodyWhoIsNotInThePreview() {
        Member author = people.contributor();
        Resource resource = published(author, "Garage " + word());
        Member stranger = people.contributor();
        Visitor moderator = signedIn(people.moderator());
        moderator.get(LETTERS + "?ressource=" + id(resource));
        moderator.post(
                LETTERS, "ressource", id(resource), "membre", stranger.id().value(), "membre", "inconnu");
        assertThat(advice(stranger)).isZero();
        assertThat(advice(author)).isZero();
    }

    @Test
    void loseNothingThatWasTyped() {
        Resource resource = published(people.contributor(), "Garage " + word());
        Visitor moderator = signedIn(people.moderator());
        moderator.get(LETTERS + "?ressource=" + id(resource));
        Answer again = moderator.post(LETTERS, "ressource", id(resource), "note", "Un mot gentil");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#note").text()).isEqualTo("Un mot gentil");
        assertThat(again.text()).contains("Choisissez au moins une personne");
    }

    @Test
    void areInTheLogAndForgottenWithTheMember() {
        Member author = people.contributor();
        Resource resource = published(author, "Garage " + word());
        Member sender = people.administrator();
        Visitor administrator = signedIn(sender);
        administrator.get(LETTERS + "?ressource=" + id(resource));
        administrator.post(
                LETTERS, "ressource", id(resource), "membre", author.id().value());
        String log = "/administration/audit?etape=QUALITY:LETTER&qui=" + sender.id();
        assertThat(administrator.get(log).text()).contains("Conseils écrits à un auteur", author.name());
        accounts.erase(author.id());
        assertThat(administrator.get(log).text()).doesNotContain(author.name()).contains("Conseils écrits");
        assertThat(administrator.get(LETTERS + "?ressource=" + id(resource)).text())
                .contains("Aucun auteur");
    }
}
