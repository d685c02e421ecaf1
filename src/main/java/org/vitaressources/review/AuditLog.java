package org.vitaressources.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who did what, when, about what: what each package keeps of it ([AuditSource]), in one order. Reads only: nothing
/// here, and no route, changes or deletes what happened.
@Component
public class AuditLog {
    private final List<AuditSource> sources;

    AuditLog(List<AuditSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /// What the log is made of.
    public List<AuditSource> sources() {
        return sources;
    }

    /// The source of an entry.
    ///
    /// @throws java.util.NoSuchElementException when there is none of that name
    public AuditSource source(AuditEntry entry) {
        return sources.stream()
                .filter(source -> source.name().equals(entry.source()))
                .findFirst()
                .orElseThrow();
    }

    /// A page, the newest first.
    ///
    /// @param page from 1
    public List<AuditEntry> page(AuditFilter filter, int page, int size) {
        int most = page * size;
        return sources.stream()
                .flatMap(source ->
                        filter.in(source).map(wanted -> source.newest(wanted, most)).orElse(List.of()).stream())
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .skip((long) (page - 1) * size)
                .limit(size)
                .toList();
    }

    /// How many entries there are.
    public long count(AuditFilter filter) {
        return sources.stream()
                .map(source -> filter.in(source).map(source::count))
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .sum();
    }
}
