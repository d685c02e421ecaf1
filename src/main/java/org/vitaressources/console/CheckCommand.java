package org.vitaressources.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.library.Fixity;
import org.vitaressources.library.Fixity.Finding;
import org.vitaressources.library.KeptFixity;
import org.vitaressources.library.Library;
import org.vitaressources.preservation.IndexFaults;
import org.vitaressources.preservation.RunningSite;
import org.vitaressources.search.ResourceIndex;

/// `check`: reads all files again and compares them with what was recorded of them, kept bytes with the checksum that
/// names them, tables with each other, the catalogue with the index; changes nothing. Of a site that runs it looks at
/// one
/// moment. What was edited or added since the last reading is told, but is nothing wrong.
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
        Surroundings here = Surroundings.of(asked.properties(), false);
        try {
            Optional<RunningSite> running = RunningSite.at(here.data());
            if (running.isEmpty()) {
                try (ConfigurableApplicationContext context = Headless.start(asked.properties())) {
                    return check(context, Optional.empty());
                }
            }
            try (RunningSite site = running.get();
                    ConfigurableApplicationContext copy =
                            Headless.startArchives(ExportCommand.on(site.snapshot(), asked), false)) {
                return check(copy, running);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int check(ConfigurableApplicationContext context, Optional<RunningSite> running) throws IOException {
        long began = System.nanoTime();
        Progress progress = new Progress(() -> step(reading), err, Progress.onTerminal());
        Fixity.Result files;
        Fixity.Result states;
        try {
            files = context.getBean(Fixity.class).check(step -> reading = step);
            states = context.getBean(KeptFixity.class).check(step -> reading = step);
        } finally {
            progress.close();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        wrong("check.altered", confirmed(files.all(Finding.DAMAGED), running));
        wrong("check.vanished", confirmed(files.all(Finding.VANISHED), running));
        wrong("check.unreadable", confirmed(files.all(Finding.UNREADABLE), running));
        tell("check.edited", files.all(Finding.EDITED));
        tell("check.new", files.all(Finding.NEW));
        KeptFixity kept = context.getBean(KeptFixity.class);
        Map.of(
                        Finding.DAMAGED, "check.kept",
                        Finding.VANISHED, "check.kept-lost",
                        Finding.UNREADABLE, "check.kept-unreadable")
                .forEach((finding, key) -> wrong(
                        key,
                        states.all(finding).stream()
                                .map(sum -> named(sum, kept))
                                .toList()));
        context.getBeanProvider(ConsistencyCheck.class)
                .orderedStream()
                .forEach(check -> wrong("check.contradiction", check.contradictions()));
        wrong(
                "check.index",
                running.isPresent()
                        ? running.get().indexFaults()
                        : new IndexFaults(context.getBean(ResourceIndex.class)).sentences());
        return report(files, states, took, context.getBean(Library.class).size());
    }

    private int report(Fixity.Result files, Fixity.Result states, Duration took, int resources) {
        double megabytes = (files.bytes() + states.bytes()) / 1e6;
        double seconds = Math.max(took.toMillis(), 1) / 1000.0;
        out.println(Words.say(
                "check.read", files.files() + states.files(), megabytes, Rate.span(took), megabytes / seconds));
        out.println(wrong == 0 ? Words.say("check.well", resources) : Words.say("check.wrong", wrong));
        return wrong == 0 ? 0 : 1;
    }

    /// The site goes on while it is looked at: what it has written over or taken out meanwhile is nothing wrong.
    private static List<String> confirmed(List<String> paths, Optional<RunningSite> running) throws IOException {
        if (running.isEmpty()) {
            return paths;
        }
        List<String> confirmed = new ArrayList<>();
        for (String path : paths) {
            if (running.get().lookAt(path).isPresent()) {
                confirmed.add(path);
            }
        }
        return confirmed;
    }

    private static String named(String sum, KeptFixity kept) {
        List<String> uses = kept.uses(sum);
        return sum.substring(0, 2) + "/" + sum + (uses.isEmpty() ? "" : " (" + String.join(", ", uses) + ")");
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
