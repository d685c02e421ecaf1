package org.vitaressources.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// YAML as a librarian means it: no code, small limits, dates and codes such as `01`, `2A`, `no`, `12:30` stay text,
/// only
/// `true`, `false` and plain decimal numbers are more than text. A key written twice is reported, and its last value
/// kept.
final class PlainYaml {
    private static final int MAX_CODE_POINTS = 256 * 1024;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_ALIASES = 50;

    private final List<String> problems;
    private final int lineOffset;

    /// @param lineOffset lines of the file before the first one of the YAML
    PlainYaml(List<String> problems, int lineOffset) {
        this.problems = problems;
        this.lineOffset = lineOffset;
    }

    /// The value of the text.
    ///
    /// @throws org.yaml.snakeyaml.error.YAMLException what makes it unreadable
    @Nullable
    Object load(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CODE_POINTS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setAllowRecursiveKeys(false);
        options.setAllowDuplicateKeys(true);
        options.setWarnOnDuplicateKeys(false);
        PlainConstructor constructor = new PlainConstructor(options);
        return new Yaml(
                        constructor,
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        options,
                        new PlainResolver())
                .load(yaml);
    }

    private final class PlainConstructor extends SafeConstructor {
        PlainConstructor(LoaderOptions options) {
            super(options);
            // an unknown tag must not lose the description
            yamlConstructors.put(null, new org.yaml.snakeyaml.constructor.AbstractConstruct() {
                @Override
                public @Nullable Object construct(Node node) {
                    return switch (node) {
                        case ScalarNode scalar -> scalar.getValue();
                        case SequenceNode sequence -> constructSequence(sequence);
                        case MappingNode mapping -> constructMapping(mapping);
                        default -> null;
                    };
                }
            });
        }

        @Override
        protected Map<Object, Object> constructMapping(MappingNode node) {
            report(node);
            Map<Object, Object> texts = new LinkedHashMap<>();
            super.constructMapping(node).forEach((key, value) -> texts.put(String.valueOf(key), value));
            return texts;
        }

        @Override
        protected void constructMapping2ndStep(MappingNode node, Map<Object, Object> mapping) {
            report(node);
            super.constructMapping2ndStep(node, mapping);
        }

        private void report(MappingNode node) {
            List<String> seen = new ArrayList<>();
            for (NodeTuple pair : node.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode key) {
                    if (seen.contains(key.getValue())) {
                        int line = key.getStartMark().getLine() + 1 + lineOffset;
                        String problem = "Ligne " + line + " : la clé « " + key.getValue()
                                + " » est écrite deux fois ; la dernière valeur est retenue.";
                        if (!problems.contains(problem)) {
                            problems.add(problem);
                        }
                    }
                    seen.add(key.getValue());
                }
            }
        }
    }

    private static final class PlainResolver extends Resolver {
        private static final Pattern TRUTH = Pattern.compile("true|false|True|False|TRUE|FALSE");
        private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,17})");
        private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)\\.[0-9]+");
        private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, TRUTH, "tTfF");
            addImplicitResolver(Tag.INT, INTEGER, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, DECIMAL, "-+0123456789");
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
            addImplicitResolver(Tag.NULL, NOTHING, "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
        }
    }
}
