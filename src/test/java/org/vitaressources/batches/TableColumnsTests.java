package org.vitaressources.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.batches.tables.TableRow;

class TableColumnsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Titre | titre",
                "TITRE * | titre",
                "Résumé (quelques lignes) | resume",
                "Territoire(s) | territoires",
                "Département | departement",
                "Communes | commune",
                "Secteurs d’activité | secteurs",
                "Mots clés | mots-cles",
                "Nom du fichier | fichiers",
                "Pièces jointes | fichiers",
                "Documents | fichiers",
                "Texte | texte",
                "Auteur·e·s | auteurs",
                "Title | titre",
                "Licence : | licence",
            })
    void knowsAHeadingInAnySpelling(String heading, String key) {
        assertThat(TableColumns.key(heading)).contains(key);
    }

    @Test
    void isNoRowOfHeadingsWithoutTitleOrFiles() {
        assertThat(TableColumns.of(new TableRow(1, List.of("Inventaire 2008")))).isEmpty();
        assertThat(TableColumns.of(new TableRow(1, List.of("Date", "Auteurs")))).isEmpty();
        assertThat(TableColumns.of(new TableRow(1, List.of("Titre", "Couleur"))))
                .isEmpty();
        assertThat(TableColumns.of(new TableRow(1, List.of("Titre", "Date", "Couleur"))))
                .hasValueSatisfying(columns -> {
                    assertThat(columns.known()).isEqualTo(2);
                    assertThat(columns.unknown()).containsExactly("Couleur");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, ''",
        "/etc/passwd, ''",
        "C:/Windows/x.pdf, ''",
        "a/../../b.pdf, ''",
        "a\\b.pdf, a/b.pdf",
        "./a//b.pdf, a/b.pdf",
        "'e\u0301te\u0301.pdf', été.pdf",
        "'rap\u202Efdp.exe', ''",
    })
    void trustsNoNameOfAnArchive(String written, String path) {
        assertThat(ArchiveName.of(written).orElse("")).isEqualTo(path);
    }
}
