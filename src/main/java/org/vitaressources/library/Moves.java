package org.vitaressources.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.library.Catalogue.Column;

/// Recognises files that moved: the same bytes elsewhere; for a bundle also the same folder name, or a document in
/// common.
final class Moves {
    private final Vacancies vacancies;
    private final Map<String, List<CatalogueEntry>> bySha256 = new HashMap<>();
    private final Map<String, Set<String>> documentsOfVanishedBundles = new HashMap<>();

    Moves(Catalogue catalogue, Vacancies vacancies, List<ReadResource> batch) {
        this.vacancies = vacancies;
        Set<String> sums = new HashSet<>();
        batch.stream().filter(read -> read.files().main().size() > 0).forEach(read -> sums.add(read.mainSha256()));
        catalogue
                .entriesWith(Column.MAIN_SHA256, sums)
                .forEach(entry -> bySha256.computeIfAbsent(entry.mainSha256(), sum -> new ArrayList<>())
                        .add(entry));
        List<String> bundles = vacancies.vanished().stream()
                .filter(CatalogueEntry::bundle)
                .map(CatalogueEntry::id)
                .toList();
        if (batch.stream().anyMatch(read -> read.files().bundle())) {
            catalogue.filesOf(bundles).values().stream()
                    .filter(file -> file.seen().size() > 0)
                    .forEach(file -> documentsOfVanishedBundles
                            .computeIfAbsent(file.resourceId(), id -> new HashSet<>())
                            .add(file.sha256()));
        }
    }

    /// What a resource at a new path was before it moved there.
    Optional<CatalogueEntry> origin(ReadResource read, Set<String> given) {
        Comparator<CatalogueEntry> alike = Comparator.comparing(
                        (CatalogueEntry entry) -> !name(entry.path()).equals(name(read.path())))
                .thenComparing(entry -> !folderName(entry.path()).equals(folderName(read.path())))
                .thenComparing(CatalogueEntry::gone)
                .thenComparing(CatalogueEntry::path);
        return bySha256.getOrDefault(read.mainSha256(), List.of()).stream()
                .filter(entry -> entry.bundle() == read.files().bundle())
                .filter(entry -> !given.contains(entry.id()) && vacancies.isVacant(entry))
                .min(alike)
                .or(() -> read.files().bundle() ? bundle(read, given) : Optional.empty());
    }

    private Optional<CatalogueEntry> bundle(ReadResource read, Set<String> given) {
        List<CatalogueEntry> candidates = vacancies.vanished().stream()
                .filter(entry -> entry.bundle() && !given.contains(entry.id()))
                .filter(entry -> documentsOfVanishedBundles.containsKey(entry.id()))
                .toList();
        List<CatalogueEntry> sameName = candidates.stream()
                .filter(entry -> folderName(entry.path()).equals(folderName(read.path())))
                .toList();
        if (sameName.size() == 1) {
            return sameName.stream().findFirst();
        }
        return candidates.stream()
                .filter(entry -> read.documents().stream()
                        .anyMatch(document -> documentsOfVanishedBundles
                                .getOrDefault(entry.id(), Set.of())
                                .contains(document.sha256())))
                .min(Comparator.comparing(CatalogueEntry::path));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folderName(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : name(path.substring(0, slash));
    }
}
