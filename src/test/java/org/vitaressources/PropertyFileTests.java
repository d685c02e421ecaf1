package org.vitaressources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A key that stands twice in a file silently loses its first words.
class PropertyFileTests {
    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        assertThat(files()).hasSizeGreaterThan(3).allSatisfy(file -> {
            Set<String> keys = new HashSet<>();
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> line.matches("[A-Za-z0-9][^ =#!]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .filter(key -> !keys.add(key)))
                    .as(file.toString())
                    .isEmpty();
        });
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }
}
