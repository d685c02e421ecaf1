package org.vitaressources.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The resources that the centre starts with: their text, and what their front matter says that they speak of.
record StarterContent(Path file, String title, String summary, String body, Map<String, List<String>> tags) {

    static List<StarterContent> all() {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("content/pages"))
                    // Entries of a notebook bear no tags of their own.
                    .filter(file -> !file.toString().matches("content/carnets/[^/]+/(?!index\\.md$).*"))
                    .sorted()
                    .map(StarterContent::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<TextPart> parts() {
        return List.of(
                new TextPart("titre", title, 3), new TextPart("resume", summary, 2), new TextPart("texte", body, 1));
    }

    private static StarterContent read(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.indexOf("\n---", 3);
            Map<String, List<String>> tags = new LinkedHashMap<>();
            Map<String, String> facts = new LinkedHashMap<>();
            String key = "";
            for (String line : text.substring(4, end).split("\n")) {
                if (line.startsWith("  - ")) {
                    tags.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(line.substring(4).strip());
                } else if (line.indexOf(':') > 0) {
                    key = line.substring(0, line.indexOf(':'));
                    facts.put(key, line.substring(line.indexOf(':') + 1).strip().replaceAll("^\"|\"$", ""));
                }
            }
            return new StarterContent(
                    file,
                    facts.getOrDefault("titre", ""),
                    facts.getOrDefault("resume", ""),
                    text.substring(end + 4),
                    tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
