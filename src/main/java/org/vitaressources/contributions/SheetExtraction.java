package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitaressources.text.Address;
import org.vitaressources.text.MarkdownFromHtml;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.TypedBullet;

/// Fills a case study from the author's own document: each part under a heading that announces a section goes there,
/// with the place that it comes from; parts under other headings stay, under their heading, in the section before
/// them, so that nothing of the document is lost. The person corrects.
final class SheetExtraction {
    static final String FIRST = "contexte";
    private static final int LONGEST_HEADING_LINE = 70;
    private static final int SHORTEST_SUMMARY = 80;
    private static final int LONGEST_SUMMARY = 400;

    private final String file;
    private final Function<Address, String> addresses;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, Provenance> sources = new LinkedHashMap<>();
    private String at = FIRST;
    private String summary = "";

    private SheetExtraction(String file, Function<Address, String> addresses) {
        this.file = file;
        this.addresses = addresses;
    }

    /// What a document gives.
    ///
    /// @param title perhaps empty
    /// @param summary perhaps empty
    record Sheet(String title, String summary, Map<String, String> sections, Map<String, Provenance> sources) {}

    /// @param file name of the draft's file
    /// @param addresses says an address in words
    static Sheet of(String file, Reading reading, Function<Address, String> addresses) {
        SheetExtraction extraction = new SheetExtraction(file, addresses);
        String title = reading.metadata()
                .title()
                .map(String::strip)
                .filter(own -> !own.isEmpty())
                .orElse("");
        for (Passage passage : reading.passages()) {
            if (passage.address() instanceof Address.Section section) {
                extraction.section(section, passage);
            } else {
                extraction.lines(passage);
            }
        }
        if (title.isEmpty() && !reading.outline().isEmpty()) {
            title = reading.outline().getFirst().text();
        }
        return new Sheet(
                title,
                extraction.summary,
                extraction.sections.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                section -> String.join("\n\n", section.getValue()),
                                (first, second) -> first,
                                LinkedHashMap::new)),
                extraction.sources);
    }

    /// A part under a heading of the document.
    private void section(Address.Section address, Passage passage) {
        String heading = address.path().isEmpty() ? "" : address.path().getLast();
        Optional<String> announced = announced(address.path());
        announced.ifPresent(section -> at = section);
        boolean own = announced.isPresent() && SheetCues.section(heading).isPresent();
        String markdown = withoutHeading(MarkdownFromHtml.of(passage.html(), 1), heading);
        if (markdown.isEmpty()) {
            return;
        }
        take(
                own || heading.isEmpty() || (address.path().size() < 2 && announced.isEmpty() && sections.isEmpty())
                        ? markdown
                        : "### " + heading + "\n\n" + markdown,
                passage);
    }

    /// The innermost heading that announces a section.
    private static Optional<String> announced(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<String> section = SheetCues.section(path.get(i));
            if (section.isPresent()) {
                return section;
            }
        }
        return Optional.empty();
    }

    /// A page or a slide: its headings are short lines that end without a full stop.
    private void lines(Passage passage) {
        List<String> paragraph = new ArrayList<>();
        for (String line : passage.text().split("\n")) {
            Optional<String> announced = isHeadingLine(line) ? SheetCues.section(line) : Optional.empty();
            if (announced.isPresent()) {
                flush(paragraph, passage);
                at = announced.get();
            } else if (!line.isBlank()) {
                paragraph.add(line.strip());
            }
        }
        flush(paragraph, passage);
    }

    private void flush(List<String> paragraph, Passage passage) {
        if (!paragraph.isEmpty()) {
            take(markdown(paragraph), passage);
            paragraph.clear();
        }
    }

    /// Lines with a typed bullet become items of a list, the others paragraphs.
    private static String markdown(List<String> lines) {
        StringBuilder text = new StringBuilder();
        TypedBullet before = TypedBullet.NONE;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            TypedBullet bullet = TypedBullet.of(line);
            boolean next = i + 1 < lines.size() && TypedBullet.of(lines.get(i + 1)) == bullet;
            if (bullet.fewest() > 1 && before != bullet && !next) {
                bullet = TypedBullet.NONE;
            }
            text.append(i == 0 ? "" : bullet != TypedBullet.NONE && bullet == before ? "\n" : "\n\n")
                    .append(bullet == TypedBullet.NONE ? line : "- " + bullet.without(line));
            before = bullet;
        }
        return text.toString();
    }

    private void take(String markdown, Passage passage) {
        sections.computeIfAbsent(at, section -> new ArrayList<>()).add(markdown);
        sources.putIfAbsent(at, new Provenance(file, passage.anchor(), addresses.apply(passage.address())));
        if (summary.isEmpty()) {
            summary = firstSentence(passage.text());
        }
    }

    private static boolean isHeadingLine(String line) {
        String stripped = line.strip();
        return !stripped.isEmpty()
                && stripped.length() <= LONGEST_HEADING_LINE
                && !stripped.matches(".*[.;,]$")
                && TypedBullet.of(stripped) == TypedBullet.NONE;
    }

    private static String firstSentence(String text) {
        for (String paragraph : text.split("\n")) {
            String stripped = paragraph.strip();
            if (stripped.length() >= SHORTEST_SUMMARY) {
                if (stripped.length() <= LONGEST_SUMMARY) {
                    return stripped;
                }
                int end = stripped.lastIndexOf(". ", LONGEST_SUMMARY);
                return end > SHORTEST_SUMMARY
                        ? stripped.substring(0, end + 1)
                        : stripped.substring(0, stripped.lastIndexOf(' ', LONGEST_SUMMARY)) + "…";
            }
        }
        return "";
    }

    private static String withoutHeading(String markdown, String heading) {
        String stripped = markdown.strip();
        int line = stripped.indexOf('\n');
        String first = line < 0 ? stripped : stripped.substring(0, line);
        if (first.startsWith("#") && first.replaceAll("[#\\\\*_ ]", "").equals(heading.replaceAll("[#\\\\*_ ]", ""))) {
            return line < 0 ? "" : stripped.substring(line).strip();
        }
        return stripped;
    }
}
