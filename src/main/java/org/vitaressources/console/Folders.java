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

/// Makes the three folders absolute, since H2 and child processes ask for it, and refuses to open a library that is not
/// there: a misspelt path would look like a library that lost everything.
final class Folders implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final List<String> NAMES = List.of("vita.content", "vita.index", "vita.data");

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
        String content = environment.getRequiredProperty("vita.content");
        if (!Files.isDirectory(Path.of(content))) {
            throw new UncheckedIOException(new NoSuchFileException(content));
        }
    }
}
