package org.vitaressources.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationTests {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1, 3, 1 2 3",
        "1, 9, 1 2 … 9",
        "4, 9, 1 2 3 4 5 … 9",
        "5, 9, 1 … 4 5 6 … 9",
        "9, 9, 1 … 8 9",
        "500, 1000, 1 … 499 500 501 … 1000"
    })
    void showsEndsAndNeighboursAndNeverHidesASinglePage(int page, int pages, String row) {
        String shown = new Pagination(page, pages)
                .entries().stream()
                        .map(entry -> entry.gap() ? "…" : String.valueOf(entry.number()))
                        .collect(Collectors.joining(" "));
        assertThat(shown).isEqualTo(row);
    }
}
