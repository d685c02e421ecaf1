package org.vitaressources.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.console.CommandLine.Misuse;
import org.vitaressources.preservation.Backup;
import org.vitaressources.preservation.BackupLog;
import org.vitaressources.preservation.CannotHere;
import org.vitaressources.preservation.Outcome;
import org.vitaressources.preservation.RunningSite;
import org.vitaressources.preservation.Snapshot;
import org.vitaressources.preservation.Snapshots;
import org.vitaressources.preservation.Steps;

/// `backup`: the whole centre as it is at one moment, into a ZIP or a folder of backups, while the site runs or not.
final class BackupCommand {
    private static final int KEPT = 14;

    private final Preserving preserving;

    BackupCommand(PrintStream out, PrintStream err) {
        preserving = new Preserving(out, err);
    }

    int run(CommandLine asked) {
        int kept = kept(asked);
        Surroundings here = Surroundings.of(asked.properties(), false);
        return preserving.run("backup.done", steps -> {
            Optional<RunningSite> running = RunningSite.at(here.data());
            if (running.isEmpty()) {
                return ofStopped(asked, here, kept, steps);
            }
            try (RunningSite site = running.get()) {
                return ofRunning(site, asked, here, kept, steps);
            }
        });
    }

    private static Outcome ofRunning(RunningSite site, CommandLine asked, Surroundings here, int kept, Steps steps)
            throws IOException {
        Outcome made;
        try {
            made = make(asked, here, site.snapshot(), kept, steps);
        } catch (IOException | RuntimeException e) {
            tell(site, e);
            throw e;
        }
        site.backedUp(made, place(asked));
        return made;
    }

    /// The pages of the site say that it failed; when they cannot, what failed is what matters.
    private static void tell(RunningSite site, Exception failure) {
        try {
            site.notBackedUp(KnownFailure.in(failure).orElse(String.valueOf(failure.getMessage())));
        } catch (IOException | CannotHere e) {
            failure.addSuppressed(e);
        }
    }

    private static Outcome ofStopped(CommandLine asked, Surroundings here, int kept, Steps steps) throws IOException {
        try (ConfigurableApplicationContext centre = Headless.startArchives(asked.properties(), false);
                Snapshots.Held held = centre.getBean(Snapshots.class).take(false)) {
            Outcome made = make(asked, here, held.snapshot(), kept, steps);
            centre.getBean(BackupLog.class)
                    .note(BackupLog.Entry.made(
                            made.moment(),
                            made.files(),
                            made.bytes(),
                            BackupLog.Origin.COMMAND,
                            place(asked).toString(),
                            made.remarks().size()));
            return made;
        }
    }

    private static Outcome make(CommandLine asked, Surroundings here, Snapshot snapshot, int kept, Steps steps)
            throws IOException {
        Backup backup = new Backup(here.places(), Clock.systemUTC(), here.user(), here.password());
        return asked.operand().isEmpty()
                ? backup.toFolder(snapshot, place(asked), kept, steps)
                : backup.toFile(snapshot, place(asked), steps);
    }

    /// Where it goes: a ZIP, or a folder of backups.
    private static Path place(CommandLine asked) {
        String written = asked.operand().isEmpty() ? asked.value("--to").orElseThrow() : asked.operand();
        return Path.of(written).toAbsolutePath().normalize();
    }

    private static int kept(CommandLine asked) {
        String written = asked.value("--keep").orElse(String.valueOf(KEPT));
        if (!written.matches("[1-9][0-9]{0,4}")) {
            throw new Misuse(Words.say("misuse.keep", written));
        }
        return Integer.parseInt(written);
    }
}
