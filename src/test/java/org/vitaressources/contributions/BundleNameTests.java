package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.uploads.FileType;

class BundleNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bilan 2024 – été.PDF | bilan-2024-ete.pdf",
                "facture.pdf.exe | facture-pdf.pdf",
                "../../etc/passwd | passwd.pdf",
                "C:\\Users\\Anne\\Mes documents\\Étude.docx | etude.pdf",
                "index.md | document-index.pdf",
                "CON.pdf | document-con.pdf",
                "lpt1 | document-lpt1.pdf",
                ".htaccess | htaccess.pdf",
                "'   ' | document.pdf",
                "💡.pdf | document.pdf",
                "a%2e%2e%2fb.pdf | a-2e-2e-2fb.pdf",
            })
    void givesAPlainNameWithTheEndingOfItsType(String original, String name) {
        assertThat(BundleName.of(original, FileType.PDF, Set.of())).isEqualTo(name);
    }

    @Test
    void neverGivesANameTwice() {
        assertThat(BundleName.of("bilan.pdf", FileType.PDF, Set.of("bilan.pdf", "bilan-2.pdf")))
                .isEqualTo("bilan-3.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fdp\u202eexe.pdf", "a\u0000b.pdf", "a\r\nb.pdf", "\u2066x\u2069.pdf", "\uFEFFz.pdf"})
    void showsNothingThatDeceivesTheEye(String original) {
        assertThat(BundleName.shown(original)).matches("[a-z.]+");
    }

    @Test
    void showsLongNamesByTheirEnds() {
        String shown = BundleName.shown("a".repeat(5000) + "z.pdf");
        assertThat(shown)
                .hasSizeLessThan(210)
                .startsWith("aaa")
                .endsWith("z.pdf")
                .contains("…");
        assertThat(BundleName.of("é".repeat(5000), FileType.ODT, Set.of()))
                .hasSizeLessThan(70)
                .endsWith(".odt");
    }

    @Test
    void showsMarkupAsItWasWritten() {
        assertThat(BundleName.shown("<img src=x onerror=alert(1)>.pdf")).isEqualTo("<img src=x onerror=alert(1)>.pdf");
    }
}
