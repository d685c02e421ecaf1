package org.vitaressources.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.batches.TagEdit.Action;
import org.vitaressources.batches.tables.TableFile;
import org.vitaressources.batches.tables.TableRow;
import org.vitaressources.library.ResourceId;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Who may see and do what with batches, over HTTP.
class BatchAccessIntegrationTests extends BatchSite {
    private static final String LOTS = "/administration/lots";

    @Autowired
    private TagBatches tags;

    @Test
    void importsAreTheAdministratorsAloneAndTagsTheirMakers() {
        Member administrator = people.administrator();
        Member maker = people.moderator();
        Batch imported = imports.open(administrator.id().value());
        Batch tagged = tagged(maker);
        for (String path : List.of("", "/compte-rendu.csv", "/annulation")) {
            assertThat(as(maker).get(LOTS + "/" + imported.id() + path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(as(people.moderator())
                            .get(LOTS + "/" + tagged.id() + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(as(people.contributor())
                            .get(LOTS + "/" + tagged.id() + path)
                            .status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(as(maker).get(LOTS + "/" + tagged.id() + path).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(as(administrator).get(LOTS + "/" + tagged.id() + path).status())
                    .as(path)
                    .isEqualTo(200);
        }
        Visitor other = as(people.moderator());
        other.get(LOTS);
        for (String step : List.of("execution", "arret", "abandon", "choix", "annulation", "examen")) {
            assertThat(other.post(LOTS + "/" + tagged.id() + "/" + step).status())
                    .as(step)
                    .isEqualTo(404);
        }
        Visitor own = as(maker);
        own.get(LOTS);
        assertThat(own.post(LOTS).status()).as("no import by a moderator").isEqualTo(403);
        assertThat(own.post(LOTS + "/" + tagged.id() + "/examen").status())
                .as("an import's step")
                .isEqualTo(404);
        assertThat(as(maker).get(LOTS).text())
                .contains("Lot n° " + tagged.id())
                .doesNotContain("Lot n° " + imported.id());
        assertThat(now(tagged).state()).isEqualTo(BatchState.EXAMINED);
    }

    @Test
    void examinesNothingBeforeSomethingWasSent() {
        Member administrator = people.administrator();
        Batch batch = imports.open(administrator.id().value());
        Visitor visitor = as(administrator);
        visitor.get(LOTS + "/" + batch.id());
        Answer early = visitor.post(LOTS + "/" + batch.id() + "/examen");
        assertThat(visitor.get(early.location()).text()).contains("Rien n’a encore été envoyé");
        assertThat(now(batch).state()).isEqualTo(BatchState.COLLECTING);
    }

    @Test
    void leadsToTheFirstPageAndSaysWhatASecondFactorWouldOpen() {
        Member maker = people.moderator();
        assertThat(as(maker).get("/administration").location()).isEqualTo(LOTS);
        Visitor visitor = visitor();
        visitor.get("/connexion");
        visitor.post("/connexion", "courriel", maker.email(), "mot-de-passe", org.vitaressources.whole.People.PASSWORD);
        Answer refused = visitor.get("/administration/qualite");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("main a[href=/compte/securite]").size())
                .isOne();
        assertThat(as(people.contributor())
                        .get("/administration/qualite")
                        .page()
                        .select("main a[href=/compte/securite]"))
                .isEmpty();
    }

    @Test
    void saysWhereABatchIsWhenAStepComesTooLate() {
        Member maker = people.moderator();
        Batch batch = tagged(maker);
        Visitor visitor = as(maker);
        visitor.get(LOTS + "/" + batch.id());
        visitor.post(LOTS + "/" + batch.id() + "/abandon");
        Answer late = visitor.post(LOTS + "/" + batch.id() + "/execution");
        assertThat(late.location()).endsWith("?fait=lot-ailleurs");
        assertThat(visitor.get(late.location()).text()).contains("Ce lot n’en est plus là");
        assertThat(now(batch).state()).isEqualTo(BatchState.ABANDONED);
    }

    @Test
    void offersTheTagsOfWhatASearchFindsToModeratorsAlone() {
        Batch batch = tagged(people.moderator());
        String title = all(batch).getFirst().title();
        String search = "/recherche?q=" + title.replace(" ", "+");
        Answer page = as(people.moderator()).get(search);
        String link = page.page().select(".results-tags a").attr("href");
        assertThat(link).startsWith(LOTS + "/etiquettes?q=");
        assertThat(visitor().get(search).page().select(".results-tags")).isEmpty();
        assertThat(as(people.contributor()).get(search).page().select(".results-tags"))
                .isEmpty();
        assertThat(as(people.moderator()).get(link).text()).contains("ressource");
    }

    @Test
    void givesBackWhatWasTypedWithWhatIsWrong() {
        Visitor visitor = as(people.moderator());
        visitor.get(LOTS + "/etiquettes?liste=");
        Answer answer = visitor.post(
                LOTS + "/etiquettes",
                "liste",
                "nulle-part-du-tout",
                "action",
                "add",
                "cle",
                "sector",
                "valeurs",
                "mobilitté solidaire",
                "remplace",
                "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#valeurs-1").val()).isEqualTo("mobilitté solidaire");
        assertThat(answer.page().select("#liste").val()).isEqualTo("nulle-part-du-tout");
        assertThat(answer.text()).contains("n’est pas dans le vocabulaire", "nulle-part-du-tout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void givesAModelThatItReads(String language, @TempDir Path folder) throws Exception {
        byte[] workbook = bytes(language + LOTS + "/modele.xlsx");
        Path file = Files.write(folder.resolve("modele.xlsx"), workbook);
        try (TableFile table = TableFile.open(file)) {
            assertThat(table.sheets()).hasSize(3);
            List<TableRow> rows = new java.util.ArrayList<>();
            table.read(0, rows::add);
            TableColumns columns = TableColumns.of(rows.getFirst()).orElseThrow();
            assertThat(columns.unknown()).isEmpty();
            assertThat(columns.known()).isEqualTo(20);
            assertThat(columns.values(rows.get(1))
                            .getOrDefault("titre", List.of())
                            .getFirst())
                    .startsWith(RowCandidates.EXAMPLE);
            List<TableRow> terms = new java.util.ArrayList<>();
            table.read(1, terms::add);
            assertThat(terms).anyMatch(row -> row.cell(1).equals("departement:35"));
            assertThat(terms).anyMatch(row -> row.cell(1).equals("mobilite"));
        }
        Path csv = Files.write(folder.resolve("modele.csv"), bytes(language + LOTS + "/modele.csv"));
        assertThat(DescriptionTable.in(csv)).isPresent();
    }

    private byte[] bytes(String path) throws Exception {
        java.net.http.HttpRequest request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + path))
                .header("Cookie", "vita=" + people.session(people.moderator()))
                .build();
        return java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private Batch tagged(Member maker) {
        String word = fresh();
        Batch made = ran(examined(
                people.administrator(),
                "un.zip",
                new ImportArchive("Titre", "Texte")
                        .row("Ressource " + word, "Texte de " + word)
                        .zip()));
        ResourceId resource = all(made).getFirst().resource().orElseThrow();
        return worked(tags.open(
                maker.id().value(),
                "essai",
                tags.listed(resource.value()),
                List.of(new TagEdit(TagKey.SECTOR, Action.ADD, List.of("mobilite"), List.of()))));
    }

    private Visitor as(Member member) {
        return visitor().withCookie("vita", people.session(member));
    }
}
