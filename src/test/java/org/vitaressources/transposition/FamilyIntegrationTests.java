package org.vitaressources.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returning;
import org.vitaressources.library.Trial;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// From a practice to its transposition elsewhere, over the whole site.
class FamilyIntegrationTests extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Publishing publishing;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private Library library;

    @Autowired
    private Returning returning;

    @Autowired
    private Families families;

    private String word;
    private ResourceId source;
    private Visitor reader;

    @BeforeEach
    void publishSource() {
        word = "zibeline" + NUMBER.incrementAndGet() + "q";
        source = publish("source", "departement:35", "");
        reader = visitor();
    }

    @Test
    void aMemberTransposesAPracticeAndBothPagesShowIt() {
        assertThat(found("experimentee")).isEqualTo(1);
        assertThat(reader.get(path(source)).page().select(".family")).isEmpty();
        Visitor author = visitor(people.contributor());
        assertThat(reader.get(path(source)).body()).contains("/contributions/transposition?de=" + source);
        assertThat(author.get("/contributions/transposition?de=" + source).text())
                .contains("Récit source " + word);
        String draft = author.post("/contributions/transpositions", "de", source.value())
                .location()
                .replaceFirst("#.*", "");
        Visitor.Answer form = author.get(draft);
        assertThat(form.page().select("#fait-transposee-de").val()).isEqualTo("Récit source " + word);
        write(author, draft, "Récit source " + word, "Le prêt");
        assertThat(author.get(draft).page().select("#fait-transposee-conserve").text())
                .isEqualTo("Le prêt");
        assertThat(author.get(draft + "/apercu").text()).contains("Récit source " + word, "Le prêt");
        author.post(draft + "/soumission");
        Visitor moderator = visitor(people.moderator());
        String desk = "/relecture/" + draft.replaceFirst(".*/", "");
        assertThat(moderator.get(desk).text()).contains("Récit source " + word, "Le prêt");
        decide(moderator, desk, "/acceptation");
        decide(moderator, desk, "/publication");

        List<ResourceId> children = library.transpositionsOf(source);
        assertThat(children).hasSize(1);
        Resource child = library.byId(children.getFirst()).orElseThrow();
        assertThat(child.description().transposition().orElseThrow().kept()).isEqualTo("Le prêt");
        for (ResourceId page : List.of(source, child.id())) {
            Visitor.Answer shown = reader.get(path(page));
            assertThat(shown.page().select(".family__member")).hasSize(2);
            assertThat(shown.page().select(".family__card[aria-current]")).hasSize(1);
            assertThat(shown.page().select(".map--family circle")).hasSize(2);
            assertThat(shown.page().select(".family__card a").attr("href"))
                    .isEqualTo(path(page.equals(source) ? child.id() : source));
        }
        assertThat(reader.get(path(child.id())).page().select("#transposition")).hasSize(1);
        assertThat(reader.get(path(source) + "/famille")
                        .page()
                        .select(".breadcrumb a")
                        .text())
                .isEqualTo(library.byId(source).orElseThrow().description().title());
        assertThat(reader.get(path(source) + "/famille").page().select(".family__member"))
                .hasSize(2);
        assertThat(found("eprouvee")).isEqualTo(1);
        assertThat(reader.get(path(source)).page().select(".evidence").attr("data-level"))
                .isEqualTo("3");
    }

    @Test
    void aTrialChangesThePageTheFacetAndIsFound() {
        returning.change(source, returns -> returns.with(trial("reussite", Trial.Result.SUCCESS, "hermine" + word)));
        assertThat(found("experimentee")).isZero();
        assertThat(found("eprouvee")).isEqualTo(1);
        Visitor.Answer results = reader.get("/recherche?q=hermine" + word);
        assertThat(results.page().select(".badge--evidence").text()).contains("Éprouvée");
        assertThat(results.body()).contains("#essai-reussite").contains("Nous l’avons essayé");
        Visitor.Answer page = reader.get(path(source));
        assertThat(page.page().select("#essai-reussite").text()).contains("hermine" + word, "Réussi", "Ain");
        returning.change(
                source,
                returns -> returns.withoutTrial("reussite").with(trial("echec", Trial.Result.UNSUCCESSFUL, "Rien")));
        assertThat(found("experimentee")).isEqualTo(1);
        assertThat(reader.get(path(source)).page().select("#essai-echec").text())
                .contains("Sans suite");
    }

    @Test
    void whatIsNoResourceIsKeptAsTypedAndStopsTheSubmission() {
        Visitor author = visitor(people.contributor());
        String draft = author.post("/contributions", "type", "etude-de-cas").location();
        write(author, draft, "Récit " + word, "");
        Visitor.Answer form = author.get(draft);
        assertThat(form.page().select("#fait-transposee-de").val()).isEqualTo("Récit " + word);
        assertThat(form.page().select("#fait-transposee-de").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(form.page().select("button[name=choisir-source]").val()).isEqualTo(source.value());
        assertThat(author.post(draft + "/soumission").status()).isEqualTo(422);
        author.post(draft, "vu", seen(author, draft), "choisir-source", source.value());
        assertThat(author.get(draft).page().select("#fait-transposee-de").val()).isEqualTo("Récit source " + word);
        author.post(
                draft,
                "vu",
                seen(author, draft),
                "fait.transposee-de",
                "http://ailleurs.example" + path(source) + "?q=x");
        assertThat(author.post(draft + "/soumission").status()).isEqualTo(302);
        assertThat(author.get("/contributions/sources?q=source+" + word).body()).contains("Récit source " + word);
    }

    @Test
    void aRevisionCannotMakeACircle() {
        ResourceId child = publish("fille", "departement:01", "transposee-de: " + source + "\n");
        Visitor moderator = visitor(people.moderator());
        String revision = moderator.post(path(source) + "/revision").location();
        moderator.post(
                revision,
                "vu",
                seen(moderator, revision),
                "fait.transposee-de",
                "Récit fille " + word,
                "fait.licence",
                "CC-BY-4.0",
                "liste",
                "droits",
                "droits",
                "on");
        Visitor.Answer refused = moderator.post(
                path(source) + "/historique/revision/" + revision.replaceFirst(".*/", "") + "/publication");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("une transposition d’elle-même");
        assertThat(library.transpositionsOf(child)).isEmpty();
    }

    @Test
    void aFamilyIsToldInBothDirectionsAndACircleDoesNotHang() {
        ResourceId child = publish("fille", "departement:01", "transposee-de: " + source + "\n");
        ResourceId other = publish("soeur", "departement:29", "transposee-de: {ressource: " + source + "}\n");
        ResourceId grandchild = publish("petite", "region:84", "transposee-de: " + child + "\n");
        for (ResourceId id : List.of(source, child, other, grandchild)) {
            Family family = families.of(library.byId(id).orElseThrow()).orElseThrow();
            assertThat(family.eldest().id()).isEqualTo(source);
            assertThat(family.eldest().line().map(Family.Member::id))
                    .containsExactlyInAnyOrder(source, child, other, grandchild);
        }
        ResourceId one = publish("ronde", "departement:35", "transposee-de: deux" + word + "\n");
        ResourceId two =
                publishAs(new ResourceId("deux" + word), "deux", "departement:01", "transposee-de: " + one + "\n");
        assertThat(families.of(library.byId(one).orElseThrow()).orElseThrow().size())
                .isEqualTo(2);
        assertThat(reader.get(path(two)).page().select(".family__member")).hasSize(2);
        ResourceId orphan = publish("orpheline", "departement:35", "transposee-de: inconnue" + word + "\n");
        assertThat(reader.get(path(orphan)).text()).contains("n’est plus dans le centre");
    }

    private ResourceId publish(String name, String territory, String more) {
        return publishAs(new ResourceId(name + word), name, territory, more);
    }

    private ResourceId publishAs(ResourceId id, String name, String territory, String more) {
        String path = "etude-de-cas/" + id + "/index.md";
        String text = "---\nid: " + id + "\ntitre: Récit " + name + " " + word
                + "\ntype: etude-de-cas\nlicence: CC-BY-4.0\nterritoires: [" + territory + "]\n" + more
                + "---\n\n## Résultats\n\nVingt personnes ont un emploi grâce à ce récit de territoire.\n";
        KeptFiles.Kept file = kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        publishing.publish(new Publication(id, path, Map.of(path, file), "", "", 0));
        return id;
    }

    private static Trial trial(String id, Trial.Result result, String kept) {
        return new Trial(
                id,
                TerritoryCode.parse("departement:01"),
                "Structure d’exemple",
                Optional.empty(),
                Optional.of("2026-02"),
                result,
                kept,
                "",
                "",
                "",
                "");
    }

    private void write(Visitor who, String to, String source, String keptWords) {
        who.post(
                to,
                "vu",
                seen(who, to),
                "titre",
                "Récit né ailleurs " + word,
                "type",
                "etude-de-cas",
                "section.resultats",
                "Trois personnes ont trouvé un emploi.",
                "fait.transposee-de",
                source,
                "fait.transposee-conserve",
                keptWords,
                "liste",
                "tag.territoires",
                "ajout.tag.territoires",
                "departement:01",
                "fait.licence",
                "CC-BY-4.0",
                "liste",
                "droits",
                "droits",
                "on");
    }

    private Visitor visitor(Member member) {
        Visitor visitor = visitor().withCookie("vita", people.session(member));
        visitor.get("/compte");
        return visitor;
    }

    private static String seen(Visitor who, String path) {
        return who.get(path).page().select("input[name=vu]").val();
    }

    private static void decide(Visitor moderator, String desk, String step) {
        String version =
                moderator.get(desk).page().select("input[name=version]").val();
        assertThat(moderator.post(desk + step, "version", version).status()).isEqualTo(302);
    }

    private String path(ResourceId id) {
        return "/ressources/" + library.byId(id).orElseThrow().slug();
    }

    /// How many resources of this test have a level, as the search counts them.
    private int found(String level) {
        untilFound();
        String body = reader.get("/api/v1/recherche?q=titre:source+" + word + "&preuve=" + level)
                .body();
        return Integer.parseInt(body.replaceFirst("(?s).*\"total\":([0-9]+).*", "$1"));
    }
}
