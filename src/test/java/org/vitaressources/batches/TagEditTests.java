package org.vitaressources.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagEditTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // key | action | values | instead of | before | after
                "SECTOR | ADD | a b | - | c | c a b",
                "SECTOR | ADD | a | - | a c | a c",
                "SECTOR | REMOVE | a | - | a c | c",
                "SECTOR | REMOVE | - | - | a c | -",
                "SECTOR | REPLACE | x | a | a c | x c",
                "SECTOR | REPLACE | c | a | a c | c",
                "SECTOR | REPLACE | x | z | a c | a c",
                "SECTOR | REPLACE | x | - | a c | x",
                "TYPE | ADD | x | - | - | x",
                "TYPE | ADD | x | - | y | y",
                "LICENCE | REPLACE | x | y | y | x",
                "LICENCE | REPLACE | x | y | z | z",
                "ORGANISATION | REMOVE | - | - | y | -",
            })
    void changesWhatAKeySays(
            TagKey key, TagEdit.Action action, String values, String instead, String before, String after) {
        assertThat(new TagEdit(key, action, list(values), list(instead)).applied(list(before)))
                .isEqualTo(list(after));
    }

    private static List<String> list(@org.jspecify.annotations.Nullable String written) {
        return written == null ? List.of() : Arrays.asList(written.split(" "));
    }
}
