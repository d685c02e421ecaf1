package org.vitaressources.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.contributions.LifeOfResources;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.Undoing;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.mail.Outbox;
import org.vitaressources.mail.PostedLetter;
import org.vitaressources.mail.PostedLetter.State;
import org.vitaressources.whole.WholeSite;

/// What the author is written to at each step.
class StepLettersIntegrationTests extends WholeSite {
    @Autowired
    private Contributions contributions;

    @Autowired
    private Review review;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LifeOfResources life;

    @Autowired
    private HeldResources held;

    @Autowired
    private Library library;

    private Proposals proposals;
    private Member author;
    private SignedInMember moderator;

    @BeforeEach
    void people() {
        proposals = new Proposals(contributions, clock);
        author = people.contributor();
        moderator = Proposals.signedIn(people.moderator());
    }

    @Test
    void theAuthorHearsThatItArrivedAndWhereItIsPublished() {
        Contribution garage = proposals.submitted(author, "Un garage");
        assertThat(letters())
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.subject()).isEqualTo("Bien reçue\u00A0: «\u00A0Un garage\u00A0»"));
        review.accept(garage, moderator, "");
        review.publish(now(garage), moderator);
        PostedLetter published = letters().getFirst();
        assertThat(published.subject()).startsWith("En ligne");
        assertThat(published.plain()).contains("/ressources/un-garage");
        assertThat(letters()).as("accepted and published at once: one letter").hasSize(2);
    }

    @Test
    void aWithdrawalIsToldOnceToTheAuthorOfSeveralVersions() {
        Contribution garage = proposals.submitted(author, "Un garage à versions");
        review.accept(garage, moderator, "");
        Contribution published = review.publish(now(garage), moderator);
        ResourceId resource = published.resource().orElseThrow();
        Contribution next = Contribution.revise(
                author.id().value(), published.draft(), resource, 1, "Une version de plus", clock.instant());
        next.submit(clock.instant());
        review.accept(contributions.store(next), moderator, "");
        review.publish(now(next), moderator);
        String slug = library.byId(resource).orElseThrow().slug();
        life.withdraw(moderator, held.at(slug, moderator).orElseThrow(), "Il a fermé.", 2);
        assertThat(letters())
                .filteredOn(letter -> letter.subject().startsWith("Retirée du fonds"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.plain()).contains("> Il a fermé."));
    }

    @Test
    void whatWasWrittenAndRemarkedIsInTheLetter() {
        Contribution garage = proposals.submitted(author, "Un <b>garage</b> | à Redon");
        String by = moderator.id().value();
        remarks.say(garage.id(), by, "section.moyens", "40 000 euros", "D’où vient <i>ce chiffre</i> ?");
        remarks.say(garage.id(), by, "", "", "Une photo ?");
        review.requestChanges(garage, moderator, "Bravo déjà.\n\nEncore un effort <script>", "");
        PostedLetter letter = letters().getFirst();
        assertThat(letter.plain())
                .contains("> Bravo déjà.", "> Encore un effort <script>", "Moyens et coûts", "40 000 euros")
                .contains(
                        "D’où vient <i>ce chiffre</i> ?", "Une photo ?", "#remarque-", "/contributions/" + garage.id());
        assertThat(Jsoup.parse(letter.html()).select("script, i, blockquote b")).isEmpty();
        assertThat(Jsoup.parse(letter.html()).select("blockquote").text()).contains("Encore un effort <script>");
    }

    @Test
    void aLetterWaitsAsLongAsTheStepCanBeTakenBackAndNeverLeavesWhenItIs() {
        Contribution garage = proposals.submitted(author, "Trop vite");
        review.reject(garage, moderator, "Hors sujet");
        assertThat(letters()).hasSize(2);
        assertThat(letters().getFirst().state()).isEqualTo(State.WAITING);
        review.undo(now(garage), moderator);
        assertThat(letters()).hasSize(1);
        review.reject(now(garage), moderator, "Vraiment hors sujet");
        clock.pass(Undoing.WITHIN);
        assertThat(outbox.recall("contribution:" + garage.id() + ":rejection"))
                .as("it may have left")
                .isZero();
        assertThat(letters().getFirst().plain()).contains("> Vraiment hors sujet");
    }

    @Test
    void theLetterIsInTheLanguageOfItsReader() {
        accounts.describe(author.id(), author.profile(), Locale.ENGLISH);
        Contribution garage = proposals.submitted(author, "A garage");
        review.reject(garage, moderator, "Not for us");
        assertThat(letters().getFirst().subject()).isEqualTo("Our answer about “A garage”");
        assertThat(letters().getFirst().plain()).contains("/en/contributions/", "> Not for us");
    }

    @Test
    void aStepThatIsRolledBackWritesNoLetter() {
        Contribution garage = proposals.submitted(author, "Deux fois");
        Contribution stale = now(garage);
        review.accept(garage, moderator, "");
        int letters = letters().size();
        assertThat(review.hindrance(stale, moderator)).isEmpty();
        try {
            review.reject(stale, moderator, "Non");
        } catch (ReviewRefused e) {
            assertThat(e.reason()).isEqualTo(ReviewRefused.Reason.MEANWHILE);
        }
        assertThat(letters()).hasSize(letters);
    }

    private Contribution now(Contribution contribution) {
        return contributions.byId(contribution.id()).orElseThrow();
    }

    /// The newest first.
    private List<PostedLetter> letters() {
        return outbox.to(author.email()).stream()
                .filter(letter -> !letter.subject().startsWith("Bienvenue")
                        && !letter.subject().contains("invite")
                        && !letter.subject().startsWith("Welcome"))
                .toList();
    }
}
