package org.vitaressources.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.vitaressources.preservation.Restore;

/// `restore`: a backup put in place of empty folders, or verified only.
final class RestoreCommand {
    private final Preserving preserving;

    RestoreCommand(PrintStream out, PrintStream err) {
        preserving = new Preserving(out, err);
    }

    int run(CommandLine asked) {
        Surroundings here = Surroundings.of(asked.properties(), true);
        Path backup = Path.of(asked.operand());
        boolean only = asked.has("--check");
        return preserving.run(only ? "restore.checked" : "restore.done", steps -> {
            Restore restore = new Restore(here.places(), Clock.systemUTC(), here.user(), here.password());
            return only ? restore.check(backup, steps) : restore.run(backup, asked.has("--replace"), steps);
        });
    }
}
