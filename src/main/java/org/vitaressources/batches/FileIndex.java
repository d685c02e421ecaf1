package org.vitaressources.batches;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.library.Slug;

/// Finds the file that a cell of a table means: its path, or its name alone, with other capitals, accents or slashes,
/// with or without its ending.
final class FileIndex {
    private static final int MOST_NEAR = 3;

    private final Map<String, List<BatchFile>> byPath = new HashMap<>();
    private final Map<String, List<BatchFile>> byName = new HashMap<>();
    private final Map<String, List<BatchFile>> byStem = new HashMap<>();
    private final Map<String, List<BatchFile>> bySlug = new HashMap<>();

    FileIndex(List<BatchFile> files) {
        for (BatchFile file : files) {
            put(byPath, plain(file.path()), file);
            put(byName, plain(file.name()), file);
            put(byStem, plain(stem(file.name())), file);
            put(bySlug, Slug.of(stem(file.name())), file);
        }
    }

    /// Files that may be meant, those that are surest: one, none, or several that the words do not tell apart.
    ///
    /// @param folder of the table, with its slash, empty for the root
    List<BatchFile> find(String written, String folder) {
        String path = plain(ArchiveName.of(written).orElse(written));
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (List<BatchFile> found : List.of(
                of(byPath, plain(folder) + path),
                of(byPath, path),
                endingWith("/" + path),
                of(byName, name),
                of(byStem, name))) {
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<BatchFile> endingWith(String end) {
        List<BatchFile> found = new ArrayList<>();
        if (end.indexOf('/', 1) > 0) {
            byPath.forEach((path, files) -> {
                if (path.endsWith(end)) {
                    found.addAll(files);
                }
            });
        }
        return found;
    }

    /// Names of files that look like one that is missing.
    List<String> near(String written) {
        Set<String> wanted = words(Slug.of(stem(written.substring(written.lastIndexOf('/') + 1))));
        return bySlug.entrySet().stream()
                .map(entry -> Map.entry(
                        likeness(wanted, words(entry.getKey())),
                        entry.getValue().getFirst().path()))
                .filter(entry -> entry.getKey() >= 0.5)
                .sorted(Comparator.comparing((Map.Entry<Double, String> entry) -> -entry.getKey())
                        .thenComparing(Map.Entry::getValue))
                .limit(MOST_NEAR)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double likeness(Set<String> some, Set<String> others) {
        Set<String> common = new LinkedHashSet<>(some);
        common.retainAll(others);
        return some.isEmpty() || others.isEmpty() ? 0 : 2.0 * common.size() / (some.size() + others.size());
    }

    /// Words and pairs of letters: a wrong letter leaves most of them.
    private static Set<String> words(String slug) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < slug.length(); i++) {
            pairs.add(slug.substring(i, i + 2));
        }
        return pairs;
    }

    private static List<BatchFile> of(Map<String, List<BatchFile>> index, String key) {
        return index.getOrDefault(key, List.of());
    }

    private static void put(Map<String, List<BatchFile>> index, String key, BatchFile file) {
        index.computeIfAbsent(key, word -> new ArrayList<>()).add(file);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                .replace('\\', '/')
                .replace('\u00a0', ' ')
                .replace('\u2019', '\'')
                .replaceAll(" +", " ")
                .toLowerCase(Locale.FRENCH)
                .strip();
    }
}
