package org.vitaressources.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// A source without authors, a practice that a member made from it, and what happens to both.
abstract class TransposedPractice extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Publishing publishing;

    @Autowired
    KeptFiles kept;

    @Autowired
    Library library;

    @Autowired
    Contributions contributions;

    @Autowired
    Publications publications;

    @Autowired
    Outbox outbox;

    @Autowired
    SourceWatch watch;

    ResourceId source;
    Member author;
    Resource descendant;

    @BeforeEach
    void aSourceAndWhatWasMadeOfIt() {
        source = new ResourceId("fontaine" + NUMBER.incrementAndGet());
        say("Trois personnes.", "departement:35");
        author = people.contributor();
        descendant = descendantBy(author);
        watch.look();
    }

    void answer(String answer, String words) {
        String link = people.linkTo(author.email());
        Visitor browser = visitor();
        browser.get(link);
        assertThat(browser.post(link, "reponse", answer, "mots", words).status())
                .isEqualTo(302);
    }

    List<String> subjects() {
        return outbox.to(author.email()).stream()
                .map(letter -> letter.subject().replace('\u00A0', ' '))
                .filter(subject -> subject.startsWith("La source de votre pratique"))
                .toList();
    }

    int number() {
        return publishing.revisions(source).stream()
                .findFirst()
                .map(revision -> revision.number())
                .orElse(0);
    }

    void say(String results, String territory) {
        String path = "etude-de-cas/" + source + "/index.md";
        String text = "---\nid: " + source + "\ntitre: Fontaine " + source
                + "\ntype: etude-de-cas\nlicence: CC-BY-4.0\nterritoires: [" + territory + "]\n---\n\n## Résultats\n\n"
                + results + "\n\n## Contexte\n\nUne place de village.\n";
        KeptFiles.Kept file = kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        publishing.publish(new Publication(source, path, Map.of(path, file), "", "", number()));
    }

    Resource descendantBy(Member member) {
        return practiceBy(
                member, "Fille de " + source, Map.of("licence", "CC-BY-4.0", "transposee-de", source.value()));
    }

    Resource practiceBy(Member member, String title, Map<String, String> facts) {
        Draft draft = new Draft(
                "etude-de-cas",
                title,
                "Une fontaine ailleurs.",
                Map.of("resultats", "Deux personnes."),
                Map.of("territoires", List.of("departement:01")),
                facts,
                List.of(),
                Map.of(),
                true,
                Map.of());
        Contribution contribution = Contribution.begin(member.id().value(), draft, clock.instant());
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        Contribution done =
                publications.publish(contributions.store(contribution).id(), MemberId.NOBODY);
        return library.byId(done.resource().orElseThrow()).orElseThrow();
    }

    Visitor signedIn(Member member) {
        Visitor browser = visitor().withCookie("vita", people.session(member));
        browser.get("/compte");
        return browser;
    }

    static String path(Resource resource) {
        return "/ressources/" + resource.slug();
    }
}
