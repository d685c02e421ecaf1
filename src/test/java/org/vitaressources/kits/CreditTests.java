package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vitaressources.library.ResourceId;

/// What is owed to a source, in the forms in which it is asked for.
class CreditTests {
    private static final String ADDRESS = "https://centre.test/ressources/garage/documents/guide.pdf/lecture#page-12";

    @Test
    void isALineWithAuthorYearTitlePageBodyAndLicence() {
        assertThat(credit("Durand, A.\nMartin, B.", "Un garage", "2021", "Réseau d’essai")
                        .line())
                .isEqualTo("Durand, A., Martin, B. (2021). Un garage [Guide, p. 12]. Réseau d’essai. VITA ressources. "
                        + ADDRESS + " (CC BY 4.0)");
    }

    @Test
    void withoutAuthorTheBodyStandsInItsPlaceOnceAndWithoutYearItSaysSo() {
        assertThat(credit("", "Un garage", "", "Réseau d’essai").line())
                .startsWith("Réseau d’essai (s. d.). Un garage [Guide, p. 12]. VITA ressources. ");
        assertThat(credit("", "Un garage", "", "").line()).startsWith("VITA ressources (s. d.). Un garage");
    }

    @Test
    void bibtexEscapesWhatTexWouldRead() {
        assertThat(credit("Durand & Fils", "50 % de {réemploi}_réel", "2021", "")
                        .bibtex())
                .startsWith("@misc{vita-1,\n")
                .contains("author = {{Durand \\& Fils}}")
                .contains("title = {{50 \\% de \\{réemploi\\}\\_réel}}")
                .contains("url = {" + ADDRESS + "}")
                .endsWith("\n}\n");
    }

    @Test
    void risHasOneTagALineWhateverTheTitleHolds() {
        String record = credit("Durand, A.\nMartin, B.", "Titre\nER  - faux", "2021", "Corps")
                .ris();
        assertThat(record).startsWith("TY  - ELEC\r\n").endsWith("ER  - \r\n\r\n");
        assertThat(record.lines().filter(line -> line.startsWith("ER  -"))).hasSize(1);
        assertThat(record).contains("AU  - Durand, A.\r\nAU  - Martin, B.\r\n", "TI  - Titre ER - faux\r\n");
    }

    private static Credit credit(String authors, String title, String year, String body) {
        Source source = new Source(
                new ResourceId("r1"),
                "garage",
                "guide.pdf",
                "Guide",
                "page-12",
                "p. 12",
                "",
                "",
                "",
                title,
                authors,
                year,
                body,
                "CC-BY-4.0");
        return new Credit("vita-1", source, ADDRESS, "CC BY 4.0");
    }
}
