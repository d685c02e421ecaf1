package org.vitaressources.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.library.DatabaseCopy;
import org.vitaressources.preservation.RunningSite;
import org.vitaressources.preservation.SiteExport;
import org.vitaressources.preservation.Snapshot;

/// `export`: the whole site as an archive that people can read, while the site runs or not.
final class ExportCommand {
    private final Preserving preserving;

    ExportCommand(PrintStream out, PrintStream err) {
        preserving = new Preserving(out, err);
    }

    int run(CommandLine asked) {
        Surroundings here = Surroundings.of(asked.properties(), false);
        Path zip = Path.of(asked.operand());
        boolean accounts = asked.has("--with-accounts");
        return preserving.run("export.done", steps -> {
            Optional<RunningSite> running = RunningSite.at(here.data());
            if (running.isEmpty()) {
                try (ConfigurableApplicationContext centre = Headless.startArchives(asked.properties(), false)) {
                    return centre.getBean(SiteExport.class).write(zip, accounts, steps);
                }
            }
            try (RunningSite site = running.get()) {
                Snapshot snapshot = site.snapshot();
                try (ConfigurableApplicationContext copy = Headless.startArchives(on(snapshot, asked), false)) {
                    return copy.getBean(SiteExport.class).write(zip, accounts, snapshot, steps);
                }
            }
        });
    }

    /// The same properties, with the copy in place of the database.
    static List<String> on(Snapshot snapshot, CommandLine asked) {
        List<String> properties = new ArrayList<>(asked.properties());
        properties.removeIf(property -> property.startsWith("--spring.datasource.url="));
        properties.add("--spring.datasource.url=" + DatabaseCopy.url(snapshot.database()));
        return properties;
    }
}
