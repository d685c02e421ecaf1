package org.vitaressources.library;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Which remembered resources have lost their files, so that others may take over their identity and address.
final class Vacancies {
    private final ContentFolder content;
    private final Collection<CatalogueEntry> vanished;
    private final Set<String> paths = new TreeSet<>();

    /// @param vanished known resources whose main file is no longer one
    Vacancies(ContentFolder content, Collection<CatalogueEntry> vanished) {
        this.content = content;
        this.vanished = vanished;
        vanished.forEach(entry -> paths.add(entry.path()));
    }

    boolean isVacant(CatalogueEntry entry) {
        return entry.gone()
                || paths.contains(entry.path())
                || content.existing(entry.path()).isEmpty();
    }

    /// Those of the present reconciliation.
    Collection<CatalogueEntry> vanished() {
        return vanished;
    }
}
