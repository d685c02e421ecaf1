package org.vitaressources.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// What authors answer about the source of their practice: where it leads, where it is written, who sees it.
class AnswersAboutSourcesIntegrationTests extends TransposedPractice {
    @Autowired
    private AnswersBeside beside;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void whoAdaptsLandsInTheFormOfANewVersionOnceSignedIn() {
        say("Quatre personnes.", "departement:35");
        watch.look();
        Visitor browser = visitor();
        String link = people.linkTo(author.email());
        browser.get(link);
        String form = browser.post(link, "reponse", "ADAPTING").location();
        assertThat(form).matches("/contributions/[A-Za-z0-9_-]{16}\\?fait=adaptation");
        assertThat(browser.get(form).location()).startsWith("/connexion?suite=/contributions/");
        Answer opened = signedIn(author).get(form);
        assertThat(opened.page().select(".notice--good").text()).contains("une nouvelle version de votre pratique");
        assertThat(opened.page().select("#titre").val())
                .isEqualTo(descendant.description().title());
        assertThat(contributions.of(descendant.id())).hasSize(2);
        assertThat(signedIn(people.contributor()).get(form).status()).isEqualTo(404);
        assertThat(visitor().get(path(descendant)).text()).contains("ils adaptent aussi leur pratique");
    }

    @Test
    void whoIsSignedInAsSomebodyElseWritesInNothing() {
        say("Quatre personnes.", "departement:35");
        watch.look();
        String link = people.linkTo(author.email());
        Visitor stranger = signedIn(people.contributor());
        stranger.get(link);
        assertThat(stranger.post(link, "reponse", "ADAPTING").location()).startsWith(path(descendant));
        assertThat(contributions.of(descendant.id())).hasSize(1);
    }

    @Test
    void theAnswerStandsBesideThePracticeWithoutItsWords() throws IOException {
        say("Quatre personnes.", "departement:35");
        watch.look();
        answer("STILL_TRUE", "Un secret");
        Path file = returns(descendant);
        assertThat(file)
                .content()
                .contains("source:", "ressource: " + source, "changement: revision", "reponse: toujours-vrai")
                .contains("verifiee: ")
                .doesNotContain("Un secret", author.id().value());
        Files.writeString(
                file,
                "source: {ressource: " + source + ", changement: retrait, change-le: 2026-01-02,"
                        + " reponse: sans-objet, repondu-le: 2026-01-03}\n");
        library.reconcile();
        assertThat(visitor().get(path(descendant)).text())
                .contains("Vérifié par les auteurs le 3 janvier 2026 : cette pratique n’est pas concernée");
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() throws IOException {
        say("Quatre personnes.", "departement:35");
        watch.look();
        Files.createDirectories(returns(descendant).getParent());
        Files.writeString(returns(descendant), "questions: aucune\n");
        answer("NOT_CONCERNED", "");
        assertThat(visitor().get(path(descendant)).text())
                .contains("Source révisée le")
                .doesNotContain("Vérifié par les auteurs");
        Files.delete(returns(descendant));
        beside.write();
        assertThat(visitor().get(path(descendant)).text()).contains("cette pratique n’est pas concernée");
    }

    @Test
    void theCollectionAloneTellsWhatWasAnswered() {
        say("Quatre personnes.", "departement:35");
        watch.look();
        answer("STILL_TRUE", "");
        jdbc.sql("delete from transposition.notices where descendant_id = :id")
                .param("id", descendant.id().value())
                .update();
        assertThat(visitor().get(path(descendant)).text()).contains("Source révisée le", "c’est encore vrai ici");
    }

    @Test
    void theAuthorsOfAWithdrawnSourceAreToldOfTheAnswerAndSeeIt() {
        Member elder = people.contributor();
        Resource origin = practiceBy(elder, "Mère", Map.of("licence", "CC-BY-4.0"));
        descendant = practiceBy(
                author,
                "Fille",
                Map.of("licence", "CC-BY-4.0", "transposee-de", origin.id().value()));
        watch.look();
        publishing.withdraw(
                origin.id(),
                "",
                "Obsolète",
                publishing.revisions(origin.id()).getFirst().number());
        watch.look();
        answer("STILL_TRUE", "Nous <b>continuons</b>");
        var letter = outbox.to(elder.email()).getFirst();
        assertThat(letter.subject().replace('\u00A0', ' ')).isEqualTo("« Fille » répond : c’est encore vrai chez nous");
        assertThat(letter.plain()).contains("Nous <b>continuons</b>");
        String history = people.linkTo(elder.email()).replaceFirst("#.*", "");
        assertThat(signedIn(elder).get(history).text())
                .contains("Nous <b>continuons</b>", "Source retirée du centre le");
        assertThat(signedIn(people.moderator()).get(history).text()).contains("Nous <b>continuons</b>");
        assertThat(signedIn(people.contributor()).get(history).status()).isEqualTo(404);
        assertThat(visitor().get(history).location()).startsWith("/connexion");
    }

    @Test
    void theWordsGoWithWhoWroteThemAndTheAnswerStays() throws IOException {
        say("Quatre personnes.", "departement:35");
        watch.look();
        answer("STILL_TRUE", "Chez nous aussi");
        String family = path(library.byId(source).orElseThrow()) + "/famille";
        assertThat(signedIn(people.moderator()).get(family).text()).contains("Chez nous aussi");
        accounts.erase(author.id());
        assertThat(signedIn(people.moderator()).get(family).text())
                .contains("c’est encore vrai ici")
                .doesNotContain("Chez nous aussi");
        assertThat(visitor().get(path(descendant)).text()).contains("c’est encore vrai ici");
        assertThat(Files.readString(returns(descendant))).contains("toujours-vrai");
    }

    private Path returns(Resource practice) {
        return Path.of(environment.getRequiredProperty("vita.content")).resolve("retours/" + practice.id() + ".yml");
    }
}
