package org.vitaressources.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.library.Fixity;
import org.vitaressources.library.Fixity.Finding;
import org.vitaressources.library.Library;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.ResourceIndex.Verification;

/// `check`: compares the files with what the catalogue recorded of them, and the catalogue with the index; changes
/// nothing. What was edited or added since the last reading is told, but is nothing wrong.
final class CheckCommand {
    private final PrintStream out;
    private final PrintStream err;
    private int wrong;
    private volatile Fixity.Progress reading = new Fixity.Progress(0, 0, 0);

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// @return 0 when all agree, 1 when something is missing, too much, out of date or damaged
    int run(CommandLine asked) {
        try (ConfigurableApplicationContext context = Headless.start(asked.properties())) {
            long began = System.nanoTime();
            Fixity.Result files = readAgain(context.getBean(Fixity.class));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            wrong("check.altered", files.all(Finding.DAMAGED));
            wrong("check.vanished", files.all(Finding.VANISHED));
            wrong("check.unreadable", files.all(Finding.UNREADABLE));
            tell("check.edited", files.all(Finding.EDITED));
            tell("check.new", files.all(Finding.NEW));
            Verification index = context.getBean(ResourceIndex.class).verify();
            wrong("check.missing", index.missing());
            wrong("check.orphan", index.orphans());
            wrong("check.stale", index.stale());
            double megabytes = files.bytes() / 1e6;
            double seconds = Math.max(took.toMillis(), 1) / 1000.0;
            out.println(Words.say("check.read", files.files(), megabytes, Rate.span(took), megabytes / seconds));
            out.println(
                    wrong == 0
                            ? Words.say(
                                    "check.well", context.getBean(Library.class).size())
                            : Words.say("check.wrong", wrong));
            return wrong == 0 ? 0 : 1;
        }
    }

    private Fixity.Result readAgain(Fixity fixity) {
        Progress progress = new Progress(() -> step(reading), err, Progress.onTerminal());
        try {
            return fixity.check(step -> reading = step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            progress.close();
        }
    }

    private static Progress.Step step(Fixity.Progress reading) {
        return new Progress.Step(Words.say("check.reading"), reading.files(), reading.totalFiles());
    }

    private void wrong(String key, Collection<?> subjects) {
        tell(key, subjects);
        wrong += subjects.size();
    }

    private void tell(String key, Collection<?> subjects) {
        subjects.forEach(subject -> out.println(Words.say(key, subject)));
    }
}
