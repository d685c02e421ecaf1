package org.vitaressources.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was asked: a command, what it is to work on, its own options, and the properties (`--name=value`) for the
/// application.
///
/// @param command what to do; serving the site when nothing is said
/// @param operand file or folder, empty when the command takes none or none was given
/// @param options of the command, as written; empty values for those that take none
/// @param properties as written, in order; of `import`, all that follows it ([ImportLine] reads it)
record CommandLine(Command command, String operand, Map<String, String> options, List<String> properties) {
    private static final String PROPERTY = "--[A-Za-z][A-Za-z0-9._\\[\\]-]*(=.*)?";

    /// What can be asked; [#written()] is the word for it.
    enum Command {
        SERVE("serve", false),
        INDEX("index", false, "--rebuild"),
        CHECK("check", false),
        RELEVANCE("relevance", false),
        EXPORT("export", true, "--with-accounts"),
        IMPORT_SITE("import-site", true),
        BACKUP("backup", true, "--to=", "--keep="),
        RESTORE("restore", true, "--replace", "--check"),
        IMPORT("import", true),
        TRAIN("train", false),
        HELP("--help", false),
        VERSION("--version", false);

        private final String written;
        private final boolean takesFile;
        /// With a space around each.
        private final String options;

        Command(String written, boolean takesFile, String... options) {
            this.written = written;
            this.takesFile = takesFile;
            this.options = " " + String.join(" ", options) + " ";
        }

        String written() {
            return written;
        }

        private boolean knows(String option) {
            return options.contains(" " + option + " ");
        }
    }

    CommandLine {
        options = Map.copyOf(options);
        properties = List.copyOf(properties);
    }

    /// An option was given.
    boolean has(String option) {
        return options.containsKey(option);
    }

    /// Value of an option.
    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /// Reads the arguments.
    ///
    /// @throws Misuse when they make no sense; its message says why in French
    static CommandLine of(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h") || arguments.equals(List.of("help"))) {
            return new CommandLine(Command.HELP, "", Map.of(), List.of());
        }
        if (arguments.contains("--version")) {
            return new CommandLine(Command.VERSION, "", Map.of(), List.of());
        }
        Command command = Command.SERVE;
        List<String> rest = arguments;
        if (!arguments.isEmpty() && !arguments.getFirst().startsWith("-")) {
            command = named(arguments.getFirst());
            rest = arguments.subList(1, arguments.size());
        }
        if (command == Command.TRAIN || command == Command.IMPORT) {
            return new CommandLine(command, "", Map.of(), rest);
        }
        return read(command, rest);
    }

    private static CommandLine read(Command command, List<String> rest) {
        String operand = "";
        Map<String, String> options = new LinkedHashMap<>();
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            String argument = rest.get(i);
            String name = argument.replaceFirst("=.*", "");
            boolean valued = command.knows(name + "=");
            if (valued && !argument.contains("=") && i + 1 < rest.size()) {
                options.put(name, rest.get(++i));
            } else if (valued && argument.contains("=")) {
                options.put(name, argument.substring(name.length() + 1));
            } else if (command.knows(argument)) {
                options.put(argument, "");
            } else if (!valued && argument.matches(PROPERTY)) {
                properties.add(argument);
            } else if (command.takesFile && operand.isEmpty() && !argument.isEmpty() && !argument.startsWith("-")) {
                operand = argument;
            } else {
                throw new Misuse(Words.say("misuse.argument", argument));
            }
        }
        if (command.takesFile && operand.isEmpty() == !options.containsKey("--to")) {
            throw new Misuse(Words.say("misuse.file", command.written()));
        }
        return new CommandLine(command, operand, options, properties);
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
