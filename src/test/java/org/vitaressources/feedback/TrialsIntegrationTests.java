package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.ContactPreference;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Profile;
import org.vitaressources.contributions.Authors;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returning;
import org.vitaressources.library.Returns;
import org.vitaressources.library.Trial;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// A trial from its form to the file beside the practice, once, whatever is interrupted; and back.
class TrialsIntegrationTests extends Practices {
    @Autowired
    private Writings writings;

    @Autowired
    private Carrying carrying;

    @Autowired
    private Authors authors;

    @Autowired
    private Members members;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Environment environment;

    private Member author;
    private Member member;
    private Member moderator;
    private Resource practice;

    @BeforeEach
    void aPractice() {
        author = people.contributor();
        member = people.contributor();
        moderator = people.moderator();
        practice = published(author);
    }

    @Test
    void isWrittenModeratedAndShownUnderThePractice() {
        Visitor browser = signedIn(member);
        assertThat(browser.get(page(practice, "")).page().select("a[href$=/essai]"))
                .hasSize(1);
        Answer sent = fill(browser, page(practice, "/essai"), trial());
        assertThat(sent.location()).isEqualTo("/compte/retours?fait=retour-essai");
        assertThat(returns(practice).trials()).as("nothing unread is shown").isEmpty();
        Reaction reaction = last(practice);
        Visitor desk = signedIn(moderator);
        assertThat(desk.get(deskOf(practice)).text())
                .contains(practice.description().title(), "Atelier d’essai", "Redon (35)", "Cela a réussi");
        Answer accepted = step(desk, reaction, "acceptation", "note", "Merci !");
        assertThat(accepted.location()).contains("fait=retour-publie");
        assertThat(returns(practice).trials()).singleElement().satisfies(trial -> {
            assertThat(trial.id()).isEqualTo(reaction.id().value());
            assertThat(trial.territory()).map(Object::toString).contains("commune:35236");
            assertThat(trial.structure()).isEqualTo("Atelier d’essai");
            assertThat(trial.date()).contains("2025-05");
            assertThat(trial.result()).isEqualTo(Trial.Result.SUCCESS);
            assertThat(trial.kept()).isEqualTo("Le comité de départ.");
            assertThat(trial.by()).isEqualTo(member.name());
        });
        assertThat(subjects(member)).contains("Votre essai est publié\u00a0: «\u00a0" + title() + "\u00a0»");
        assertThat(subjects(author)).contains("Quelqu’un a essayé «\u00a0" + title() + "\u00a0»");
        assertThat(browser.get("/compte/retours").text()).contains("Pris en compte", "Merci !");
    }

    @Test
    void theFormBeginsWithTheProfileAndGivesBackWhatWasTyped() {
        accounts.describe(
                member.id(),
                new Profile("Nom", "Structure du profil", "ACI", "departement:22", ContactPreference.NOBODY, false),
                Locale.FRENCH);
        Visitor browser = signedIn(member);
        Answer form = browser.get(page(practice, "/essai"));
        assertThat(form.page().select("#structure").val()).isEqualTo("Structure du profil");
        assertThat(form.page().select("#territoire").val()).startsWith("Côtes").endsWith("Armor");
        Answer refused = fill(
                browser, page(practice, "/essai"), "territoire", "Nulle-Part-sur-Rien", "obstacle", "Le froid <b>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Dites comment cela s’est terminé", "Ce lieu n’est pas connu");
        assertThat(refused.page().select("#obstacle").text()).isEqualTo("Le froid <b>");
        assertThat(refused.page().select("#territoire").val()).isEqualTo("Nulle-Part-sur-Rien");
        assertThat(reactions.about(List.of(practice.id()), List.of(ReactionState.values())))
                .isEmpty();
    }

    @Test
    void aRefusalIsExplainedInALetterThatWaitsWhileItCanBeTakenBack() {
        Reaction reaction = sent();
        Visitor desk = signedIn(moderator);
        Answer silent = step(desk, reaction, "refus", "note", " ");
        assertThat(silent.status()).isEqualTo(422);
        step(desk, reaction, "refus", "note", "Il manque ce que vous avez changé.");
        assertThat(now(reaction).state()).isEqualTo(ReactionState.REFUSED);
        assertThat(subjects(member)).anyMatch(subject -> subject.startsWith("Notre réponse au sujet de"));
        assertThat(desk.get("/relecture/retours?dernier=" + reaction.id()).text())
                .contains("Vous venez de faire");
        step(desk, reaction, "annulation");
        assertThat(now(reaction).state()).isEqualTo(ReactionState.WAITING);
        assertThat(subjects(member)).as("called back").noneMatch(subject -> subject.startsWith("Notre réponse"));
    }

