package org.vitaressources.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.mail.Outbox;
import org.vitaressources.mail.PostedLetter;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// The letter of the morning.
class DigestIntegrationTests extends WholeSite {
    @Autowired
    private Contributions contributions;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Digest digest;

    @Autowired
    private Outbox outbox;

    private Proposals proposals;
    private Member author;
    private Member breton;
    private Member parisian;

    @BeforeEach
    void people() {
        proposals = new Proposals(contributions, clock);
        author = people.contributor();
        breton = people.member(Role.MODERATOR, new Limits(List.of("region:53"), List.of()));
        parisian = people.member(Role.MODERATOR, new Limits(List.of("departement:75"), List.of()));
        morning();
    }

    @Test
    void tellsOfWhatCameInToWhoAnswersForItAndOnce() {
        proposals.submitted(author, "Un garage | à Redon");
        assertThat(morning(breton)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Une contribution à suivre ce matin");
            assertThat(letter.plain()).contains("Envoyée", "Un garage | à Redon", "/relecture/", "attend");
        });
        assertThat(letters(parisian)).isEmpty();
        digest.write(today());
        assertThat(letters(breton)).as("the same day again").hasSize(1);
        assertThat(morning(breton)).as("nothing new").hasSize(1);
    }

    @Test
    void tellsOfTheAnswerOfAnAuthorButNotOfWhatTheReaderDid() {
        Contribution garage = proposals.submitted(author, "Réponse");
        morning();
        remarks.say(garage.id(), breton.id().value(), "", "", "Et le budget ?");
        assertThat(morning(breton)).hasSize(1);
        long remark = remarks.about(garage).getFirst().remark().id();
        remarks.answer(garage.id(), remark, author.id().value(), "Le voici");
        assertThat(morning(breton).getFirst().plain()).contains("L’auteur a répondu", "Réponse");
    }

    @Test
    void isNotWrittenToWhoWantsNone() {
        Visitor desk = visitor().withCookie("vita", people.session(breton));
        desk.get("/relecture");
        assertThat(desk.post("/relecture/courrier", "courrier", "non").location())
                .isEqualTo("/relecture?fait=courrier-non");
        assertThat(desk.get("/relecture").text()).contains("Vous ne recevez pas le courrier du matin");
        proposals.submitted(author, "Sans lettre");
        assertThat(morning(breton)).isEmpty();
        Visitor again = visitor().withCookie("vita", people.session(breton));
        again.get("/relecture");
        again.post("/relecture/courrier", "courrier", "oui");
        proposals.submitted(author, "Avec lettre");
        assertThat(morning(breton).getFirst().plain()).contains("Avec lettre");
    }

    private List<PostedLetter> morning(Member reader) {
        morning();
        return letters(reader);
    }

    /// The morning of the next day.
    private void morning() {
        clock.pass(Duration.ofDays(1));
        digest.write(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private List<PostedLetter> letters(Member reader) {
        return outbox.to(reader.email()).stream()
                .filter(letter -> letter.subject().contains("à suivre ce matin"))
                .toList();
    }
}
