package org.vitaressources.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings what other tools add to Markdown (GitBook's `{% hint %}`, containers `::: tip`, MDX imports and comments,
/// GitHub's `[!NOTE]`) to plain Markdown and a few HTML tags, line by line, code left alone.
final class MarkdownDialects {
    private static final Pattern BLOCK = Pattern.compile("\\s*\\{%-?\\s*(end)?([a-z-]+)\\s*([^%]{0,1000}?)-?%}\\s*");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]{0,500})\"");
    private static final Pattern CONTAINER = Pattern.compile(":{3,}\\s*([a-zA-Z]*)\\s*(.{0,200})");
    private static final Pattern ALERT = Pattern.compile("(\\s*>)\\s*\\[!([A-Z]+)]\\s*");
    private static final Pattern IMPORT = Pattern.compile("(import|export)\\s.*(from\\s+['\"].*['\"]|=>.*);?\\s*");
    private static final Set<String> WARNINGS =
            Set.of("warning", "danger", "caution", "important", "attention", "error");

    private MarkdownDialects() {}

    static String toCommon(String body) {
        boolean needed = body.contains("{%")
                || body.contains(":::")
                || body.contains("{/*")
                || body.contains("[!")
                || body.startsWith("import ")
                || body.contains("\nimport ")
                || body.contains("\nexport ");
        return needed ? translate(body) : body;
    }

    private static String translate(String body) {
        StringBuilder out = new StringBuilder(body.length() + 200);
        String fence = "";
        for (String line : body.split("\n", -1)) {
            String start = line.stripLeading();
            if (!fence.isEmpty()) {
                fence = start.startsWith(fence) && start.strip().chars().allMatch(c -> c == start.charAt(0))
                        ? ""
                        : fence;
                out.append(line).append('\n');
            } else if (start.startsWith("```") || start.startsWith("~~~")) {
                int length = 3;
                while (length < start.length() && start.charAt(length) == start.charAt(0)) {
                    length++;
                }
                fence = start.substring(0, length);
                out.append(line).append('\n');
            } else {
                out.append(line(line)).append('\n');
            }
        }
        return out.toString();
    }

    private static String line(String line) {
        if (line.contains("{%")) {
            Matcher matcher = BLOCK.matcher(line);
            return matcher.matches() ? block(matcher.group(1) != null, matcher.group(2), matcher.group(3)) : line;
        }
        if (line.startsWith(":::")) {
            Matcher matcher = CONTAINER.matcher(line.strip());
            if (matcher.matches()) {
                boolean end = matcher.group(1).isEmpty();
                return end ? "\n</aside>\n" : callout(matcher.group(1), matcher.group(2));
            }
        }
        if (line.contains("[!")) {
            Matcher matcher = ALERT.matcher(line);
            if (matcher.matches()) {
                return matcher.group(1) + " **" + alertName(matcher.group(2)) + "**\n" + matcher.group(1);
            }
        }
        if ((line.startsWith("import ") || line.startsWith("export "))
                && IMPORT.matcher(line).matches()) {
            return "";
        }
        return line.contains("{/*") ? line.replaceAll("\\{/\\*.{0,2000}?\\*/}", "") : line;
    }

    private static String block(boolean end, String name, String attributes) {
        if (end) {
            return name.equals("hint") ? "\n</aside>\n" : "";
        }
        return switch (name) {
            case "hint" -> callout(attribute(attributes, "style"), "");
            case "tab", "step" -> titled(attribute(attributes, "title"));
            case "embed", "file", "content-ref", "page-ref" -> {
                String address =
                        attribute(attributes, name.equals("file") ? "src" : name.equals("page-ref") ? "page" : "url");
                // the line after content-ref is already a link
                yield address.isEmpty() || name.equals("content-ref")
                        ? ""
                        : "\n[" + WebLinks.fileName(address).replaceAll("[\\[\\]]", "") + "](<"
                                + address.replaceAll("[<>]", "") + ">)\n";
            }
            default -> "";
        };
    }

    private static String titled(String title) {
        return title.isEmpty() ? "" : "\n**" + title.replace("*", "\\*") + "**\n";
    }

    private static String callout(String kind, String title) {
        boolean warning = WARNINGS.contains(kind.toLowerCase(Locale.ROOT));
        return "\n<aside class=\"encadre " + (warning ? "encadre-attention" : "encadre-info") + "\">\n"
                + titled(title.strip());
    }

    private static String alertName(String kind) {
        return switch (kind) {
            case "NOTE", "INFO" -> "Note";
            case "TIP" -> "Conseil";
            case "IMPORTANT" -> "Important";
            case "WARNING", "CAUTION" -> "Attention";
            default -> kind;
        };
    }

    private static String attribute(String attributes, String name) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        return "";
    }
}
