package org.vitaressources.console;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Role;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchDecisions;
import org.vitaressources.batches.BatchProgress;
import org.vitaressources.batches.BatchReport;
import org.vitaressources.batches.BatchReport.Filter;
import org.vitaressources.batches.BatchRow;
import org.vitaressources.batches.BatchWork;
import org.vitaressources.batches.Batches;
import org.vitaressources.batches.Finding;
import org.vitaressources.batches.Imports;
import org.vitaressources.batches.RowState;
import org.vitaressources.batches.RowWords;
import org.vitaressources.console.CommandLine.Misuse;
import org.vitaressources.library.Library;
import org.vitaressources.search.ResourceIndex;

/// `import`: takes a folder or an archive of this machine into the collection, while the site is closed. What the site
/// left unfinished is ended first.
final class ImportCommand {
    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// @return 0 when all rows went in, or could; 1 when one did not
    int run(ImportLine asked) {
        if (Files.notExists(asked.source())) {
            throw new Misuse(Words.say("failure.missing", asked.source()));
        }
        try (ConfigurableApplicationContext context = Headless.start(asked.properties())) {
            String by = asked.by().map(name -> account(context, name)).orElse("");
            context.getBean(Library.class).reconcile();
            context.getBean(ResourceIndex.class).reconcile();
            return new Run(context, by).of(asked);
        }
    }

    private static String account(ConfigurableApplicationContext context, String name) {
        List<Member> all =
                context.getBean(Members.class).find(new Members.Selection(name, Role.ADMINISTRATOR, false), 1, 100);
        List<Member> named = all.stream()
                .filter(member ->
                        member.name().equalsIgnoreCase(name) || member.email().equalsIgnoreCase(name))
                .toList();
        if (named.size() != 1) {
            throw new Misuse(Words.say("misuse.by", name));
        }
        return named.getFirst().id().value();
    }

    /// One import.
    private final class Run {
        private final Batches batches;
        private final BatchDecisions decisions;
        private final BatchReport report;
        private final BatchWork work;
        private final Imports imports;
        private final RowWords words;
        private final String by;

        Run(ConfigurableApplicationContext context, String by) {
            this.by = by;
            batches = context.getBean(Batches.class);
            decisions = context.getBean(BatchDecisions.class);
            report = context.getBean(BatchReport.class);
            work = context.getBean(BatchWork.class);
            imports = context.getBean(Imports.class);
            words = context.getBean(RowWords.class);
        }

        int of(ImportLine asked) {
            Batch opened = Files.isDirectory(asked.source())
                    ? imports.folder(by, asked.source())
                    : imports.archive(by, asked.source());
            Batch examined = worked(decisions.examine(opened, by));
            if (!examined.source().problem().isEmpty()) {
                out.println(words.problem(examined, Locale.FRENCH));
                return 1;
            }
            report.each(examined, Filter.ALL, this::print);
            long ready = count(examined, RowState.READY);
            out.println(Words.say(
                    "import.examined",
                    ready,
                    count(examined, RowState.DUPLICATE),
                    count(examined, RowState.BLOCKED),
                    count(examined, RowState.LEFT)));
            long wrong = count(examined, RowState.BLOCKED) + count(examined, RowState.DUPLICATE);
            if (asked.dryRun() || ready == 0) {
                out.println(Words.say("import.waits", examined.id()));
                return wrong == 0 ? 0 : 1;
            }
            Batch done = worked(decisions.run(examined, by));
            report.each(
                    done,
                    Filter.FAILED,
                    row -> out.println(Words.say("import.failed", where(row), words.reason(row, Locale.FRENCH))));
            out.println(Words.say("import.done", count(done, RowState.DONE), done.id()));
            return wrong + count(done, RowState.FAILED) + count(done, RowState.READY) == 0 ? 0 : 1;
        }

        private void print(BatchRow row) {
            for (Finding finding : row.findings()) {
                if (finding.code().level() != Finding.Level.NOTE) {
                    out.println(Words.say(
                            "import.finding." + finding.code().level(), where(row), words.of(finding, Locale.FRENCH)));
                }
            }
        }

        private static String where(BatchRow row) {
            return row.line() > 0 ? Words.say("import.line", row.line()) : row.source();
        }

        private long count(Batch batch, RowState state) {
            Map<RowState, Long> counts = report.counts(batch);
            return counts.getOrDefault(state, 0L);
        }

        private Batch worked(Batch batch) {
            Progress progress = new Progress(() -> step(work.progress(batch.id())), err, Progress.onTerminal());
            try {
                work.open();
                work.finish().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } finally {
                progress.close();
            }
            return batches.byId(batch.id()).orElseThrow();
        }
    }

    private static Progress.Step step(BatchProgress.At at) {
        return new Progress.Step(Words.say("import.phase." + at.phase()), at.done(), at.total());
    }
}
