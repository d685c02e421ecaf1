package org.vitaressources.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Runs axe-core in a page as it stands. The page itself is measured: no other is opened for it, and style sheets,
/// which
/// only an experimental rule would read, are not fetched again.
final class Axe {
    private static final String SCRIPT = script();
    private static final List<String> RULES =
            List.of("RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /// What it finds: rule and first element, one line each.
    static List<String> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof window.axe === 'object'"))) {
            page.evaluate(SCRIPT);
        }
        Object found = page.evaluate("""
                async rules => {
                  const result = await axe.run(document,
                    { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'], preload: false });
                  if (result.passes.length === 0) throw new Error('axe looked at nothing');
                  return result.violations.map(v => v.id + ' ' + v.nodes[0].html);
                }
                """, RULES);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
