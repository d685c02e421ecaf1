package org.vitaressources.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is saved as a table: a spreadsheet that opens it calculates nothing.
class ValuesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://mal.test\";\"voir\")",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)"
            })
    void whatWouldBeAFormulaIsAText(String value) {
        assertThat(cell(value)).startsWith("\"'" + value.charAt(0)).endsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Un garage", "a=b", "2026-01-01", "l’été"})
    void othersStayAsTheyAre(String value) {
        assertThat(cell(value)).isEqualTo("\"" + value + "\"");
    }

    @Test
    void aRowIsItsValuesQuoted() {
        assertThat(Values.row(List.of("=1+1", "-2", "dit \"oui\"", "")))
                .isEqualTo("\"'=1+1\";\"'-2\";\"dit \"\"oui\"\"\";\"\"\r\n");
    }

    private static String cell(String value) {
        return Values.of(List.of(List.of(value))).substring(1).replaceFirst("\r\n$", "");
    }
}
