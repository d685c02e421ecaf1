package org.vitaressources.console;

import java.util.ArrayList;
import java.util.List;

/// What was asked: a command, whether it starts from nothing, and the properties (`--name=value`) for the application.
///
/// @param command what to do; serving the site when nothing is said
/// @param rebuild `--rebuild` was given
/// @param properties as written, in order; of `import`, all that follows it ([ImportLine] reads it)
record CommandLine(Command command, boolean rebuild, List<String> properties) {

    /// What can be asked; [#written()] is the word for it.
    enum Command {
        SERVE("serve"),
        INDEX("index"),
        CHECK("check"),
        RELEVANCE("relevance"),
        IMPORT("import"),
        TRAIN("train"),
        HELP("--help"),
        VERSION("--version");

        private final String written;

        Command(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    CommandLine {
        properties = List.copyOf(properties);
    }

    /// Reads the arguments.
    ///
    /// @throws Misuse when they make no sense; its message says why in French
    static CommandLine of(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h") || arguments.equals(List.of("help"))) {
            return new CommandLine(Command.HELP, false, List.of());
        }
        if (arguments.contains("--version")) {
            return new CommandLine(Command.VERSION, false, List.of());
        }
        Command command = Command.SERVE;
        List<String> rest = arguments;
        if (!arguments.isEmpty() && !arguments.getFirst().startsWith("-")) {
            command = named(arguments.getFirst());
            rest = arguments.subList(1, arguments.size());
        }
        if (command == Command.TRAIN || command == Command.IMPORT) {
            return new CommandLine(command, false, rest);
        }
        boolean rebuild = false;
        List<String> properties = new ArrayList<>();
        for (String argument : rest) {
            if (command == Command.INDEX && argument.equals("--rebuild")) {
                rebuild = true;
            } else if (argument.matches("--[A-Za-z][A-Za-z0-9._\\[\\]-]*(=.*)?")) {
                properties.add(argument);
            } else {
                throw new Misuse(Words.say("misuse.argument", argument));
            }
        }
        return new CommandLine(command, rebuild, properties);
    }

    private static Command named(String word) {
        for (Command command : Command.values()) {
            if (command.written().equals(word)) {
                return command;
            }
        }
        throw new Misuse(Words.say("misuse.command", word));
    }

    /// Arguments that make no sense.
    static final class Misuse extends RuntimeException {
        Misuse(String message) {
            super(message);
        }
    }
}
