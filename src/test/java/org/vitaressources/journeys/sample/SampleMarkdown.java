package org.vitaressources.journeys.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.SampleHtml;

/// Every page says the same two paragraphs.
final class SampleMarkdown implements Markdown {
    @Override
    public MarkdownText parse(byte[] bytes) {
        return new MarkdownText(Map.of(), new String(bytes, StandardCharsets.UTF_8), List.of());
    }

    @Override
    public MarkdownText parseYaml(byte[] bytes) {
        return parse(bytes);
    }

    @Override
    public MarkdownText.Rendered render(String body, String pageTitle, LinkResolver links) {
        return new MarkdownText.Rendered(
                SampleHtml.of(
                        "<p>Un texte <a href=\"/recherche\">avec un lien</a>.</p><h2 id=\"suite\">Suite</h2><p>Une suite.</p>"),
                List.of(),
                List.of(),
                Optional.empty(),
                "");
    }
}
