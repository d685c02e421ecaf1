package org.vitaressources.library;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A title out of a file's name, when there is no other.
public final class FileName {
    private static final Set<String> SAY_NOTHING =
            Set.of("index", "_index", "readme", "lisezmoi", "summary", "sommaire", "document", "fichier");
    private static final Pattern DATE_PREFIX = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}[-_ ]+(?=\\p{L})");

    private FileName() {}

    /// @param path relative to the content folder
    public static String humanised(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        if (SAY_NOTHING.contains(stem.toLowerCase(Locale.ROOT)) && path.indexOf('/') > 0) {
            return words(folder(path));
        }
        return words(stem);
    }

    private static String folder(String path) {
        String parent = path.substring(0, path.lastIndexOf('/'));
        return parent.substring(parent.lastIndexOf('/') + 1);
    }

    private static String words(String stem) {
        String text = DATE_PREFIX.matcher(stem).replaceFirst("").replace("%20", " ");
        text = text.indexOf(' ') < 0 ? text.replaceAll("[-_+]+", " ") : text.replaceAll("_+", " ");
        text = text.replaceAll("\\p{Cntrl}|\\s+", " ").strip();
        return text.isEmpty() ? "Sans titre" : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }
}
