package org.vitaressources.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The log as it is written: nothing that somebody sent begins a line of its own, or moves the cursor of who reads it.
class LogLinesTests {
    private static final String FORGED = "2026-01-01 00:00:00 INFO  compte m-1 : ROLE_CHANGED ADMINISTRATOR";
    private static final String LINE = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d .*";

    private final PatternLayout layout = layout();

    static Stream<String> injections() {
        List<String> all = new ArrayList<>();
        for (String end :
                List.of("\n", "\r", "\r\n", "\n\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f", "\u0000\n")) {
            for (String before : List.of("", "q=garage", "a".repeat(300), "%n", "${jndi:ldap://x/y}")) {
                all.add(before + end + FORGED);
                all.add(before + end + end + "\u001b[2J\u001b[1;31m" + FORGED);
            }
        }
        return all.stream();
    }

    @Test
    void thereAreAHundredOfThem() {
        assertThat(injections()).hasSize(100);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void aMessageIsOneLine(String injected) {
        String written = written("Recherche de {}", injected, null);
        assertThat(written.lines().toList()).singleElement().asString().matches(LINE);
        assertThat(written.strip()).doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");
    }

    @ParameterizedTest
    @MethodSource("injections")
    void theWordsOfAnExceptionBeginNoLine(String injected) {
        Throwable thrown = new IllegalStateException("x " + injected, new IOException("cause " + injected));
        List<String> lines =
                written("Une demande a échoué : {}", injected, thrown).lines().toList();
        assertThat(lines.getFirst()).matches(LINE);
        assertThat(lines.stream().skip(1)).noneMatch(line -> line.matches(LINE));
        assertThat(String.join("", lines)).doesNotContainPattern("[\\u0000-\\u0008\\u001b\\u0080-\\u009f\\u2028]");
        assertThat(lines)
                .anyMatch(line -> line.strip().startsWith("at " + getClass().getName()));
        assertThat(lines).anyMatch(line -> line.startsWith("Caused by: "));
    }

    @Test
    void theLogInAFileIsWrittenTheSame() throws IOException {
        assertThat(properties().getProperty("logging.pattern.file")).isEqualTo("${logging.pattern.console}");
    }

    private String written(String message, String argument, @Nullable Throwable thrown) {
        LoggerContext context = (LoggerContext) layout.getContext();
        LoggingEvent event =
                new LoggingEvent("x", context.getLogger("essai"), Level.INFO, message, thrown, new Object[] {argument});
        return layout.doLayout(event);
    }

    private static PatternLayout layout() {
        try {
            PatternLayout layout = new PatternLayout();
            layout.setContext(new LoggerContext());
            layout.setPattern(properties().getProperty("logging.pattern.console"));
            layout.start();
            assertThat(layout.isStarted()).isTrue();
            return layout;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(LogLinesTests.class.getResourceAsStream("/application.properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
