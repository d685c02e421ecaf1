package org.vitaressources.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryReport;
import org.vitaressources.search.Search;
import org.vitaressources.text.ReadingStatus;

/// What the centre holds after a run of `index`: counts, and what could not be read by reason.
record CollectionReport(Library library, Search.IndexState state) {

    void print(PrintStream out, Duration took, long changed) {
        long documents = library.documents();
        Map<ReadingStatus, Long> byStatus = new TreeMap<>();
        long problems = 0;
        for (LibraryReport report : library.reports()) {
            if (report.stage() == LibraryReport.Stage.READING) {
                byStatus.merge(report.status(), 1L, Long::sum);
            } else {
                problems++;
            }
        }
        out.println(Words.say("index.done", Rate.span(took)));
        out.println(Words.say("index.resources", state.resources(), changed));
        out.println(Words.say("index.documents", documents));
        byStatus.forEach(
                (status, count) -> out.println(Words.say("index.status", count, Words.say("status." + status))));
        if (problems > 0) {
            out.println(Words.say("index.problems", problems));
        }
        out.println(Words.say("index.passages", state.passages()));
        double seconds = Math.max(took.toMillis(), 1) / 1000.0;
        out.println(Words.say("index.rate", (documents + library.size()) / seconds));
    }
}
