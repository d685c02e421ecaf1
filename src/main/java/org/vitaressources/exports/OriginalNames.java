package org.vitaressources.exports;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.kits.StepFile;
import org.vitaressources.library.DocumentPaths;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.SiteLinks;

/// The files of one manuscript: each once, under a name that every system and every archive can hold.
final class OriginalNames {
    private static final int LONGEST = 60;

    private final Library library;
    private final SiteLinks links;
    private final Locale language;
    private final Map<String, Original> byPath = new HashMap<>();
    private final Map<String, String> pathByName = new HashMap<>();

    OriginalNames(Library library, SiteLinks links, Locale language) {
        this.library = library;
        this.links = links;
        this.language = language;
    }

    /// The file of a document of a resource.
    Original of(Resource resource, LibraryDocument document) {
        return Objects.requireNonNull(byPath.computeIfAbsent(
                document.path(),
                path -> new Original(
                        free(path, plain(document.name())),
                        document.title(),
                        document.mediaType(),
                        document.size(),
                        document.sha256(),
                        library.file(document),
                        links.to(language, DocumentPaths.file(resource.slug(), document.name())))));
    }

    /// A file that stands in a kit; it has no address of its own on the site that others could open.
    Original of(StepFile file, Path bytes) {
        return Objects.requireNonNull(byPath.computeIfAbsent(
                file.sha256(),
                sum -> new Original(
                        free(sum, plain(file.name())),
                        file.shown(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        bytes,
                        "")));
    }

    private String free(String path, String wanted) {
        String name = wanted;
        int dot = wanted.lastIndexOf('.');
        for (int i = 2; pathByName.putIfAbsent(name, path) != null; i++) {
            name = dot > 0 ? wanted.substring(0, dot) + "-" + i + wanted.substring(dot) : wanted + "-" + i;
        }
        return name;
    }

    /// Letters without accents, digits, points and dashes; never a name that a system keeps for itself.
    static String plain(String name) {
        String letters = Normalizer.normalize(name.substring(name.lastIndexOf('/') + 1), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "")
                .toLowerCase(Locale.ROOT);
        int dot = letters.lastIndexOf('.');
        String extension = dot < 0 || letters.length() - dot > 8 ? "" : letters.substring(dot);
        String stem = extension.isEmpty() ? letters : letters.substring(0, dot);
        if (stem.isEmpty() || stem.matches("con|prn|aux|nul|com\\d|lpt\\d")) {
            stem = "fichier" + (stem.isEmpty() ? "" : "-" + stem);
        }
        return cut(stem) + extension;
    }

    /// After a whole word, where there is one that is not far back.
    private static String cut(String stem) {
        if (stem.length() <= LONGEST) {
            return stem;
        }
        int hyphen = stem.lastIndexOf('-', LONGEST);
        return stem.substring(0, hyphen > LONGEST / 2 ? hyphen : LONGEST).replaceAll("[.-]+$", "");
    }
}
