package org.vitaressources.notebooks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitaressources.library.BundleText;

/// An entry as the Markdown file that it becomes. [EntryReading] is the way back.
final class EntryText {
    /// Keys of its description.
    static final String TITLE = "titre";

    static final String DATE = "date";
    static final String AUTHORS = "auteurs";
    static final String KIND = "nature";
    /// Headings of what is no text.
    static final String FIGURES = "Chiffres";

    static final String PICTURES = "Photographies";
    static final String FILES = "Fichiers";

    private static final Pattern TARGET = Pattern.compile("\\]\\(\\s*<?([^)>\\s]+)>?");

    private EntryText() {}

    /// The whole file.
    static String of(EntryDraft draft) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put(TITLE, draft.title().strip());
        description.put(DATE, draft.date());
        if (!draft.authors().isEmpty()) {
            description.put(AUTHORS, draft.authors());
        }
        if (!draft.kind().isBlank()) {
            description.put(KIND, draft.kind());
        }
        draft.others().forEach(description::putIfAbsent);
        return BundleText.of(description, body(draft));
    }

    /// Its Markdown.
    static String body(EntryDraft draft) {
        List<String> pieces = new ArrayList<>();
        StringBuilder texts = new StringBuilder();
        for (EntryPart part : EntryPart.values()) {
            String text = draft.part(part).strip();
            if (!text.isEmpty()) {
                pieces.add(part.heading().isEmpty() ? text : "## " + part.heading() + "\n\n" + text);
                texts.append(text).append('\n');
            }
        }
        List<String> figures = draft.figures().stream()
                .filter(figure -> !figure.isBlank())
                .map(Figure::markdown)
                .toList();
        section(pieces, FIGURES, String.join("\n\n", figures));
        Set<String> mentioned = targets(texts.toString());
        List<EntryFile> left = draft.files().stream()
                .filter(file -> !mentioned.contains(file.name()))
                .toList();
        section(pieces, PICTURES, joined(left, true));
        section(pieces, FILES, joined(left, false));
        return String.join("\n\n", pieces);
    }

    /// Names of files that a text links to or shows.
    static Set<String> targets(String markdown) {
        Set<String> names = new LinkedHashSet<>();
        Matcher targets = TARGET.matcher(markdown);
        while (targets.find()) {
            names.add(decoded(targets.group(1)).replaceFirst("^\\./", "").replaceFirst("[?#].*$", ""));
        }
        return names;
    }

    private static String decoded(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that begins nothing: the link leads nowhere.
            return target;
        }
    }

    /// The words of a link or of a picture, as Markdown reads them.
    static String escaped(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replaceAll("([\\\\\\[\\]*_`])", "\\\\$1");
    }

    private static void section(List<String> pieces, String heading, String text) {
        if (!text.isEmpty()) {
            pieces.add("## " + heading + "\n\n" + text);
        }
    }

    private static String joined(List<EntryFile> files, boolean pictures) {
        List<String> lines = files.stream()
                .filter(file -> file.isPicture() == pictures)
                .map(file -> pictures ? picture(file) : "- [" + escaped(file.label()) + "](" + file.name() + ")")
                .toList();
        return String.join(pictures ? "\n\n" : "\n", lines);
    }

    private static String picture(EntryFile file) {
        String shown = "![" + escaped(file.alternative()) + "](" + file.name() + ")";
        return file.title().isBlank() ? shown : shown + "\n\n*" + escaped(file.title()) + "*";
    }
}
