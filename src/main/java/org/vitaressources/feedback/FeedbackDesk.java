package org.vitaressources.feedback;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Authors;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// What was sent back, as moderators see it: each what they answer for, people and rights first. What is about a
/// resource that is no longer there is for those without limits.
@Component
public class FeedbackDesk {
    /// Of those that are done with, so many at most are looked at.
    private static final int MOST = 1000;

    private final Reactions reactions;
    private final Authors authors;
    private final Library library;
    private final Jurisdiction jurisdiction;

    FeedbackDesk(Reactions reactions, Authors authors, Library library, Jurisdiction jurisdiction) {
        this.reactions = reactions;
        this.authors = authors;
        this.library = library;
        this.jurisdiction = jurisdiction;
    }

    /// A reaction with the resource that it is about.
    ///
    /// @param resource nothing when it is no longer in the collection
    public record Row(Reaction reaction, Optional<Resource> resource) {}

    /// States that go together.
    @SuppressWarnings("ImmutableEnumChecker")
    public enum View {
        /// Whatever waits for a moderator; questions for authors who have left among them.
        TODO(ReactionState.WAITING, ReactionState.ANSWERED, ReactionState.ASKED),
        /// What looks like spam.
        HELD(ReactionState.HELD),
        WITH_AUTHORS(ReactionState.ASKED),
        PUBLISHED(ReactionState.ACCEPTED),
        DONE(ReactionState.CLOSED, ReactionState.REFUSED, ReactionState.WITHDRAWN);

        private final Set<ReactionState> states;

        View(ReactionState first, ReactionState... more) {
            states = EnumSet.of(first, more);
        }

        Set<ReactionState> states() {
            return EnumSet.copyOf(states);
        }
    }

    /// One of them; nothing when there is none or they may not know of it.
    public Optional<Row> find(ReactionId id, SignedInMember member) {
        return reactions.byId(id).map(this::row).filter(row -> covers(member, row));
    }

    /// Those of a view: what is open the longest waiting first, people and rights before all; what is done the latest
    /// first.
    public List<Row> see(View view, SignedInMember member) {
        List<Row> rows = rows(view).filter(row -> covers(member, row)).toList();
        return view == View.PUBLISHED || view == View.DONE
                ? rows.reversed()
                : rows.stream()
                        .sorted(Comparator.comparing(
                                row -> !row.reaction().matter().isUrgent()))
                        .toList();
    }

    /// This moderator answers for this resource.
    public boolean covers(SignedInMember member, Resource resource) {
        return jurisdiction.covers(member, resource.description());
    }

    /// What waits for a moderator with such limits.
    List<Reaction> waiting(Limits limits) {
        return rows(View.TODO)
                .filter(row -> within(limits, row.resource()))
                .map(Row::reaction)
                .toList();
    }

    /// A moderator answers for this resource.
    boolean answersFor(Member moderator, Optional<Resource> resource) {
        return within(moderator.role() == Role.ADMINISTRATOR ? Limits.NONE : moderator.limits(), resource);
    }

    private Stream<Row> rows(View view) {
        Map<ResourceId, Optional<Resource>> known = new HashMap<>();
        return reactions.in(view.states(), MOST).stream()
                .filter(reaction -> view != View.TODO || waitsForModerators(reaction))
                .map(reaction -> new Row(reaction, known.computeIfAbsent(reaction.resource(), library::byId)));
    }

    private boolean waitsForModerators(Reaction reaction) {
        return reaction.state() != ReactionState.ASKED
                || authors.of(reaction.resource()).isEmpty();
    }

    private Row row(Reaction reaction) {
        return new Row(reaction, library.byId(reaction.resource()));
    }

    private boolean covers(SignedInMember member, Row row) {
        return row.resource()
                .map(resource -> jurisdiction.covers(member, resource.description()))
                .orElseGet(() -> member.moderates()
                        && (member.administers() || member.limits().isEmpty()));
    }

    private boolean within(Limits limits, Optional<Resource> resource) {
        return resource.map(found -> jurisdiction.within(limits, found.description()))
                .orElseGet(limits::isEmpty);
    }
}
