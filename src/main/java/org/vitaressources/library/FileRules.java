package org.vitaressources.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which files count, by name alone. Stated for people in `src/docs/content-format.md`.
final class FileRules {
    /// A Markdown file above this size is a document like any other, whose reading has its own limits.
    static final long LARGEST_MARKDOWN = 16L << 20;

    static final int LONGEST_PATH = 1024;
    static final String BUNDLE_MAIN = "index.md";
    private static final String KIT = "kit.yml";

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd", "mdx");
    private static final Set<String> PARTIAL =
            Set.of("part", "partial", "tmp", "temp", "crdownload", "download", "filepart", "swp", "swo");
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx");
    /// Folders of the content root that are not part of the collection.
    private static final Set<String> RESERVED = Set.of("pages", "vocabulaires", ReturnsFolder.FOLDER);
    /// GitBook exports keep their attached files in this hidden folder.
    private static final String GITBOOK = ".gitbook";

    private static final Pattern ROOT_NOTE = Pattern.compile("(?i)(lisezmoi|lisez-moi|readme)(\\..*)?");
    private static final Pattern DESCRIBES_A_FILE =
            Pattern.compile("(?i).+\\.(md|pdf|docx?|odt|pptx?|odp|xlsx?|ods|rtf|epub|html?|txt|csv|zip|png|jpe?g)");

    private FileRules() {}

    static boolean isIgnoredFolder(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return RESERVED.contains(path)
                || (name.startsWith(".") && !name.equals(GITBOOK))
                || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isIgnoredFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || PARTIAL.contains(extension(name))
                || LITTER.contains(name.toLowerCase(Locale.ROOT))
                || (name.equals(path) && ROOT_NOTE.matcher(name).matches());
    }

    /// Content that is kept and guarded without being part of the collection: pages, vocabularies, notes at the root.
    static boolean isKeptBeside(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int slash = path.indexOf('/');
        boolean reserved = slash > 0 && RESERVED.contains(path.substring(0, slash));
        return (reserved && !isOutsideCollection(path.substring(slash + 1)))
                || (name.equals(path) && ROOT_NOTE.matcher(name).matches());
    }

    /// True when the path, or a folder on the way to it, does not count.
    static boolean isOutsideCollection(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (isIgnoredFolder(path.substring(0, slash))) {
                return true;
            }
        }
        return isIgnoredFile(path);
    }

    static boolean isMarkdown(SeenFile file) {
        return file.size() <= LARGEST_MARKDOWN && MARKDOWN.contains(extension(file.name()));
    }

    /// A document that is there for a program: the kit of a resource, of which its text tells already.
    static boolean isData(String name) {
        return name.equals(KIT);
    }

    /// The file that a sidecar of this path would describe.
    static Optional<String> describedBy(String path) {
        for (String end : List.of(".yml", ".yaml")) {
            if (path.toLowerCase(Locale.ROOT).endsWith(end) && path.length() > end.length()) {
                return Optional.of(path.substring(0, path.length() - end.length()));
            }
        }
        return Optional.empty();
    }

    /// A sidecar by its name, although the file that it describes is not there.
    static boolean isOrphanSidecar(String path) {
        return describedBy(path)
                .filter(target -> DESCRIBES_A_FILE.matcher(target).matches())
                .isPresent();
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
