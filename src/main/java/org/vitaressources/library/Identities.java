package org.vitaressources.library;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.vitaressources.library.Catalogue.Column;

/// Says of resources just read which ones they are: identity and address, given once and kept when files move. Made
/// anew for each batch, after the one before was stored.
final class Identities {
    private final Catalogue catalogue;
    private final Slugs slugs;
    private final Moves moves;
    private final Vacancies vacancies;
    private final WhatCameBack cameBack;
    private final Clock clock;
    private final String readWith;
    private final boolean firstEver;
    private final Map<String, CatalogueEntry> byId = new HashMap<>();
    private final Map<String, List<CatalogueEntry>> byPath = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    /// @param batch all that will be asked about
    /// @param firstEver the catalogue was empty: files are as old as they say, not as of today
    Identities(
            Catalogue catalogue,
            Vacancies vacancies,
            List<ReadResource> batch,
            WhatCameBack cameBack,
            Clock clock,
            String readWith,
            boolean firstEver) {
        this.catalogue = catalogue;
        this.vacancies = vacancies;
        this.cameBack = cameBack;
        this.clock = clock;
        this.readWith = readWith;
        this.firstEver = firstEver;
        List<String> paths = batch.stream().map(ReadResource::path).toList();
        Set<String> ids = new HashSet<>();
        for (ReadResource read : batch) {
            ids.add(derived(read.path(), 1));
            read.described().declaredId().ifPresent(id -> ids.add(id.value()));
        }
        catalogue
                .entriesWith(Column.PATH, paths)
                .forEach(entry -> byPath.computeIfAbsent(entry.path(), path -> new ArrayList<>())
                        .add(entry));
        catalogue.entriesWith(Column.ID, ids).forEach(entry -> byId.put(entry.id(), entry));
        byPath.values().forEach(list -> list.forEach(entry -> byId.put(entry.id(), entry)));
        slugs = new Slugs(catalogue, vacancies, batch);
        moves = new Moves(catalogue, vacancies, batch);
    }

    IdentifiedResource identify(ReadResource read) {
        Optional<CatalogueEntry> here = atPath(read.path());
        String id = id(read, here);
        given.add(id);
        Optional<CatalogueEntry> before = Optional.ofNullable(byId.get(id)).or(() -> here);
        String slug = slugs.give(read, id, before);
        CameBack back = cameBack.of(id);
        CatalogueEntry entry = entry(read, id, slug, back.sum(), before);
        byId.put(id, entry);
        slugs.taken(entry);
        return new IdentifiedResource(
                read,
                entry,
                back,
                cameBack.assess(read, back),
                here.map(CatalogueEntry::id).filter(other -> !other.equals(id) && !given.contains(other)),
                before.map(CatalogueEntry::slug).filter(former -> !former.equals(slug)),
                remarks(read.described(), id),
                before.filter(known -> !known.gone() && known.id().equals(id))
                        .filter(known -> known.fingerprint().equals(entry.fingerprint()))
                        .isEmpty());
    }

    /// What is to be said of an identity that could not be granted.
    static List<String> remarks(Described described, String id) {
        return described
                .declaredId()
                .filter(declared -> !declared.value().equals(id))
                .map(declared -> List.of(
                        "L'identifiant « %s » est déjà celui d'une autre ressource : donnez-en un autre à celle-ci."
                                .formatted(declared)))
                .orElse(List.of());
    }

    /// The resource known at a path: the present one rather than one that is gone.
    private Optional<CatalogueEntry> atPath(String path) {
        List<CatalogueEntry> entries = byPath.getOrDefault(path, List.of());
        return entries.stream()
                .filter(entry -> !entry.gone())
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .filter(entry -> !given.contains(entry.id()));
    }

    private String id(ReadResource read, Optional<CatalogueEntry> here) {
        Optional<String> declared = read.described().declaredId().map(ResourceId::value);
        if (declared.isPresent() && isFree(declared.get(), read.path())) {
            return declared.get();
        }
        if (here.isPresent()) {
            return here.get().id();
        }
        Optional<CatalogueEntry> origin = moves.origin(read, given);
        origin.ifPresent(entry -> byId.put(entry.id(), entry));
        return origin.map(CatalogueEntry::id).orElseGet(() -> fresh(read.path()));
    }

    private boolean isFree(String id, String path) {
        if (given.contains(id)) {
            return false;
        }
        CatalogueEntry owner = byId.get(id);
        return owner == null || owner.path().equals(path) || vacancies.isVacant(owner);
    }

    private String fresh(String path) {
        for (int attempt = 1; ; attempt++) {
            String id = derived(path, attempt);
            boolean known = attempt == 1
                    ? byId.containsKey(id)
                    : !catalogue.entriesWith(Column.ID, List.of(id)).isEmpty();
            if (!known && !given.contains(id)) {
                return id;
            }
        }
    }

    /// An identity made from a path alone, so that a lost catalogue gives the same again.
    static String derived(String path, int attempt) {
        return "r-" + Checksum.of(attempt == 1 ? path : path + "#" + attempt).substring(0, 14);
    }

    private CatalogueEntry entry(
            ReadResource read, String id, String slug, String sum, Optional<CatalogueEntry> before) {
        StringBuilder all = new StringBuilder(readWith)
                .append('\n')
                .append(slug)
                .append('\n')
                .append(read.path());
        read.stored().stream()
                .map(file -> file.seen().path() + " " + file.sha256())
                .sorted()
                .forEach(file -> all.append('\n').append(file));
        if (!sum.isEmpty()) {
            all.append("\nretours ").append(sum);
        }
        String fingerprint = Checksum.of(all.toString()).substring(0, 32);
        Instant changed = instant(read.modified());
        Instant now = clock.instant();
        return new CatalogueEntry(
                id,
                slug,
                read.described().slugBase(),
                read.path(),
                read.files().bundle(),
                read.foreignFrontMatter(),
                read.described().declaredId().map(ResourceId::value),
                FileFacts.cut(read.described().description().title(), 500),
                read.mainSha256(),
                fingerprint,
                readWith,
                sum,
                before.map(CatalogueEntry::firstSeen).orElse(firstEver && changed.isBefore(now) ? changed : now),
                before.filter(known -> known.fingerprint().equals(fingerprint))
                        .map(CatalogueEntry::modified)
                        .orElse(changed),
                false);
    }

    private static Instant instant(long nanoseconds) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(nanoseconds, second), Math.floorMod(nanoseconds, second));
    }
}
