package org.vitaressources.console;

import java.io.PrintStream;
import java.util.Collection;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.library.Library;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.ResourceIndex.Verification;

/// `check`: compares the files with what the catalogue recorded of them, and the catalogue with the index; changes
/// nothing.
final class CheckCommand {
    private final PrintStream out;
    private int wrong;

    CheckCommand(PrintStream out) {
        this.out = out;
    }

    /// @return 0 when all agree, 1 when something is missing, too much, out of date or damaged
    int run(CommandLine asked) {
        try (ConfigurableApplicationContext context = Headless.start(asked.properties())) {
            Library library = context.getBean(Library.class);
            FixityCheck fixity = new FixityCheck(library);
            say("check.vanished", fixity.vanished());
            say("check.altered", fixity.altered());
            Verification index = context.getBean(ResourceIndex.class).verify();
            say("check.missing", index.missing());
            say("check.orphan", index.orphans());
            say("check.stale", index.stale());
            out.println(
                    wrong == 0
                            ? Words.say("check.well", library.size(), fixity.checked())
                            : Words.say("check.wrong", wrong));
            return wrong == 0 ? 0 : 1;
        }
    }

    private void say(String key, Collection<?> subjects) {
        subjects.forEach(subject -> out.println(Words.say(key, subject)));
        wrong += subjects.size();
    }
}
