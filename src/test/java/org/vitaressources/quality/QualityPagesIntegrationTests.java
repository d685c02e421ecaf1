package org.vitaressources.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// What is said of resources, to moderators and to authors.
class QualityPagesIntegrationTests extends QualitySite {
    private static final String GOOD = """
            ---
            titre: Une plateforme de mobilité %s
            resume: Comment une communauté de communes a ouvert une plateforme de mobilité avec deux associations.
            type: etude-de-cas
            territoires: departement:35
            secteurs: mobilite
            publics: demandeurs-emploi-longue-duree
            date: 2026
            auteurs: Association exemple fictif
            licence: CC-BY-4.0
            ---
            Le récit de la plateforme, en quelques phrases.
            """;

    @Autowired
    private Assessing assessing;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JdbcClient jdbc;

    private AssessedResource assessed(Resource resource) {
        return assessments.find(resource.id(), Limits.NONE).orElseThrow();
    }

    private List<ImprovementKind> kinds(Resource resource) {
        return assessed(resource).improvements().stream().map(Improvement::kind).toList();
    }

    @Test
    void aCompleteDescriptionLacksNothing() throws IOException {
        Resource resource = written("bon-" + word() + ".md", GOOD.formatted(word()));
        assertThat(resource.remarks()).isEmpty();
        assertThat(kinds(resource)).isEmpty();
        assertThat(assessed(resource).score()).isEqualTo(100);
        assertThat(assessed(resource).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resume: .*\\n                            | ''                                   | NO_SUMMARY
            resume: .*\\n                            | resume: Une plateforme.\\n            | SHORT_SUMMARY
            resume: .*\\n                            | resume: Le récit de la plateforme, en quelques\\n | NO_SUMMARY
            titre: .*\\n                             | titre: UNE PLATEFORME DE MOBILITÉ\\n  | TITLE_IN_CAPITALS
            titre: .*\\n                             | titre: SIAE, EPCI\\n                  | ''
            titre: .*\\n                             | ''                                   | TITLE_FROM_FILE
            type: .*\\n                              | ''                                   | NO_TYPE
            territoires: .*\\n                       | ''                                   | NO_TERRITORY
            secteurs: .*\\n                          | ''                                   | NO_SECTOR
            publics: .*\\n                           | ''                                   | NO_AUDIENCE
            date: .*\\n                              | ''                                   | NO_DATE
            auteurs: .*\\n                           | ''                                   | NO_AUTHOR
            auteurs: .*\\n                           | organisation: Exemple fictif\\n       | ''
            licence: .*\\n                           | ''                                   | NO_LICENCE
            territoires: .*\\n                       | territoires: departement:35, Nulleparville\\n | REMARKS
            """)
    void eachPieceThatLacksIsSaid(String taken, String put, String expected) throws IOException {
        String text = GOOD.formatted(word()).replaceFirst(taken.replace("\\n", "\n"), put.replace("\\n", "\n"));
        Resource resource = written("manque-" + word() + ".md", text);
        assertThat(kinds(resource))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(ImprovementKind.valueOf(expected)));
        assertThat(assessed(resource).score())
                .isEqualTo(
                        expected.isEmpty()
                                ? 100
                                : 100 - ImprovementKind.valueOf(expected).weight());
    }

    @Test
    void followsTheCollectionAtOnceAndForgetsWhatIsGone() throws IOException {
        String name = "suivi-" + word() + ".md";
        Resource before = written(name, GOOD.formatted(word()).replaceFirst("licence: .*\n", ""));
        assertThat(kinds(before)).containsExactly(ImprovementKind.NO_LICENCE);
        Resource after = written(name, GOOD.formatted(word()));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(kinds(after)).isEmpty();
        java.nio.file.Files.delete(java.nio.file.Path.of(environment.getRequiredProperty("vita.content"))
                .resolve(name));
        library.reconcile();
        assertThat(assessments.find(before.id(), Limits.NONE)).isEmpty();
    }

    @Test
    void catchesUpWithWhatItMissed() throws IOException {
        Resource resource = written("manque-" + word() + ".md", "# Titre\n\nTexte.\n");
        List<ImprovementKind> known = kinds(resource);
        jdbc.sql("delete from quality.improvements where resource_id = :id")
                .param("id", resource.id().value())
                .update();
        jdbc.sql("update quality.assessments set fingerprint = 'x' where resource_id = :id")
                .param("id", resource.id().value())
                .update();
        jdbc.sql("insert into quality.assessments values ('r-nulle-part', 'x', 1, 's', 't', 0, 1, current_timestamp)")
                .update();
        assertThat(assessing.catchUp()).isEqualTo(1);
        assertThat(kinds(resource)).isEqualTo(known).isNotEmpty();
        assertThat(assessing.catchUp()).isZero();
        assertThat(jdbc.sql("select count(*) from quality.assessments where resource_id = 'r-nulle-part'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void moderatorsFindResourcesByWhatLacksAndNarrowThem() throws IOException {
        String word = word();
        written(
                "liste-" + word + "-a.md",
                GOOD.formatted(word)
                        .replaceFirst("licence: .*\n", "")
                        .replace("Association exemple fictif", "Association " + word));
        written(
                "liste-" + word + "-b.md",
                GOOD.formatted(word + "-b")
                        .replaceFirst("licence: .*\n", "")
                        .replace("departement:35", "commune:59350")
                        .replace("Association exemple fictif", "Coopérative " + word));
        Visitor moderator = signedIn(people.moderator());
        String all = "/administration/qualite/ressources?quoi=no-licence";
        String list = all + "&qui=" + word;
        assertThat(moderator.get(all).text()).contains("Pas de licence", "ressources Télécharger la liste");
        assertThat(moderator.get(list).text()).contains("mobilité " + word, word + "-b", "2 ressources");
        assertThat(moderator.get(list + "&territoire=Hauts-de-France").text())
                .contains(word + "-b")
                .doesNotContain("mobilité " + word + " ");
        assertThat(moderator.get(all + "&qui=coop%C3%A9rative+" + word).text()).contains(word + "-b", "1 ressource");
        assertThat(moderator.get(list + "&secteur=numerique").text()).doesNotContain(word);
        assertThat(moderator.get(list + "&territoire=Nulleparville").page().select("#territoire-erreur"))
                .isNotEmpty();
        assertThat(moderator.get("/administration/qualite").text())
                .contains("Ce qui aiderait le plus", "Pas de licence", "La vérification des liens est éteinte");
    }

    @Test
    void theTableFileRunsNoFormula() throws IOException {
        String word = word();
        written(
                "formule-" + word + ".md",
                GOOD.formatted(word)
                        .replaceFirst("titre: .*\n", "titre: \"=cmd|'/C calc'!A1 " + word + "\"\n")
                        .replaceFirst("licence: .*\n", ""));
        Answer table = signedIn(people.moderator()).get("/administration/qualite/ressources.csv?quoi=no-licence");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).contains("vita-qualite.csv");
        assertThat(table.body()).contains("\"'=cmd|'/C calc'!A1 " + word + "\"", "\"Pas de licence\"");
    }

    @Test
    void aModeratorSeesWhatTheyAnswerForAndNothingElse() throws IOException {
        String word = word();
        Resource here =
                written("ici-" + word + ".md", GOOD.formatted(word + "-ici").replaceFirst("licence: .*\n", ""));
        Resource there = written(
                "la-" + word + ".md",
                GOOD.formatted(word + "-la")
                        .replaceFirst("licence: .*\n", "")
                        .replace("departement:35", "departement:59"));
        Visitor limited =
                signedIn(people.member(Role.MODERATOR, new Limits(List.of("region:53"), List.of("mobilite"))));
        assertThat(limited.get("/administration/qualite/ressources?quoi=no-licence")
                        .text())
                .contains(word + "-ici")
                .doesNotContain(word + "-la");
        assertThat(limited.get("/administration/qualite/" + here.id()).status()).isEqualTo(200);
        assertThat(limited.get("/administration/qualite/" + there.id()).status())
                .isEqualTo(404);
        assertThat(limited.get("/administration/qualite/lettres?ressource=" + there.id())
                        .status())
                .isEqualTo(404);
        assertThat(limited.get("/ressources/" + here.slug()).text()).contains("Qualité de cette ressource");
        assertThat(limited.get("/ressources/" + there.slug()).text()).doesNotContain("Qualité de cette ressource");
    }

    @Test
    void readersSeeNothingOfIt() throws IOException {
        Resource resource = written("public-" + word() + ".md", "# Un titre\n\nTexte.\n");
        assertThat(visitor().get("/ressources/" + resource.slug()).body()).doesNotContain("qualite", "quality-");
        assertThat(signedIn(people.contributor())
                        .get("/ressources/" + resource.slug())
                        .body())
                .doesNotContain("quality-");
    }

    @Test
    void theWayToMendLeadsToTheField() throws IOException {
        Resource resource =
                written("champ-" + word() + ".md", GOOD.formatted(word()).replaceFirst("licence: .*\n", ""));
        Visitor moderator = signedIn(people.moderator());
        Answer page = moderator.get("/administration/qualite/" + resource.id());
        assertThat(page.page().select("input[name=champ]").eachAttr("value")).contains("fait.licence");
        Answer begun = moderator.post(
                "/ressources/" + resource.slug() + "/revision", "champ", "fait.licence", "pourquoi", "x");
        assertThat(begun.location()).matches("/contributions/[A-Za-z0-9_-]+#fait-licence");
        assertThat(moderator
                        .get(begun.location().replaceFirst("#.*", ""))
                        .page()
                        .select("#fait-licence"))
                .isNotEmpty();
        Answer other = moderator.post("/ressources/" + resource.slug() + "/revision", "champ", "\"><script>");
        assertThat(other.location()).doesNotContain("#", "script");
    }

    @Test
    void anAuthorFindsAdviceOnTheirOwnAndNobodyElseDoes() {
        Member author = people.contributor();
        Resource resource = published(author, "Garage " + word());
        String path = "/contributions/" + contributionOf(resource).id() + "/conseils";
        Visitor own = signedIn(author);
        assertThat(own.get("/contributions")
                        .page()
                        .select(".contribution__advice a")
                        .attr("href"))
                .isEqualTo(path);
        Answer advice = own.get(path);
        assertThat(advice.text()).contains("Résumé trop court", "1 lien qui ne dit pas où il mène", "Écrivez [");
        assertThat(own.get("/en" + path).text()).contains("Summary too short", "does not say where it leads");
        assertThat(signedIn(people.contributor()).get(path).status()).isEqualTo(404);
        assertThat(signedIn(people.moderator()).get(path).status()).isEqualTo(404);
    }
}
