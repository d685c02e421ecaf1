package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vitaressources.batches.BatchFiles.BatchFile;

/// What the files of an import are to each other, by the rules of the content folder (`src/docs/content-format.md`): a
/// folder with an `index.md` is a bundle, `name.pdf.yml` describes `name.pdf`, all else stands alone.
final class ArchiveLayout {
    private static final String MAIN = "index.md";
    /// A longer Markdown file is a document like any other, as in the content folder.
    static final long LARGEST_TEXT = 16L << 20;

    private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xls", "ods", "xlsm");
    private static final Pattern NOTE = Pattern.compile("(?i)(lisezmoi|lisez-moi|readme)(\\..*)?");

    private final Map<String, BatchFile> byPath = new TreeMap<>();
    private final Map<String, List<BatchFile>> bundles = new LinkedHashMap<>();
    private final Map<String, BatchFile> sidecars = new HashMap<>();
    private final List<BatchFile> alone = new ArrayList<>();

    ArchiveLayout(List<BatchFile> files) {
        files.forEach(file -> byPath.put(file.path(), file));
        for (BatchFile file : byPath.values()) {
            if (file.name().equals(MAIN)
                    && file.kept().filter(bytes -> bytes.size() <= LARGEST_TEXT).isPresent()) {
                bundles.put(file.folder(), new ArrayList<>());
            }
        }
        int shallowest =
                files.stream().mapToInt(file -> depth(file.path())).min().orElse(0);
        for (BatchFile file : byPath.values()) {
            Optional<String> described = described(file.path());
            Optional<String> bundle = bundleOf(file);
            if (bundle.isPresent()) {
                bundles.computeIfAbsent(bundle.get(), folder -> new ArrayList<>())
                        .add(file);
            } else if (described.isPresent()) {
                sidecars.put(described.get(), file);
            } else if (depth(file.path()) > shallowest
                    || !NOTE.matcher(file.name()).matches()) {
                alone.add(file);
            }
        }
    }

    /// Folders that are bundles, with all their files, `index.md` included.
    Map<String, List<BatchFile>> bundles() {
        return bundles;
    }

    /// The description beside a file.
    Optional<BatchFile> sidecar(BatchFile file) {
        return Optional.ofNullable(sidecars.get(file.path()));
    }

    /// Files that belong to no bundle and describe no other.
    List<BatchFile> alone() {
        return alone;
    }

    /// Those of them that may be the table of descriptions: what was sent last by itself, then the widest folder first.
    ///
    /// @param archives numbers of what was sent as an archive
    List<BatchFile> tables(Set<Integer> archives) {
        return alone.stream()
                .filter(file -> file.kept().isPresent() && TABLES.contains(extension(file.name())))
                .sorted(java.util.Comparator.comparingInt(
                                (BatchFile file) -> archives.contains(file.sent()) ? 0 : -file.sent())
                        .thenComparing(file -> depth(file.path()))
                        .thenComparing(BatchFile::path))
                .toList();
    }

    Optional<BatchFile> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// The nearest bundle above; a Markdown file in one of its subfolders stands alone.
    private Optional<String> bundleOf(BatchFile file) {
        String folder = file.folder();
        while (true) {
            if (bundles.containsKey(folder)) {
                boolean own = folder.equals(file.folder()) || !isMarkdown(file.name());
                return own ? Optional.of(folder) : Optional.empty();
            }
            if (folder.isEmpty()) {
                return Optional.empty();
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
    }

    private Optional<String> described(String path) {
        for (String end : List.of(".yml", ".yaml")) {
            if (path.toLowerCase(Locale.ROOT).endsWith(end)) {
                return Optional.of(path.substring(0, path.length() - end.length()))
                        .filter(byPath::containsKey);
            }
        }
        return Optional.empty();
    }

    static boolean isMarkdown(String name) {
        return Set.of("md", "markdown").contains(extension(name));
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }
}
