package org.vitaressources.library;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.library.Catalogue.Column;

/// Gives addresses: from the title (or the `slug` key), made unique by the folder's name, then by a piece of the path's
/// checksum, so that the order of arrival matters as little as it can. An address stays as long as what it was made
/// from; when that changes the resource moves and its old address leads to the new one.
final class Slugs {
    private static final int LONGEST_FOLDER = 30;

    private final Vacancies vacancies;
    private final Map<String, CatalogueEntry> owners = new HashMap<>();
    private final Map<String, String> formerOwners;

    Slugs(Catalogue catalogue, Vacancies vacancies, List<ReadResource> batch) {
        this.vacancies = vacancies;
        Set<String> wanted = new LinkedHashSet<>();
        batch.forEach(read -> wanted.addAll(candidates(read.described().slugBase(), read.path())));
        catalogue.entriesWith(Column.SLUG, wanted).stream()
                .filter(entry -> !entry.gone())
                .forEach(entry -> owners.put(entry.slug(), entry));
        formerOwners = catalogue.formerOwners(wanted);
    }

    /// @param before what the catalogue remembers of the resource
    String give(ReadResource read, String id, Optional<CatalogueEntry> before) {
        String base = read.described().slugBase();
        List<String> candidates = candidates(base, read.path());
        return before.filter(entry -> entry.slugBase().equals(base))
                .map(CatalogueEntry::slug)
                .filter(slug -> isFree(slug, id, before))
                .or(() -> candidates.stream()
                        .filter(slug -> isFree(slug, id, before))
                        .findFirst())
                .orElseGet(() -> base + "-" + id.toLowerCase(java.util.Locale.ROOT));
    }

    void taken(CatalogueEntry entry) {
        owners.put(entry.slug(), entry);
    }

    private boolean isFree(String slug, String id, Optional<CatalogueEntry> before) {
        CatalogueEntry owner = owners.get(slug);
        String former = formerOwners.get(slug);
        boolean mine = before.isPresent()
                && owner != null
                && owner.id().equals(before.get().id());
        return (owner == null || mine || owner.id().equals(id) || vacancies.isVacant(owner))
                && (former == null || former.equals(id));
    }

    private static List<String> candidates(String base, String path) {
        String sum = Checksum.of(path);
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(base);
        String folder = Slug.of(folder(path));
        if (!folder.isEmpty() && folder.length() <= LONGEST_FOLDER) {
            candidates.add(base + "-" + folder);
        }
        candidates.add(base + "-" + sum.substring(0, 6));
        candidates.add(base + "-" + sum.substring(0, 12));
        return List.copyOf(candidates);
    }

    private static String folder(String path) {
        String[] parts = path.split("/");
        boolean bundle = parts[parts.length - 1].equals(FileRules.BUNDLE_MAIN);
        int rank = parts.length - (bundle ? 3 : 2);
        return rank < 0 ? "" : parts[rank];
    }
}
