package org.vitaressources.console;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.vitaressources.preservation.CannotHere;
import org.vitaressources.preservation.Unfinished;

/// Makes the three folders absolute, since H2 and child processes ask for it, and refuses to open a library that is not
/// there: a misspelt path would look like a library that lost everything. Refuses one that is only half put in place,
/// too.
final class Folders implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final List<String> NAMES = List.of("vita.content", "vita.index", "vita.data");

    private final boolean toBeFilled;

    Folders() {
        this(false);
    }

    private Folders(boolean toBeFilled) {
        this.toBeFilled = toBeFilled;
    }

    /// For who is about to fill them.
    static Folders toBeFilled() {
        return new Folders(true);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        Map<String, Object> absolute = new LinkedHashMap<>();
        for (String name : NAMES) {
            absolute.put(
                    name,
                    Path.of(environment.getRequiredProperty(name))
                            .toAbsolutePath()
                            .normalize()
                            .toString());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("absolute folders", absolute));
        if (!toBeFilled) {
            refuse(
                    Path.of(environment.getRequiredProperty("vita.content")),
                    Path.of(environment.getRequiredProperty("vita.data")));
        }
    }

    private static void refuse(Path content, Path data) {
        Unfinished.in(data).ifPresent(why -> {
            throw new CannotHere(why);
        });
        if (!Files.isDirectory(content)) {
            throw new UncheckedIOException(new NoSuchFileException(content.toString()));
        }
    }
}
