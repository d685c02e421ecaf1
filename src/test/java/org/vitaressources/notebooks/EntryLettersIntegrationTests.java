package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Member;
import org.vitaressources.mail.PostedLetter;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Who hears of what, at each step of an entry.
class EntryLettersIntegrationTests extends NotebookOnTheSite {
    private Member author;
    private Visitor writer;
    private Visitor coordinating;

    @BeforeEach
    void join() {
        author = people.contributor();
        writer = signedIn(author);
        coordinating = signedIn(coordinator);
        coordinating.get(atelier());
        coordinating.post(atelier() + "/invitations", "qui", author.email());
        writer.post(writer.get("/atelier")
                .page()
                .select("form[action$=acceptation]")
                .attr("action"));
    }

    private List<String> subjects(Member reader) {
        return outbox.to(reader.email()).stream().map(PostedLetter::subject).toList();
    }

    private String letter(Member reader, String subject) {
        return outbox.to(reader.email()).stream()
                .filter(letter -> letter.subject().startsWith(subject))
                .map(PostedLetter::plain)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void proposedItIsReceivedAndItsCoordinatorIsAskedToReadIt() {
        String entry = write(writer, "Vingt conversations", "Un mot.");
        assertThat(letter(author, "Bien reçue")).contains("Vingt conversations", entry);
        assertThat(letter(coordinator, "À relire dans votre carnet")).contains(author.name(), entry);
    }

    @Test
    void givenBackItQuotesWhatIsAskedFor() {
        String entry = write(writer, "Une première sortie", "Un mot.");
        coordinating.get(entry);
        coordinating.post(entry + "/renvoi", "mot", "Quel jour était-ce ?");
        assertThat(letter(author, "Quelques compléments")).contains("Quel jour était-ce ?", entry);
    }

    @Test
    void acceptedItLeadsToWhereItIsPublishedWithTheWordOfWhoReadIt() {
        String entry = write(writer, "Un essai minuscule", "Un mot.");
        coordinating.get(entry);
        coordinating.post(entry + "/acceptation", "mot", "Merci pour la photo.");
        assertThat(letter(author, "En ligne")).contains("Merci pour la photo.", "/carnets/" + id + "/entrees/");
        assertThat(subjects(coordinator))
                .as("nobody is told what they did")
                .noneMatch(one -> one.contains(
                        "En ligne : « Un essai".replace(" :", "\u00A0:").replace("« ", "«\u00A0")));
    }

    @Test
    void declinedItSaysWhyAndItsTextStaysWithItsAuthor() {
        String entry = write(writer, "Hors sujet", "zkhorssujet");
        coordinating.get(entry);
        Answer wordless = coordinating.post(entry + "/refus", "mot", "  ");
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.page().select("details[open] #mot-refus-erreur")).isNotEmpty();
        assertThat(coordinating
                        .post(entry + "/refus", "mot", "Cela parle d’un autre lieu.")
                        .location())
                .contains("entree-declinee");
        assertThat(letter(author, "Notre réponse")).contains("Cela parle d’un autre lieu.", entry);
        assertThat(writer.get(entry).text())
                .contains("Non retenue", "Cela parle d’un autre lieu.", "zkhorssujet", "Votre texte vous reste");
        assertThat(writer.get("/atelier").text()).contains("Hors sujet");
        assertThat(coordinating.post(entry + "/acceptation").status()).isEqualTo(409);
        assertThat(timelines.of(resource())).isEmpty();
        writer.get(entry);
        assertThat(writer.post(entry + "/suppression").location()).contains("entree-supprimee");
        assertThat(writer.get(entry).status()).isEqualTo(404);
    }

    @Test
    void takenOutItsAuthorHearsOfItOnceAndWhy() {
        String entry = write(writer, "Retirée", "Un mot.");
        coordinating.get(entry);
        coordinating.post(entry + "/acceptation");
        String slug = timelines.of(resource()).getFirst().slug();
        coordinating.get(atelier());
        coordinating.post(atelier() + "/entrees/" + slug + "/retrait", "motif", "Une personne se reconnaît.");
        assertThat(letter(author, "Retirée du carnet")).contains("Une personne se reconnaît.", entry);
        assertThat(subjects(author))
                .filteredOn(one -> one.startsWith("Retirée"))
                .hasSize(1);
    }

    @Test
    void aStrangerDeclinesNothingAndNobodyTheirOwn() {
        String entry = write(writer, "De quelqu’un", "Un mot.");
        Visitor stranger = signedIn(people.contributor());
        stranger.get("/atelier");
        assertThat(stranger.post(entry + "/refus", "mot", "Non.").status()).isEqualTo(404);
        String own = write(coordinating, "À moi", "Un mot.");
        coordinating.get(own);
        assertThat(coordinating.post(own + "/refus", "mot", "Non.").status()).isEqualTo(403);
        assertThat(entries.byId(new EntryId(own.replaceFirst(".*/", ""))).orElseThrow())
                .returns(EntryState.PROPOSED, Entry::state);
    }
}
