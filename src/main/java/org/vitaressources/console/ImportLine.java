package org.vitaressources.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitaressources.console.CommandLine.Misuse;

/// What was asked of `import`.
///
/// @param source folder or archive
/// @param dryRun only tell what would be done
/// @param by name or address of the administrator who does it; nothing for the centre itself
/// @param properties for the application, as written
record ImportLine(Path source, boolean dryRun, Optional<String> by, List<String> properties) {
    /// Reads the arguments after the command.
    ///
    /// @throws Misuse when they make no sense
    static ImportLine of(List<String> arguments) {
        Path source = null;
        boolean dryRun = false;
        String by = null;
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--dry-run")) {
                dryRun = true;
            } else if (argument.equals("--by") && i + 1 < arguments.size()) {
                by = arguments.get(++i);
            } else if (argument.startsWith("--by=")) {
                by = argument.substring("--by=".length());
            } else if (argument.matches("--[A-Za-z][A-Za-z0-9._\\[\\]-]*=.*")) {
                properties.add(argument);
            } else if (source == null && !argument.startsWith("-")) {
                source = Path.of(argument);
            } else {
                throw new Misuse(Words.say("misuse.argument", argument));
            }
        }
        if (source == null) {
            throw new Misuse(Words.say("misuse.import"));
        }
        return new ImportLine(source, dryRun, Optional.ofNullable(by), List.copyOf(properties));
    }
}
