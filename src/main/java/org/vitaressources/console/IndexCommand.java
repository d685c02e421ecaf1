package org.vitaressources.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryChanged;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.Search;

/// `index`: brings catalogue and index up to date with `content/` (or builds the index anew), shows progress on the
/// way and reports at the end.
final class IndexCommand {
    private final PrintStream out;
    private final PrintStream err;

    IndexCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(CommandLine asked) {
        long began = System.nanoTime();
        LongAdder changed = new LongAdder();
        try (ConfigurableApplicationContext context = Headless.start(asked.properties())) {
            context.addApplicationListener(event -> {
                if (event instanceof PayloadApplicationEvent<?> announced
                        && announced.getPayload() instanceof LibraryChanged change) {
                    changed.add(change.changed().size() + change.removed().size());
                }
            });
            Library library = context.getBean(Library.class);
            ResourceIndex index = context.getBean(ResourceIndex.class);
            Search search = context.getBean(Search.class);
            Progress progress =
                    new Progress(() -> step(library.progress(), search.state()), err, Progress.onTerminal());
            try {
                if (asked.has("--rebuild")) {
                    // before the library reads: what it reads is then indexed once
                    index.startAfresh();
                }
                library.reconcile();
                index.reconcile();
            } finally {
                progress.close();
            }
            if (!context.isActive()) {
                // Stopped on the way: what was done is kept, and there is nothing to report yet.
                return 1;
            }
            new CollectionReport(library, search.state())
                    .print(out, Duration.ofNanos(System.nanoTime() - began), changed.sum());
        }
        return 0;
    }

    private static Progress.Step step(Library.Progress reading, Search.IndexState state) {
        return reading.running()
                ? new Progress.Step(Words.say("index.reading"), reading.done(), reading.total())
                : new Progress.Step(Words.say("index.indexing"), state.done(), state.total());
    }
}