    @Test
    void isTakenBackByItsAuthorAloneAlsoAfterItsPublication() {
        Reaction reaction = accepted();
        Visitor stranger = signedIn(people.contributor());
        assertThat(stranger.post("/compte/retours/" + reaction.id() + "/retrait")
                        .status())
                .isEqualTo(404);
        Visitor browser = signedIn(member);
        browser.get("/compte/retours");
        browser.post("/compte/retours/" + reaction.id() + "/retrait");
        assertThat(now(reaction).state()).isEqualTo(ReactionState.WITHDRAWN);
        assertThat(returns(practice).trials()).isEmpty();
    }

    @Test
    void isTakenOffThePageByAModerator() {
        Reaction reaction = accepted();
        Visitor desk = signedIn(moderator);
        desk.get("/relecture/retours?vue=published");
        step(desk, reaction, "retrait", "note", "La structure n’existe pas.");
        assertThat(returns(practice).trials()).isEmpty();
        assertThat(letter(member.email(), letter -> letter.subject().startsWith("Retiré de la page")))
                .hasValueSatisfying(letter -> assertThat(letter.plain()).contains("La structure n’existe pas."));
    }

    @Test
    void nobodyDecidesAboutTheirOwn() {
        Visitor browser = signedIn(moderator);
        fill(browser, page(practice, "/essai"), trial());
        assertThat(step(browser, last(practice), "acceptation").status()).isEqualTo(403);
        assertThat(last(practice).state()).isEqualTo(ReactionState.WAITING);
    }

    @Test
    void twoModeratorsAcceptItOnceAndTheSecondIsTold() {
        Reaction reaction = sent();
        Visitor first = signedIn(moderator);
        Visitor second = signedIn(people.moderator());
        String version = String.valueOf(reaction.version());
        String path = "/relecture/retours/" + reaction.id() + "/acceptation";
        assertThat(first.post(path, "version", version).status()).isEqualTo(302);
        Answer late = second.post(path, "version", version, "note", "Mes mots");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Quelqu’un est intervenu entre-temps");
        assertThat(returns(practice).trials()).hasSize(1);
    }

    @Test
    void aKillBetweenTheDecisionAndTheFileLosesNothingAndWritesItOnce() throws IOException {
        Reaction reaction = sent();
        Carrying killed = carrying(change -> {
            throw new IllegalStateException("killed before the file");
        });
        decide(reaction);
        killed.carryAll();
        assertThat(returns(practice).trials()).isEmpty();
        assertThat(writings.awaits(reaction.id())).isTrue();
        carrying.carryAll();
        assertThat(returns(practice).trials()).hasSize(1);
        assertThat(writings.awaits(reaction.id())).isFalse();
        byte[] before = Files.readAllBytes(file());
        carrying.carryAll();
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aKillBetweenTheFileAndTheDatabaseWritesItNoSecondTime() throws IOException {
        Reaction reaction = sent();
        decide(reaction);
        Carrying killed = carrying(change -> {
            returning.change(practice.id(), change);
            throw new IllegalStateException("killed after the file");
        });
        killed.carryAll();
        assertThat(returns(practice).trials()).hasSize(1);
        assertThat(writings.awaits(reaction.id()))
                .as("struck off only afterwards")
                .isTrue();
        byte[] before = Files.readAllBytes(file());
        carrying.carryAll();
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(writings.awaits(reaction.id())).isFalse();
    }

    @Test
    void whoLeavesTakesTheirNameOutOfWhatStays() {
        Reaction published = accepted();
        Reaction waiting = sent();
        accounts.erase(member.id());
        carrying.carryAll();
        assertThat(reactions.byId(waiting.id())).isEmpty();
        assertThat(now(published).sender().member()).isEqualTo(Sender.FORMER_MEMBER);
        assertThat(returns(practice).trials())
                .singleElement()
                .satisfies(trial -> assertThat(trial.by()).isEqualTo("ancien membre"));
    }

    @Test
    void comesWithoutAnAccountOnlyAfterSigningIn() {
        assertThat(visitor().get(page(practice, "/essai")).location())
                .startsWith("/connexion?suite=/ressources/" + practice.slug() + "/essai");
    }

    private Reaction sent() {
        fill(signedIn(member), page(practice, "/essai"), trial());
        return last(practice);
    }

    private Reaction accepted() {
        Reaction reaction = sent();
        step(signedIn(moderator), reaction, "acceptation");
        return now(reaction);
    }

    /// As the desk does, without what follows its transaction.
    private void decide(Reaction reaction) {
        Reaction fresh = now(reaction);
        fresh.accept(moderator.id().value(), "", clock.instant());
        reactions.store(fresh);
    }

    private interface Change {
        void of(UnaryOperator<Returns> change);
    }

    private Carrying carrying(Change change) {
        Returning broken = new Returning() {
            @Override
            public Returns of(ResourceId resource) {
                return returning.of(resource);
            }

            @Override
            public void change(ResourceId resource, UnaryOperator<Returns> wanted) {
                change.of(wanted);
            }
        };
        return new Carrying(writings, new BesideResource(broken, reactions, authors, members, messages));
    }

    private Path file() {
        return Path.of(environment.getRequiredProperty("vita.content"), "retours", practice.id() + ".yml");
    }

    private String title() {
        return practice.description().title();
    }
}
