package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.Visitor;

/// The author of a kit is told once when words that they quote are gone, or their resource is.
class GoneSourcesIntegrationTests extends KitScene {
    @Autowired
    private Outbox outbox;

    private Member member;
    private Visitor trainer;
    private Resource practice;
    private String kit;

    @BeforeEach
    void aKitThatQuotes() {
        clock.pass(Duration.ofDays(2));
        member = people.contributor();
        trainer = signedIn(member);
        practice = practice("CC-BY-4.0");
        kit = kit(trainer);
        addQuote(trainer, kit, practice);
        addQuote(trainer, kit, practice);
        reanchoring.run();
    }

    @Test
    void oneLetterForAllThatIsGoneAndOneForEachChange() {
        assertThat(letters()).isEmpty();
        write(practice.id().value(), "CC-BY-4.0", "## Fermeture\n\nL’activité a cessé et le local est rendu.\n");
        reanchoring.run();
        reanchoring.run();
        assertThat(letters()).hasSize(1);
        org.vitaressources.mail.PostedLetter letter = outbox.to(member.email()).getFirst();
        assertThat(letter.plain())
                .contains("Kit d’essai", "Étape 2", "Étape 3", "a disparu", "/kits/" + kit)
                .contains("#etape-" + now(kit).steps().getLast().id());
        assertThat(letter.html()).contains("Étape 2", "Étape 3", "/kits/" + kit);
        assertThat(trainer.get("/kits/" + kit).page().select(".kit-standing").text())
                .contains("Passage disparu");

        write(practice.id().value(), "CC-BY-4.0", "## Fermeture\n\nL’activité a bel et bien cessé partout.\n");
        reanchoring.run();
        assertThat(letters()).as("still gone: nothing new").hasSize(1);

        delete(practice);
        reanchoring.run();
        reanchoring.run();
        assertThat(letters()).hasSize(2);
        assertThat(outbox.to(member.email()).getFirst().plain()).contains("a été retirée du centre");
    }

    @Test
    void wordsThatMovedOrChangedAreNotWorthALetterNorAKitThatWasThrownAway() {
        write(practice.id().value(), "CC-BY-4.0", "## Ailleurs\n\nUn ajout. " + QUOTE + "\n");
        reanchoring.run();
        write(practice.id().value(), "CC-BY-4.0", "## Ailleurs\n\n" + QUOTE.replace("trois", "six") + "\n");
        reanchoring.run();
        assertThat(letters()).isEmpty();
        trainer.post("/kits/" + kit + "/corbeille");
        delete(practice);
        reanchoring.run();
        assertThat(letters()).isEmpty();
    }

    private List<String> letters() {
        return outbox.to(member.email()).stream()
                .map(letter -> letter.subject().replace('\u00A0', ' '))
                .filter(subject -> subject.startsWith("Des sources de votre kit"))
                .toList();
    }
}
