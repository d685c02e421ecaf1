package org.vitaressources.kits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// What the author of a kit decides about a source that says something else than it did.
@Component
public class KitSources {
    private final KitEditing editing;
    private final Standings standings;
    private final SourceTaking taking;
    private final Library library;
    private final DatabaseSync sync;

    KitSources(KitEditing editing, Standings standings, SourceTaking taking, Library library, DatabaseSync sync) {
        this.editing = editing;
        this.standings = standings;
        this.taking = taking;
        this.library = library;
        this.sync = sync;
    }

    /// Takes the words as they are now.
    @Transactional
    public void takeNew(OpenKit open, Step step, int rank) {
        Optional<Source> source = Source.of(step.fields(), rank);
        Optional<String> found = row(open, step, rank).map(Standings.Row::found).filter(text -> !text.isEmpty());
        if (source.isEmpty() || found.isEmpty()) {
            return;
        }
        Optional<Resource> resource = library.byId(source.get().resource());
        resource.flatMap(one ->
                        taking.words(one, source.get().document(), source.get().anchor(), found.get()))
                .ifPresent(now -> editing.put(open, step.id(), now.fields(rank)));
    }

    /// Keeps the words as they were; it is not asked again until the source says something else once more.
    @Transactional
    public void keepOld(OpenKit open, Step step, int rank) {
        row(open, step, rank)
                .filter(row -> row.standing().asks())
                .ifPresent(row -> standings.set(row, Standing.KEPT, row.found()));
        sync.afterCommit();
    }

    /// Keeps title and address alone: no words are quoted any more.
    @Transactional
    public void keepLink(OpenKit open, Step step, int rank) {
        if (Source.of(step.fields(), rank).isPresent()) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String field : List.of("citation", "avant", "apres")) {
                values.put("source." + rank + "." + field, "");
            }
            editing.put(open, step.id(), values);
        }
    }

    private Optional<Standings.Row> row(OpenKit open, Step step, int rank) {
        return standings.of(open.id()).getOrDefault(step.id(), List.of()).stream()
                .filter(row -> row.rank() == rank)
                .findFirst();
    }
}
