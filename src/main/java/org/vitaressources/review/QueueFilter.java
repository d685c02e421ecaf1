package org.vitaressources.review;

import java.util.List;
import java.util.Set;
import org.vitaressources.contributions.ContributionState;

/// Which contributions a moderator wants to see, and in which order.
///
/// @param view states that go together
/// @param who looks after them
/// @param type id of a type, empty for all
/// @param territory code of a territory that contains them, empty for all
/// @param sector id of a sector that contains them, empty for all
/// @param words in title, summary or the name of the author, empty for all
public record QueueFilter(View view, Who who, String type, String territory, String sector, String words, Order order) {
    /// States that go together.
    @SuppressWarnings("ImmutableEnumChecker")
    public enum View {
        /// Whatever waits for a moderator.
        TODO(true, ContributionState.SUBMITTED, ContributionState.ACCEPTED),
        TO_READ(true, ContributionState.SUBMITTED),
        TO_PUBLISH(true, ContributionState.ACCEPTED),
        WITH_AUTHOR(true, ContributionState.CHANGES_REQUESTED),
        PUBLISHED(false, ContributionState.PUBLISHED, ContributionState.ARCHIVED),
        REJECTED(false, ContributionState.REJECTED),
        WITHDRAWN(false, ContributionState.WITHDRAWN);

        private final boolean open;
        private final List<ContributionState> states;

        View(boolean open, ContributionState... states) {
            this.open = open;
            this.states = List.of(states);
        }

        Set<ContributionState> states() {
            return Set.copyOf(states);
        }

        /// Counts of these are shown beside their names: they are few.
        public boolean open() {
            return open;
        }
    }

    /// Who looks after them.
    public enum Who {
        ANYONE,
        MINE,
        NOBODY
    }

    /// In which order.
    public enum Order {
        /// Those that wait longest first.
        OLDEST,
        NEWEST,
        TITLE,
        AUTHOR
    }

    /// Whatever waits, the longest first.
    public static final QueueFilter ALL = new QueueFilter(View.TODO, Who.ANYONE, "", "", "", "", Order.OLDEST);

    /// The same of other states.
    public QueueFilter with(View other) {
        return new QueueFilter(other, who, type, territory, sector, words, order);
    }

    /// Shows all of its states.
    public boolean narrows() {
        return who != Who.ANYONE || !(type + territory + sector + words).isBlank();
    }
}
