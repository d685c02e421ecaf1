package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Duplicate.Relation;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// A draft that brings what the collection has already.
class DuplicatesIntegrationTests extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Contributions contributions;

    @Autowired
    private DraftReadings readings;

    @Autowired
    private Publishing publishing;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private ResourceIndex index;

    private final String text = prose(new Random(), 400);
    private ResourceId published;
    private Member author;
    private Visitor browser;
    private Contribution draft;
    private String path;

    @BeforeEach
    void begin() {
        published = new ResourceId(prose(new Random(), 1) + "-" + NUMBER.incrementAndGet());
        publish(published, "Le garage " + published.value(), text, annex());
        author = people.contributor();
        browser = visitor(author);
        draft = contributions.store(
                Contribution.begin(author.id().value(), Draft.EMPTY.ofType("etude-de-cas"), clock.instant()));
        path = "/contributions/" + draft.id();
    }

    @Test
    void theSameFileIsShownInTheUploadScreen() {
        send("Autre nom.md", annex());
        assertThat(browser.get(path + "/fichiers").text())
                .contains("Le même fichier")
                .contains("Le garage " + published.value());
    }

    @Test
    void pagesWithTheSameWordsAreNamed() {
        send(
                "rapport.md",
                "# Début\n\n" + prose(new Random(), 80) + "\n\n# Milieu\n\n" + text.substring(0, text.length() / 2)
                        + "\n\n# Fin\n\n" + prose(new Random(), 80) + "\n");
        String page = browser.get(path + "/doublons").text();
        assertThat(page).contains("Milieu").contains("déjà dans").contains("Le garage " + published.value());
        assertThat(page).doesNotContain("Début").doesNotContain("Fin ");
    }

    @Test
    void aTitleAlikeIsShownAndAnotherIsNot() {
        write(Draft.EMPTY.withTitle("Garage : " + published.value()));
        assertThat(browser.get(path + "/doublons").text()).contains("Un titre semblable");
        write(Draft.EMPTY.withTitle("Une conciergerie pour dix entreprises"));
        assertThat(browser.get(path + "/doublons").text()).contains("Rien de semblable");
    }

    @Test
    void aNewVersionByWhoMayBecomesARevision() {
        write(Draft.EMPTY.withTitle("Le garage " + published.value()));
        say(Relation.NEW_VERSION);
        assertThat(now().resource()).as("not theirs: the moderators decide").isEmpty();
        assertThat(now().draft().others()).containsEntry("nouvelle-version-de", published.value());
        assertThat(browser.get(path + "/doublons").text()).contains("l’équipe du centre en décidera");
        contributions.store(publishedBefore());
        say(Relation.NEW_VERSION);
        assertThat(now().resource()).contains(published);
        assertThat(now().basedOn()).isPositive();
        assertThat(now().draft().others()).isEmpty();
        say(Relation.DISTINCT);
        assertThat(now().resource()).isEmpty();
        assertThat(now().basedOn()).isZero();
        assertThat(now().draft().others()).containsEntry("distinct-de", List.of(published.value()));
    }

    @Test
    void anExtractSaysWhatItDrawsOnAndAnAnnexWhatItGoesWith() {
        write(Draft.EMPTY.withTitle("Le garage " + published.value()));
        say(Relation.EXTRACT);
        assertThat(now().draft().fact("adapte-de")).isEqualTo(published.value());
        say(Relation.ANNEX);
        assertThat(now().draft().facts()).doesNotContainKey("adapte-de");
        assertThat(now().draft().others()).containsEntry("annexe-de", published.value());
        assertThat(DraftText.of(now().draft(), published)).contains("annexe-de: " + published.value());
    }

    @Test
    void nothingIsSaidOfWhatWasNotFoundOrIsNotTheirs() {
        write(Draft.EMPTY.withTitle("Le garage " + published.value()));
        assertThat(browser.post(path + "/doublons", "ressource", "inconnue", "relation", "ANNEX")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(path + "/doublons", "ressource", published.value(), "relation", "x")
                        .status())
                .isEqualTo(422);
        Visitor other = visitor(people.contributor());
        assertThat(other.get(path + "/doublons").status()).isEqualTo(404);
        assertThat(other.post(path + "/doublons", "ressource", published.value(), "relation", "ANNEX")
                        .status())
                .isEqualTo(404);
        assertThat(now().draft().others()).isEmpty();
    }

    @Test
    void theSameFileInAnotherDraftIsShown() {
        send("a.md", "# Un autre texte\n\nSans rapport.\n");
        Contribution second = contributions.store(
                Contribution.begin(author.id().value(), Draft.EMPTY.withTitle("Ma seconde"), clock.instant()));
        send("/contributions/" + second.id(), "b.md", "# Un autre texte\n\nSans rapport.\n");
        assertThat(browser.get(path + "/doublons").text())
                .contains("dans une autre de vos contributions")
                .contains("Ma seconde");
    }

    private void publish(ResourceId id, String title, String body, String annex) {
        Map<String, KeptFiles.Kept> files = new LinkedHashMap<>();
        String folder = "etude-de-cas/" + id.value().toLowerCase(java.util.Locale.ROOT) + "/";
        files.put(folder + "annexe.md", keep(annex));
        files.put(
                folder + "index.md", keep("---\nid: " + id.value() + "\ntitre: " + title + "\n---\n\n" + body + "\n"));
        publishing.publish(new Publication(id, folder + "index.md", files, "", "", 0));
        index.reconcile();
    }

    private KeptFiles.Kept keep(String words) {
        return kept.keep(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    }

    /// Of this resource alone: no more than six resources with the same file are shown.
    private String annex() {
        return "# Annexe\n\nUn tableau de bord de " + published.value() + ".\n";
    }

    /// An earlier contribution of theirs that became the resource.
    private Contribution publishedBefore() {
        Contribution before = Contribution.begin(author.id().value(), Draft.EMPTY, clock.instant());
        before.submit(clock.instant());
        before.accept("moderateur", "", clock.instant());
        before.published("moderateur", published, 1, clock.instant());
        return before;
    }

    private void say(Relation relation) {
        assertThat(browser.post(path + "/doublons", "ressource", published.value(), "relation", relation.name())
                        .status())
                .isEqualTo(302);
    }

    private void write(Draft other) {
        Contribution contribution = now();
        contribution.write(other, clock.instant());
        contributions.store(contribution);
    }

    private Contribution now() {
        return contributions.byId(draft.id()).orElseThrow();
    }

    private void send(String name, String words) {
        send(path, name, words);
    }

    private void send(String to, String name, String words) {
        FileSender sender = new FileSender(port, browser.session(), browser.token());
        assertThat(sender.form(to + "/fichiers", Map.of(name, words.getBytes(StandardCharsets.UTF_8)))
                        .statusCode())
                .isEqualTo(302);
        ContributionId id = new ContributionId(to.replaceFirst(".*/", ""));
        while (readings.of(id).values().stream().anyMatch(DraftReading::waiting)) {
            Thread.onSpinWait();
        }
    }

    private Visitor visitor(Member member) {
        Visitor visitor = visitor().withCookie("vita", people.session(member));
        visitor.get("/compte");
        return visitor;
    }

    private static String prose(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> Integer.toString(Math.abs(random.nextInt(2_000_000_000)) + 36, 36))
                .collect(Collectors.joining(" "));
    }
}
