package org.vitaressources.notebooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.ResourceId;
import org.vitaressources.notebooks.StepRefused.Reason;

/// Who keeps a notebook: its coordinator and the other authors, and whether moderators trust it. What the
/// notebook says
/// is the library's. It guards its own steps; each leaves one [NotebookEvent].
public final class Notebook {
    /// Other authors that a notebook may have.
    public static final int MOST_AUTHORS = 50;

    private final ResourceId id;
    private final int version;
    private final Map<MemberId, Instant> authors;
    private Optional<MemberId> coordinator;
    private boolean trusted;
    private final List<NotebookEvent> events = new ArrayList<>();

    private Notebook(
            ResourceId id,
            int version,
            Optional<MemberId> coordinator,
            Map<MemberId, Instant> authors,
            boolean trusted) {
        this.id = id;
        this.version = version;
        this.coordinator = coordinator;
        this.authors = new LinkedHashMap<>(authors);
        this.trusted = trusted;
    }

    /// One that nobody keeps yet.
    static Notebook unkept(ResourceId id) {
        return new Notebook(id, 0, Optional.empty(), Map.of(), false);
    }

    /// As it was stored.
    ///
    /// @param authors other than its coordinator, with the moment since when
    static Notebook restore(
            ResourceId id,
            int version,
            Optional<MemberId> coordinator,
            Map<MemberId, Instant> authors,
            boolean trusted) {
        return new Notebook(id, version, coordinator, authors, trusted);
    }

    /// Gives it to somebody, who is one of its authors, or to anybody while nobody keeps it; who kept it stays
    /// an author.
    void handOver(MemberId to, MemberId by, Instant now) {
        if (coordinator.isPresent() && !authors.containsKey(to)) {
            throw new StepRefused(coordinator.get().equals(to) ? Reason.ALREADY : Reason.UNKNOWN);
        }
        coordinator.ifPresent(former -> authors.put(former, now));
        authors.remove(to);
        coordinator = Optional.of(to);
        happened("coordination", by, to.value(), now);
    }

    /// Somebody who was invited writes in it from now on.
    void join(MemberId member, Instant now) {
        if (keeps(member)) {
            throw new StepRefused(Reason.ALREADY);
        }
        authors.put(member, now);
        happened("joining", member, "", now);
    }

    /// An author no longer writes in it, by their own wish or by that of its coordinator. What they published
    /// stays.
    void leave(MemberId member, MemberId by, Instant now) {
        if (coordinator.filter(member::equals).isPresent()) {
            throw new StepRefused(Reason.COORDINATOR);
        }
        if (authors.remove(member) == null) {
            throw new StepRefused(Reason.UNKNOWN);
        }
        happened("leaving", by, member.value(), now);
    }

    /// A moderator lets its coordinator publish without another's reading, or no longer.
    void trust(boolean wanted, MemberId by, Instant now) {
        if (trusted != wanted) {
            trusted = wanted;
            happened(wanted ? "trust" : "distrust", by, "", now);
        }
    }

    private void happened(String step, MemberId by, String note, Instant now) {
        events.add(new NotebookEvent(id, Optional.empty(), step, by.value(), now, note));
    }

    List<NotebookEvent> takeEvents() {
        List<NotebookEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public ResourceId id() {
        return id;
    }

    int version() {
        return version;
    }

    public Optional<MemberId> coordinator() {
        return coordinator;
    }

    /// Authors other than its coordinator, with the moment since when.
    public Map<MemberId, Instant> authors() {
        return Map.copyOf(authors);
    }

    /// Everybody who writes in it.
    public Set<MemberId> all() {
        Set<MemberId> all = new java.util.LinkedHashSet<>();
        coordinator.ifPresent(all::add);
        all.addAll(authors.keySet());
        return all;
    }

    /// Its coordinator, or another of its authors.
    public boolean keeps(MemberId member) {
        return authors.containsKey(member) || coordinates(member);
    }

    public boolean coordinates(MemberId member) {
        return coordinator.filter(member::equals).isPresent();
    }

    /// Its coordinator may publish without another's reading.
    public boolean trusted() {
        return trusted;
    }
}
