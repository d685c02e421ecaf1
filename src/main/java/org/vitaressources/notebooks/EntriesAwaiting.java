package org.vitaressources.notebooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.library.Description;
import org.vitaressources.library.Library;
import org.vitaressources.review.Awaiting;

/// Entries that wait for a moderator: those that no coordinator may decide about.
@Component
@Order(40)
public class EntriesAwaiting implements Awaiting {
    private final Entries entries;
    private final Notebooks notebooks;
    private final EntryReview review;
    private final Library library;
    private final Jurisdiction jurisdiction;

    EntriesAwaiting(
            Entries entries, Notebooks notebooks, EntryReview review, Library library, Jurisdiction jurisdiction) {
        this.entries = entries;
        this.notebooks = notebooks;
        this.review = review;
        this.library = library;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public Waiting of(MemberId moderator, Limits limits, Instant since) {
        List<Entry> waiting = within(moderator, limits);
        int fresh = (int)
                waiting.stream().filter(entry -> entry.changed().isAfter(since)).count();
        return new Waiting("notebook.awaiting", waiting.size(), fresh, "/atelier#a-relire");
    }

    /// Those within the limits of a moderator, the longest waiting first.
    public List<Entry> within(MemberId moderator, Limits limits) {
        return entries.in(EntryState.PROPOSED).stream()
                .filter(entry -> !entry.author().equals(moderator.value()))
                .filter(entry ->
                        review.decider(notebooks.of(entry.notebook()), entry).isEmpty())
                .filter(entry -> answersFor(limits, entry))
                .toList();
    }

    private boolean answersFor(Limits limits, Entry entry) {
        Optional<Description> description = library.byId(entry.notebook()).map(resource -> resource.description());
        return description
                .filter(said -> jurisdiction.within(
                        limits,
                        Draft.EMPTY.withTags(Map.of(
                                "territoires",
                                said.territories().stream()
                                        .map(Object::toString)
                                        .toList(),
                                "secteurs",
                                said.sectors()))))
                .isPresent();
    }
}
