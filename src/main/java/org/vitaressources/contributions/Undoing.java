package org.vitaressources.contributions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A step that a moderator took a moment ago and may still take back: how things stood before it. What has reached
/// readers is not undone but withdrawn; what the author has gone on from is not undone at all.
///
/// @param step the last that happened
/// @param state before it
/// @param claimedBy before it
/// @param scheduled before it
public record Undoing(ContributionEvent step, ContributionState state, String claimedBy, Optional<Instant> scheduled) {
    /// How long a step may be taken back; letters that tell of it wait as long.
    public static final Duration WITHIN = Duration.ofMinutes(5);

    private static final Set<String> STEPS = Set.of(
            "claim", "release", "changes-requested", "acceptance", "rejection", "scheduling", "scheduling-cancelled");

    private static final Set<String> ENDS_A_SCHEDULE =
            Set.of("scheduling-cancelled", "changes-requested", "acceptance", "publication", "publication-failed");

    /// What this moderator may take back now.
    ///
    /// @param history the last first
    public static Optional<Undoing> of(
            Contribution contribution, List<ContributionEvent> history, String moderator, Instant now) {
        if (history.size() < 2) {
            return Optional.empty();
        }
        ContributionEvent last = history.getFirst();
        boolean undoable = STEPS.contains(last.step())
                && last.by().equals(moderator)
                && last.at().plus(WITHIN).isAfter(now)
                // The author writes without leaving an event.
                && contribution.changed().equals(last.at());
        if (!undoable) {
            return Optional.empty();
        }
        List<ContributionEvent> before = history.subList(1, history.size());
        return Optional.of(
                new Undoing(last, before.getFirst().state(), claimant(contribution, last, before), scheduled(before)));
    }

    /// Until when.
    public Instant until() {
        return step.at().plus(WITHIN);
    }

    private static String claimant(Contribution contribution, ContributionEvent last, List<ContributionEvent> before) {
        return switch (last.step()) {
            case "claim" -> "";
            case "release" ->
                before.stream()
                        .filter(event -> event.step().equals("claim"))
                        .findFirst()
                        .map(ContributionEvent::by)
                        .orElse("");
            default -> contribution.claimedBy();
        };
    }

    /// The time that was set and has not been given up since; a step that was taken back counts for nothing.
    private static Optional<Instant> scheduled(List<ContributionEvent> history) {
        for (int i = 0; i < history.size(); i++) {
            ContributionEvent event = history.get(i);
            if (event.step().equals("scheduling")) {
                return Optional.of(Instant.parse(event.note()));
            } else if (event.step().equals("undoing")) {
                i++;
            } else if (ENDS_A_SCHEDULE.contains(event.step())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
