package org.vitaressources.console;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.preservation.RunningSite;
import org.vitaressources.preservation.SiteImport;

/// `import-site`: an archive of a site put into an empty one.
final class ImportSiteCommand {
    private final Preserving preserving;

    ImportSiteCommand(PrintStream out, PrintStream err) {
        preserving = new Preserving(out, err);
    }

    int run(CommandLine asked) {
        Path zip = Path.of(asked.operand());
        Surroundings here = Surroundings.of(asked.properties(), true);
        return preserving.run("import-site.done", steps -> {
            RunningSite.refuseAt(here.data());
            try (ConfigurableApplicationContext centre = Headless.startArchives(asked.properties(), true)) {
                return centre.getBean(SiteImport.class).run(zip, steps);
            }
        });
    }
}
