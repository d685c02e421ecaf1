package org.vitaressources.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules that every template keeps.
class TemplateLintTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /// Signs that are the same in every language.
    private static final Pattern SIGNS = Pattern.compile("[\\s·×…—,.]*");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([\\w/-]+)\\s*::\\s*([\\w-]+)");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[}(]");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(found).hasSizeGreaterThan(10);
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void namesFragmentsThatAreThere(Path template) throws IOException {
        Matcher named = FRAGMENT.matcher(Files.readString(template));
        List<String> missing = new ArrayList<>();
        while (named.find()) {
            Path other = TEMPLATES.resolve(named.group(1) + ".html");
            if (!Files.exists(other)
                    || !Pattern.compile("th:fragment=\"" + named.group(2) + "\\b")
                            .matcher(Files.readString(other))
                            .find()) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void keepsTheRules(Path template) throws IOException {
        String source = Files.readString(template);
        Document document = Jsoup.parse(source, Parser.xmlParser());
        List<String> faults = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            element.attributes().forEach(attribute -> {
                String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
                if (name.equals("style") || name.equals("th:style") || name.matches("(th:)?on[a-z]+")) {
                    faults.add("inline " + name + " on " + element.tagName());
                }
                if (attribute.getValue().equals("#") || attribute.getValue().startsWith("javascript:")) {
                    faults.add("empty link on " + element.tagName());
                }
                if (name.equals("th:utext") && !template.endsWith("fragments/safe.html")) {
                    faults.add("th:utext outside its one fragment");
                }
                if (attribute.getValue().contains("datetime=${")
                        && !attribute.getValue().contains("datetime=${#temporals.formatISO(")) {
                    faults.add("a time in a form that pages do not know, on " + element.tagName());
                }
                if (Set.of("title", "placeholder", "aria-label", "alt").contains(name)) {
                    faults.add("words in " + name + " on " + element.tagName());
                }
            });
            for (TextNode text : element.textNodes()) {
                if (!SIGNS.matcher(text.getWholeText()).matches()) {
                    faults.add(
                            "words outside the messages: " + text.getWholeText().strip());
                }
            }
        }
        if (!document.select("script:not([th:src]), style").isEmpty()) {
            faults.add("inline script or style");
        }
        for (Element field : document.select("input:not([type=hidden]), select, textarea")) {
            if (document.select("label[for=" + field.id() + "]").isEmpty()) {
                faults.add("no label for " + field);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyMessageExistsInBothLanguages() throws IOException {
        Properties french = messages("messages.properties");
        Properties english = messages("messages_en.properties");
        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher used = MESSAGE.matcher(Files.readString(template));
            while (used.find()) {
                if (!french.containsKey(used.group(1))) {
                    missing.add(used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noMessageHoldsAnApostropheThatMessageFormatWouldSwallow() throws IOException {
        for (String file : List.of("messages.properties", "messages_en.properties")) {
            assertThat(messages(file).values())
                    .noneMatch(message -> message.toString().contains("'"));
        }
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources").resolve(name))) {
            messages.load(reader);
        }
        return messages;
    }
}
