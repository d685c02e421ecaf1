package org.vitaressources.console;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.vitaressources.preservation.Places;

/// Where the centre is and how its database is opened, for commands that work on it without running it.
///
/// @param user of the database
record Surroundings(Path content, Path data, Path uploads, String databaseUrl, String user, String password) {
    /// Nothing runs in it.
    static class Nothing {}

    /// Reads the properties as the site does.
    ///
    /// @param mayBeMissing the folders are to be filled, rather than read
    static Surroundings of(List<String> properties, boolean mayBeMissing) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setAdditionalProfiles("console");
        application.addListeners(mayBeMissing ? Folders.toBeFilled() : new Folders());
        try (ConfigurableApplicationContext context = application.run(properties.toArray(String[]::new))) {
            Environment environment = context.getEnvironment();
            return new Surroundings(
                    Path.of(environment.getRequiredProperty("vita.content")),
                    Path.of(environment.getRequiredProperty("vita.data")),
                    Path.of(environment.getRequiredProperty("vita.uploads.folder"))
                            .toAbsolutePath()
                            .normalize(),
                    environment.getProperty("spring.datasource.url", ""),
                    environment.getProperty("spring.datasource.username", "vita"),
                    environment.getProperty("spring.datasource.password", ""));
        }
    }

    Places places() {
        return Places.of(content, data, uploads, databaseUrl);
    }
}
