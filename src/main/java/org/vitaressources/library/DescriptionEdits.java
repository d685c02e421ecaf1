package org.vitaressources.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;

/// Changes single keys of a description and leaves the rest as it was written: order, spelling, comments,
/// keys that mean nothing here. What cannot be changed so (a description on one line, in another encoding, in
/// TOML) is written anew with all its keys and values; only its comments are lost then.
@Component
public class DescriptionEdits {
    private final Markdown markdown;

    DescriptionEdits(Markdown markdown) {
        this.markdown = markdown;
    }

    /// A Markdown file with other values and, when given, another body.
    ///
    /// @param file as it is
    /// @param changes new values by key; an empty text, list or map takes the key away
    public String markdown(byte[] file, Map<String, Object> changes, Optional<String> body) {
        MarkdownText parsed = markdown.parse(file);
        Map<String, Object> wanted = changed(parsed.frontMatter(), changes);
        String text = decoded(file).orElse("");
        String head = text.endsWith(parsed.body())
                ? text.substring(0, text.length() - parsed.body().length())
                : "";
        String tail = body.map(words -> "\n" + BundleText.plain(words)).orElse(parsed.body());
        if (changes.isEmpty() && !text.isEmpty()) {
            return head + tail;
        }
        Optional<String> matter = matter(head);
        if (matter.isPresent() && parsed.problems().isEmpty()) {
            String edited = "---\n" + edited(matter.get(), changes) + "---\n" + tail;
            if (markdown.parse(edited.getBytes(StandardCharsets.UTF_8))
                    .frontMatter()
                    .equals(wanted)) {
                return edited;
            }
        }
        return wanted.isEmpty() ? tail.stripLeading() : BundleText.of(wanted, tail);
    }

    /// A YAML description beside a file, with other values.
    public String sidecar(byte[] file, Map<String, Object> changes) {
        MarkdownText parsed = markdown.parseYaml(file);
        Map<String, Object> wanted = changed(parsed.frontMatter(), changes);
        String text = decoded(file).orElse("");
        if (parsed.problems().isEmpty()) {
            String edited = edited(text, changes);
            if (markdown.parseYaml(edited.getBytes(StandardCharsets.UTF_8))
                    .frontMatter()
                    .equals(wanted)) {
                return edited;
            }
        }
        return MatterLines.yaml(wanted);
    }

    /// A description with words of a list replaced one by one; nothing when none is.
    ///
    /// @param beside a YAML description beside its file, rather than the head of a Markdown file
    /// @param word the key of the list, in our words
    /// @param by the new word for each; of equal ones, the first stays
    public Optional<String> replacing(byte[] file, boolean beside, String word, UnaryOperator<String> by) {
        Map<String, Object> matter = (beside ? markdown.parseYaml(file) : markdown.parse(file)).frontMatter();
        List<String> words = matter.entrySet().stream()
                .filter(entry -> MatterLines.sameKey(entry.getKey(), word))
                .flatMap(entry -> FrontMatter.texts(entry.getValue()).stream())
                .toList();
        List<String> replaced = words.stream().map(by).distinct().toList();
        if (replaced.equals(words)) {
            return Optional.empty();
        }
        String key = matter.keySet().stream()
                .filter(written -> MatterLines.sameKey(written, word))
                .findFirst()
                .orElse(word);
        boolean single = !(matter.get(key) instanceof List<?>) && replaced.size() == 1;
        Map<String, Object> changes = Map.of(key, single ? replaced.getFirst() : replaced);
        return Optional.of(beside ? sidecar(file, changes) : markdown(file, changes, Optional.empty()));
    }

    /// Whether a YAML description beside a file says something under a key.
    public boolean sidecarSays(byte[] file, String word) {
        return markdown.parseYaml(file).frontMatter().keySet().stream()
                .anyMatch(written -> MatterLines.sameKey(written, word));
    }

    private static Optional<String> matter(String head) {
        if (head.isBlank()) {
            return Optional.of("");
        }
        int end = head.stripTrailing().lastIndexOf("\n---");
        return head.startsWith("---\n") && end >= 3 ? Optional.of(head.substring(4, end + 1)) : Optional.empty();
    }

    private static String edited(String yaml, Map<String, Object> changes) {
        MatterLines lines = MatterLines.of(yaml);
        changes.forEach((word, value) -> {
            if (isEmpty(value)) {
                lines.remove(word);
            } else {
                lines.put(word, value);
            }
        });
        return lines.text();
    }

    private static Map<String, Object> changed(Map<String, Object> matter, Map<String, Object> changes) {
        Map<String, Object> wanted = new LinkedHashMap<>(matter);
        changes.forEach((word, value) -> {
            wanted.keySet().removeIf(written -> MatterLines.sameKey(written, word));
            if (!isEmpty(value)) {
                wanted.put(word, value);
            }
        });
        return wanted;
    }

    private static boolean isEmpty(Object value) {
        return value.toString().isBlank()
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static Optional<String> decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of((text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
