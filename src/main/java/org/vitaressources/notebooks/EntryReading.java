package org.vitaressources.notebooks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Slug;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;

/// Reads the file of an entry as a draft: its text is taken apart into the parts of the form only when they
/// give the same
/// text again; otherwise it stays one free text.
@Component
class EntryReading {
    private static final Pattern HEADING = Pattern.compile("## +(\\S.*?) *#*");
    private static final Pattern PICTURE = Pattern.compile("!\\[((?:[^\\]\\\\]|\\\\.)*)\\]\\(([^)\\s]+)\\)");
    private static final Pattern CAPTION = Pattern.compile("\\*((?:[^*\\\\]|\\\\.)+)\\*");
    private static final Pattern LINK = Pattern.compile("- \\[((?:[^\\]\\\\]|\\\\.)*)\\]\\(([^)\\s]+)\\)");
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[-_ ].*)?\\.\\w+");
    private static final Set<String> SHOWN = Set.of(EntryText.TITLE, EntryText.DATE, EntryText.AUTHORS, EntryText.KIND);

    private final Markdown markdown;

    EntryReading(Markdown markdown) {
        this.markdown = markdown;
    }

    /// @param name of the file
    /// @param bytes of the file
    /// @param files what is known of a file beside it, by its name
    EntryDraft read(String name, byte[] bytes, Function<String, Optional<EntryFile>> files) {
        MarkdownText text = markdown.parse(bytes);
        EntryDraft head = head(name, text);
        EntryDraft parts = parts(head, text.body(), files);
        if (EntryText.body(parts).equals(text.body().strip())) {
            return parts;
        }
        List<EntryFile> linked = EntryText.targets(text.body()).stream()
                .map(files)
                .flatMap(Optional::stream)
                .toList();
        return head.withParts(Map.of(EntryPart.FREE.id(), text.body().strip())).withFiles(linked);
    }

    /// Its description alone.
    EntryDraft head(String name, MarkdownText text) {
        Map<String, Object> keys = new LinkedHashMap<>();
        Map<String, Object> others = new LinkedHashMap<>();
        text.frontMatter().forEach((key, value) -> {
            String plain = known(Slug.of(key));
            if (SHOWN.contains(plain)) {
                keys.putIfAbsent(plain, value == null ? "" : value);
            } else if (value != null) {
                others.put(key, value);
            }
        });
        String kind = line(keys.get(EntryText.KIND));
        return new EntryDraft(
                line(keys.get(EntryText.TITLE)),
                date(line(keys.get(EntryText.DATE)), name),
                EntryKind.of(kind).map(EntryKind::word).orElse(kind),
                names(keys.get(EntryText.AUTHORS)),
                Map.of(),
                List.of(),
                List.of(),
                others);
    }

    /// The parts of a body as they stand in it, whether or not they give the same text again.
    EntryDraft parts(EntryDraft head, String body, Function<String, Optional<EntryFile>> files) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        StringBuilder current = parts.computeIfAbsent(EntryPart.FREE.id(), id -> new StringBuilder());
        boolean fenced = false;
        for (String line : body.split("\n", -1)) {
            fenced ^= line.stripLeading().startsWith("```");
            Matcher heading = HEADING.matcher(line);
            Optional<String> part = !fenced && heading.matches() ? part(heading.group(1)) : Optional.empty();
            if (part.isPresent()) {
                current = parts.computeIfAbsent(part.get(), id -> new StringBuilder());
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach((id, text) -> {
            if (EntryPart.byId(id).isPresent() && !text.toString().isBlank()) {
                texts.put(id, text.toString().strip());
            }
        });
        List<EntryFile> found = new ArrayList<>();
        EntryText.targets(String.join("\n", texts.values())).stream()
                .map(files)
                .flatMap(Optional::stream)
                .forEach(found::add);
        pictures(text(parts, EntryText.PICTURES), files, found);
        documents(text(parts, EntryText.FILES), files, found);
        return head.withParts(texts)
                .withFigures(figures(text(parts, EntryText.FIGURES)))
                .withFiles(found);
    }

    private static Optional<String> part(String heading) {
        for (String other : List.of(EntryText.FIGURES, EntryText.PICTURES, EntryText.FILES)) {
            if (heading.equals(other)) {
                return Optional.of(other);
            }
        }
        return EntryPart.under(heading).map(EntryPart::id);
    }

    private static String text(Map<String, StringBuilder> parts, String id) {
        return Objects.requireNonNullElse(parts.get(id), new StringBuilder()).toString();
    }

    private List<Figure> figures(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher blocks = Pattern.compile("(?s)```graphique\\n(.*?)\\n```").matcher(text);
        while (blocks.find()) {
            byte[] yaml = blocks.group(1).getBytes(StandardCharsets.UTF_8);
            Figure.of(markdown.parseYaml(yaml).frontMatter()).ifPresent(figures::add);
        }
        return figures;
    }

    private static void pictures(String text, Function<String, Optional<EntryFile>> files, List<EntryFile> found) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher picture = PICTURE.matcher(lines.get(i));
            if (picture.matches()) {
                Matcher caption = CAPTION.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
                String words = caption.matches() ? plain(caption.group(1)) : "";
                String alternative = plain(picture.group(1));
                files.apply(picture.group(2))
                        .map(file -> file.described(words, alternative))
                        .ifPresent(found::add);
            }
        }
    }

    private static void documents(String text, Function<String, Optional<EntryFile>> files, List<EntryFile> found) {
        text.lines()
                .map(line -> LINK.matcher(line.strip()))
                .filter(Matcher::matches)
                .forEach(link -> files.apply(link.group(2))
                        .map(file -> file.described(plain(link.group(1)), ""))
                        .ifPresent(found::add));
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1");
    }

    private static String known(String key) {
        return switch (key) {
            case "title" -> EntryText.TITLE;
            case "auteur", "author", "authors", "par" -> EntryText.AUTHORS;
            case "type", "genre" -> EntryText.KIND;
            default -> key;
        };
    }

    private static String date(String written, String name) {
        if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return written;
        }
        Matcher dated = DATED.matcher(name);
        return written.isEmpty() && dated.matches() ? dated.group(1) : written;
    }

    private static List<String> names(@org.jspecify.annotations.Nullable Object written) {
        if (written instanceof List<?> list) {
            return list.stream()
                    .map(EntryReading::line)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toList());
        }
        String line = line(written);
        return line.isEmpty() ? List.of() : List.of(line.split("\\s*;\\s*"));
    }

    private static String line(@org.jspecify.annotations.Nullable Object written) {
        return written == null
                ? ""
                : String.valueOf(written).replaceAll("\\s+", " ").strip();
    }
}
