package org.vitaressources.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.text.Address;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Passage;
import org.vitaressources.text.SafeHtml;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/// Just enough Markdown for the library's tests: front matter by YAML, one passage, the first line of text as lead.
final class FakeMarkdown implements Markdown {
    @Override
    public MarkdownText parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
        if (end < 0) {
            return new MarkdownText(Map.of(), text, List.of());
        }
        MarkdownText matter = parseYaml(text.substring(4, end + 1).getBytes(StandardCharsets.UTF_8));
        return new MarkdownText(matter.frontMatter(), text.substring(end + 5), matter.problems());
    }

    @Override
    public MarkdownText parseYaml(byte[] bytes) {
        Map<String, Object> keys = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try {
            Object read = new Yaml().load(new String(bytes, StandardCharsets.UTF_8));
            if (read instanceof Map<?, ?> map) {
                map.forEach((key, value) -> keys.put(String.valueOf(key), value));
            }
        } catch (YAMLException e) {
            problems.add("L'en-tête n'est pas du YAML valable.");
        }
        return new MarkdownText(keys, "", problems);
    }

    @Override
    public MarkdownText.Rendered render(String body, String pageTitle, LinkResolver links) {
        String lead = body.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        List<Passage> passages = body.isBlank()
                ? List.of()
                : List.of(new Passage(new Address.Section(List.of(), "debut"), "debut", body.strip(), SafeHtml.EMPTY));
        return new MarkdownText.Rendered(SafeHtml.EMPTY, passages, List.of(), Optional.empty(), lead);
    }
}
