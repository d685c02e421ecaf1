package org.vitaressources.console;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.vitaressources.console.CommandLine.Misuse;

/// Runs what the command line asks. Exit codes: 0 done, 1 something is wrong with the collection or the program, 2 the
/// command cannot run here (wrong arguments, port or folder taken by another process, folder not writable).
public final class Console {
    private static final int WRONG = 1;
    private static final int CANNOT_RUN = 2;

    private final Class<?> site;
    private final PrintStream out;
    private final PrintStream err;

    /// @param site the application that serves the site
    /// @param out where answers go
    /// @param err where progress and mistakes go
    public Console(Class<?> site, PrintStream out, PrintStream err) {
        this.site = site;
        this.out = out;
        this.err = err;
    }

    /// Runs the command; empty while the site serves.
    public OptionalInt run(String... arguments) {
        try {
            CommandLine asked = CommandLine.of(List.of(arguments));
            return switch (asked.command()) {
                case SERVE -> serve(asked);
                case INDEX -> OptionalInt.of(new IndexCommand(out, err).run(asked));
                case CHECK -> OptionalInt.of(new CheckCommand(out, err).run(asked));
                case RELEVANCE -> OptionalInt.of(new RelevanceCommand(out).run(asked));
                case EXPORT -> OptionalInt.of(new ExportCommand(out, err).run(asked));
                case IMPORT_SITE -> OptionalInt.of(new ImportSiteCommand(out, err).run(asked));
                case BACKUP -> OptionalInt.of(new BackupCommand(out, err).run(asked));
                case RESTORE -> OptionalInt.of(new RestoreCommand(out, err).run(asked));
                case IMPORT -> OptionalInt.of(new ImportCommand(out, err).run(ImportLine.of(asked.properties())));
                case TRAIN -> OptionalInt.of(Training.run(site, asked.properties()));
                case HELP -> print(Words.help());
                case VERSION -> print(version());
            };
        } catch (Misuse e) {
            err.println("vita : " + e.getMessage());
            return OptionalInt.of(CANNOT_RUN);
        } catch (RuntimeException e) {
            return OptionalInt.of(KnownFailure.in(e).isPresent() ? CANNOT_RUN : WRONG);
        }
    }

    private OptionalInt serve(CommandLine asked) {
        Carriers.ask();
        SpringApplication application = new SpringApplication(site);
        application.addListeners(new Folders());
        application.run(asked.properties().toArray(String[]::new));
        return OptionalInt.empty();
    }

    private OptionalInt print(String text) {
        out.println(text);
        return OptionalInt.of(0);
    }

    private String version() {
        String version = site.getPackage().getImplementationVersion();
        return "VITA ressources " + (version == null ? Words.say("version.unpackaged") : version);
    }
}
