package org.vitaressources.kits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The templates that the program brings, in the order in which they are offered.
@Component
public class Outlines {
    private static final List<String> NAMES =
            List.of("journee-de-recherche-action", "formation-action-trois-jours", "atelier-d-une-heure");

    private final List<Outline> all =
            NAMES.stream().map(name -> OutlineText.read(name, text(name))).toList();

    /// All of them.
    public List<Outline> all() {
        return all;
    }

    /// One by its name.
    public Optional<Outline> byName(String name) {
        return all.stream().filter(outline -> outline.name().equals(name)).findFirst();
    }

    private static String text(String name) {
        try (InputStream file = Outlines.class.getResourceAsStream("trames/" + name + ".md")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
