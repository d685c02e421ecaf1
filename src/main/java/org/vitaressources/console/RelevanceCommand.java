package org.vitaressources.console;

import java.io.PrintStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.library.Library;
import org.vitaressources.search.RelevanceRow;
import org.vitaressources.search.RelevanceRow.Expected;
import org.vitaressources.search.RelevanceTable;
import org.vitaressources.search.ResourceIndex;

/// `relevance`: asks the queries of the editor's table and says what each expected resource became.
final class RelevanceCommand {
    private final PrintStream out;

    RelevanceCommand(PrintStream out) {
        this.out = out;
    }

    /// @return 0 when every row holds, 1 when one does not
    int run(CommandLine asked) {
        try (ConfigurableApplicationContext context = Headless.start(asked.properties())) {
            context.getBean(Library.class).reconcile();
            context.getBean(ResourceIndex.class).reconcile();
            RelevanceTable.Answer answer = context.getBean(RelevanceTable.class).now();
            answer.rows().forEach(this::print);
            out.println(Words.say(
                    "relevance.total",
                    answer.met(),
                    answer.rows().size(),
                    answer.reciprocalRank().orElse(0)));
            return answer.met() == answer.rows().size() ? 0 : 1;
        }
    }

    private void print(RelevanceRow row) {
        out.println(Words.say(row.met() ? "relevance.met" : "relevance.missed", row.words()));
        for (Expected expected : row.expected()) {
            out.println(Words.say(
                    "relevance.expected." + expected.change(), expected.written(), rank(expected), before(expected)));
        }
    }

    private static String rank(Expected expected) {
        if (expected.slug().isEmpty()) {
            return Words.say("relevance.absent");
        }
        return named(expected.rank());
    }

    private static String before(Expected expected) {
        return named(Math.max(0, expected.before()));
    }

    private static String named(int rank) {
        return rank == 0 ? Words.say("relevance.unranked") : Words.say("relevance.rank", rank);
    }
}
