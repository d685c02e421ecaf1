package org.vitaressources.console;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitaressources.archive.ArchiveFault;
import org.vitaressources.preservation.CannotHere;
import org.vitaressources.preservation.Outcome;
import org.vitaressources.preservation.Steps;

/// Runs the commands that make archives and put them back: progress on the way, a report at the end, one sentence when
/// it could not be done.
final class Preserving {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH:mm:ss", Locale.FRENCH);
    private static final Logger LOG = LoggerFactory.getLogger(Preserving.class);
    private static final int WRONG = 1;
    private static final int CANNOT_RUN = 2;

    private final PrintStream out;
    private final PrintStream err;
    private volatile Progress.Step step = new Progress.Step("", 0, 0);

    Preserving(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// What is to be done.
    @FunctionalInterface
    interface Work {
        Outcome run(Steps steps) throws IOException;
    }

    /// Does it.
    ///
    /// @param report key of what was done
    /// @return 0 done; 1 done with remarks, or the archive is bad; 2 it cannot be done here
    int run(String report, Work work) {
        long began = System.nanoTime();
        step = new Progress.Step(Words.say("phase.waiting"), 0, 0);
        Progress progress = new Progress(() -> step, err, Progress.onTerminal());
        Outcome outcome;
        try {
            outcome = work.run(
                    (phase, done, total) -> step = new Progress.Step(Words.say("phase." + phase), done, total));
        } catch (CannotHere e) {
            return failed(progress, String.valueOf(e.getMessage()), CANNOT_RUN);
        } catch (ArchiveFault e) {
            return failed(progress, String.valueOf(e.getMessage()), WRONG);
        } catch (IOException | RuntimeException e) {
            String known = KnownFailure.in(e).orElse("");
            if (known.isEmpty()) {
                LOG.error("A command failed", e);
            }
            return failed(
                    progress,
                    known.isEmpty()
                            ? Words.say(
                                    "failure.preserving",
                                    String.valueOf(
                                            e.getMessage() == null
                                                    ? e.getClass().getSimpleName()
                                                    : e.getMessage()))
                            : known,
                    known.isEmpty() ? WRONG : CANNOT_RUN);
        }
        progress.close();
        outcome.remarks().forEach(out::println);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        out.println(Words.say(
                report,
                outcome.files(),
                outcome.bytes() / 1e6,
                Rate.span(took),
                MOMENT.format(outcome.moment().atZone(ZoneId.systemDefault())),
                outcome.moved()));
        boolean asked = outcome.remarks().stream().allMatch(remark -> remark.startsWith("Mis de côté"));
        return asked ? 0 : WRONG;
    }

    private int failed(Progress progress, String sentence, int code) {
        progress.close();
        err.println("vita : " + sentence);
        return code;
    }
}
