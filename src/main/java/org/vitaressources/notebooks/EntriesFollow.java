package org.vitaressources.notebooks;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// Makes entries say what the files say: one whose file is no longer there was taken out, whoever did it.
/// Whatever a kill
/// left between the library and the database is made good by asking again.
@Component
class EntriesFollow {
    private static final Logger LOG = LoggerFactory.getLogger(EntriesFollow.class);

    private final Entries entries;
    private final Library library;
    private final Withdrawals withdrawals;
    private final Clock clock;

    EntriesFollow(Entries entries, Library library, Withdrawals withdrawals, Clock clock) {
        this.entries = entries;
        this.library = library;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /// Those of all notebooks; to be called at start, after the first look at the files.
    void followAll() {
        Set<ResourceId> notebooks =
                entries.in(EntryState.PUBLISHED).stream().map(Entry::notebook).collect(Collectors.toSet());
        for (ResourceId notebook : notebooks) {
            try {
                follow(notebook, MemberId.NOBODY);
            } catch (RuntimeException e) {
                LOG.error("Les entrées d'un carnet n'ont pas pu suivre ses fichiers", e);
            }
        }
    }

    /// Those of one notebook; a notebook that is itself withdrawn leaves its entries as they are.
    ///
    /// @param by who took entries out, as far as is known
    void follow(ResourceId notebook, MemberId by) {
        Optional<Resource> resource = library.byId(notebook);
        if (resource.isEmpty()) {
            return;
        }
        Set<String> there = resource.get().documents().stream()
                .map(document -> document.name())
                .collect(Collectors.toSet());
        withdrawals.names(notebook).stream()
                .filter(there::contains)
                .forEach(name -> withdrawals.forget(notebook, name));
        for (Entry entry : entries.of(notebook, Set.of(EntryState.PUBLISHED))) {
            if (!there.contains(entry.name())) {
                Optional<Withdrawals.Withdrawn> words = withdrawals.at(notebook, PublishedEntry.slug(entry.name()));
                entry.withdrawn(
                        by.value(), words.map(Withdrawals.Withdrawn::reason).orElse(""), clock.instant());
                entries.store(entry);
            }
        }
    }
}
