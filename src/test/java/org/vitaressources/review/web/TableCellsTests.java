package org.vitaressources.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The log saved as a table: a spreadsheet that opens it calculates nothing.
class TableCellsTests {
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
        assertThat(AuditLines.cell(value)).startsWith("\"'" + value.charAt(0)).endsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Un garage", "a=b", "2026-01-01", "l’été"})
    void othersStayAsTheyAre(String value) {
        assertThat(AuditLines.cell(value)).isEqualTo("\"" + value + "\"");
    }
}
