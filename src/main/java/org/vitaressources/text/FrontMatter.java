package org.vitaressources.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Takes the description at the top of a Markdown file from its body: YAML between `---`, also inside an HTML comment,
/// or TOML between `+++`.
final class FrontMatter {
    private static final Pattern COMMENTED = Pattern.compile(
            "\\A\\s*<!--\\s*\\n?(---[ \\t]*\\n.*?\\n---[ \\t]*\\n?)(.*?)-->[ \\t]*\\n?", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ .-]{0,60}?)\\s*:(?:\\s+(.*)|$)");
    private static final Pattern TOML = Pattern.compile("([A-Za-z0-9_.-]+)\\s*=\\s*(.+)");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private String body;

    private FrontMatter(String text) {
        this.body = text;
    }

    static MarkdownText split(String text, List<String> remarks) {
        FrontMatter matter = new FrontMatter(text);
        matter.problems.addAll(remarks);
        matter.take(text);
        return matter.result();
    }

    static MarkdownText yamlAlone(String text, List<String> remarks) {
        FrontMatter matter = new FrontMatter("");
        matter.problems.addAll(remarks);
        matter.yaml(text, 0);
        return matter.result();
    }

    private MarkdownText result() {
        return new MarkdownText(values, body, List.copyOf(problems));
    }

    private void take(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (text.startsWith("---", start)) {
            fenced(text, start, "---");
        } else if (text.startsWith("+++", start)) {
            fenced(text, start, "+++");
        } else if (text.startsWith("<!--", start)) {
            Matcher matcher = COMMENTED.matcher(text.substring(0, Math.min(text.length(), 300_000)));
            if (matcher.find()) {
                fenced(matcher.group(1), 0, "---", lines(text, matcher.start(1)));
                body = matcher.group(2).strip()
                        + (matcher.group(2).isBlank() ? "" : "\n\n")
                        + text.substring(matcher.end());
            } else {
                unclosedComment(text, start);
            }
        }
    }

    /// Front matter in a comment that forgot its closing line.
    private void unclosedComment(String text, int start) {
        Matcher open = Pattern.compile("<!--\\s*\\n---[ \\t]*\\n").matcher(text);
        int end = text.indexOf("-->", start);
        if (end > 0 && open.find(start) && open.start() == start && open.end() <= end) {
            yaml(text.substring(open.end(), end), lines(text, open.end()));
            body = text.substring(end + 3);
        }
    }

    private void fenced(String text, int start, String fence) {
        fenced(text, start, fence, lines(text, start));
    }

    private void fenced(String text, int start, String fence, int linesBefore) {
        int firstEnd = text.indexOf('\n', start);
        String first = firstEnd < 0 ? text.substring(start) : text.substring(start, firstEnd);
        if (firstEnd < 0 || !first.strip().equals(fence)) {
            return;
        }
        int from = firstEnd + 1;
        for (int line = from; line < text.length(); ) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            String closing = text.substring(line, end).stripTrailing();
            if (closing.equals(fence) || (fence.equals("---") && closing.equals("..."))) {
                String matter = text.substring(from, line);
                body = end >= text.length() ? "" : text.substring(end + 1);
                if (fence.equals("---")) {
                    if (!looksLikeText(matter)) {
                        yaml(matter, linesBefore + 1);
                    } else {
                        body = text;
                    }
                } else {
                    toml(matter, linesBefore + 1);
                }
                return;
            }
            line = end + 1;
        }
        // a rule at the top of a text is no front matter
        if (fence.equals("---")
                && KEY.matcher(text.substring(from).lines().findFirst().orElse(""))
                        .matches()) {
            problems.add("Ligne " + (linesBefore + 1) + " : l’en-tête ouvert par « --- » n’est jamais fermé.");
        }
    }

    /// Two rules around a paragraph are no front matter either.
    private static boolean looksLikeText(String matter) {
        return !matter.isBlank()
                && matter.lines()
                        .map(String::strip)
                        .noneMatch(l -> KEY.matcher(l).matches()
                                || l.startsWith("{")
                                || l.startsWith("#")
                                || l.startsWith("- "));
    }

    private void yaml(String yaml, int linesBefore) {
        try {
            put(new PlainYaml(problems, linesBefore).load(yaml), linesBefore);
        } catch (YAMLException | StackOverflowError e) {
            problems.add(explain(e, linesBefore));
            salvage(yaml, linesBefore);
        } catch (RuntimeException e) {
            // the parser itself fails on a few malformed inputs
            problems.add("L’en-tête YAML n’est pas lisible.");
            salvage(yaml, linesBefore);
        }
    }

    private void put(@org.jspecify.annotations.Nullable Object loaded, int linesBefore) {
        if (loaded instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    values.put(String.valueOf(key), value);
                }
            });
        } else if (loaded != null) {
            problems.add("Ligne " + (linesBefore + 1) + " : l’en-tête doit être une suite de lignes « clé : valeur ».");
        }
    }

    private static String explain(Throwable error, int linesBefore) {
        if (error instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            int line = marked.getProblemMark().getLine() + 1 + linesBefore;
            return "Ligne " + line + " : l’en-tête YAML est mal formé (" + marked.getProblem()
                    + ") ; une valeur qui contient « : », « # » ou des guillemets s’écrit entre guillemets.";
        }
        return "L’en-tête YAML dépasse les limites de taille ou d’emboîtement, ou n’est pas lisible.";
    }

    /// Reads each top-level key on its own, so that one mistake does not lose the others.
    private void salvage(String yaml, int linesBefore) {
        if (yaml.length() > 256 * 1024) {
            return;
        }
        StringBuilder chunk = new StringBuilder();
        for (String line : yaml.split("\n", -1)) {
            if (KEY.matcher(line).matches()) {
                salvageOne(chunk.toString(), linesBefore);
                chunk.setLength(0);
            }
            chunk.append(line).append('\n');
        }
        salvageOne(chunk.toString(), linesBefore);
    }

    private void salvageOne(String chunk, int linesBefore) {
        Matcher matcher = KEY.matcher(chunk.lines().findFirst().orElse(""));
        if (!matcher.matches()) {
            return;
        }
        try {
            if (new PlainYaml(new ArrayList<>(), linesBefore).load(chunk) instanceof Map<?, ?> map) {
                put(map, linesBefore);
                return;
            }
        } catch (RuntimeException | StackOverflowError e) {
            // fall through to the words as written
        }
        String written = matcher.group(2) == null ? "" : matcher.group(2).strip();
        if (!written.isEmpty()) {
            values.putIfAbsent(matcher.group(1), written.replaceAll("^[\"']|[\"']$", ""));
        }
    }

    private void toml(String toml, int linesBefore) {
        boolean table = false;
        int number = linesBefore;
        for (String line : toml.split("\n", -1)) {
            number++;
            String stripped = line.strip();
            Matcher matcher = TOML.matcher(stripped);
            if (stripped.startsWith("[")) {
                table = true;
                problems.add(
                        "Ligne " + number + " : les tables TOML ne sont pas lues ; l’en-tête attendu est du YAML.");
            } else if (!table && matcher.matches()) {
                salvageOne(matcher.group(1) + ": " + matcher.group(2) + "\n", number);
            }
        }
        values.put("+++", toml.strip());
    }

    private static int lines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
