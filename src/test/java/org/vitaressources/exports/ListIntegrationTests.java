package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.exports.lists.ResultTables;
import org.vitaressources.kits.KitScene;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.tables.Workbook;
import org.vitaressources.whole.Visitor.Answer;

/// What a search found, taken away as a table.
class ListIntegrationTests extends KitScene {
    @Autowired
    private ResultTables tables;

    @Autowired
    private Search search;

    @Test
    void aSearchIsATableThatSaysWhereItWasFound() {
        write("liste", "CC-BY-4.0", "## Moyens et coûts\n\nDeux mécaniciens salariés réparent le zkliste.\n");
        Resource practice = library.byId(new ResourceId("liste")).orElseThrow();
        await().until(() -> search.find(SearchQuery.of("zkliste")).total() == 1);
        Answer page = visitor().get("/recherche?q=zkliste");
        String address = page.page().select("#liste-csv").attr("href");
        assertThat(address).isEqualTo("/recherche/liste.csv?q=zkliste");
        Answer table = visitor().get(address);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"vita-recherche.csv\"");
        assertThat(table.header("Cache-Control")).isEqualTo("no-store");
        assertThat(table.body()).startsWith("\uFEFF\"Titre\";\"Nature\";");
        String row = Arrays.stream(table.body().split("\r\n"))
                .filter(line -> line.contains("/ressources/" + practice.slug() + "\""))
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .contains("Étude de cas", "2021", "Camille Essai", "Deux mécaniciens salariés", "Moyens et coûts");
        assertThat(row.replaceAll("[^;]", "")).hasSize(15);
    }

    @Test
    void theSameOpensInASpreadsheetAndCalculatesNothing() throws IOException {
        write("formule", "", "Un texte sur le zkformule.\n\n## =1+1\n\nLe zkformule.\n");
        await().until(() -> search.find(SearchQuery.of("zkformule")).total() == 1);
        String address = "/recherche/liste.xlsx?q=zkformule&page=9&taille=1";
        assertThat(visitor().get(address).header("Content-Type")).isEqualTo(Workbook.MEDIA_TYPE);
        try (InputStream file =
                        URI.create("http://localhost:" + port + address).toURL().openStream();
                XSSFWorkbook book = new XSSFWorkbook(file)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Garage d’essai formule");
            sheet.forEach(row -> row.forEach(
                    cell -> assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING)));
        }
    }

    @Test
    void nothingFoundIsATableWithoutRows() {
        assertThat(visitor().get("/recherche?q=zkabsentx").page().select("#liste-csv"))
                .isEmpty();
        assertThat(visitor().get("/recherche/liste.csv?q=zkabsentx").body().split("\r\n"))
                .hasSize(1);
    }

    @Test
    void manyResultsAreAllInIt() {
        for (int i = 0; i < 130; i++) {
            write("nombreux-" + i, "", "Un texte sur le zknombreux, le " + i + "e de tous.\n");
        }
        SearchQuery query = SearchQuery.of("zknombreux");
        await().until(() -> search.find(query).total() == 130);
        assertThat(tables.of(query, Locale.FRENCH).stream().map(List::getLast).distinct())
                .hasSize(131);
    }
}
