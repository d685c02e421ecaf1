package org.vitaressources.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// The table of a run, printed at its end, and line by line on the way so that a long run shows that it lives.
final class Report {
    private final List<String> lines = new ArrayList<>();

    void section(String title) {
        add("");
        add(title);
    }

    void line(String what, String figure, String aside) {
        add("  %-46s %18s  %s".formatted(what, figure, aside).stripTrailing());
    }

    void note(String text) {
        add("    | " + text);
    }

    /// @param command that makes the same table again
    void print(PrintStream out, String command) {
        out.println();
        out.println("==== VITA ressources, mesures (" + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " cœurs) ====");
        lines.forEach(out::println);
        out.println();
        out.println("Refaire : " + command);
    }

    private void add(String line) {
        lines.add(line);
        System.err.println(line);
    }
}
