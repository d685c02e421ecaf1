package org.vitaressources.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.vitaressources.quality.outside.Answer;
import org.vitaressources.quality.outside.Answer.Outcome;

/// What is known of a link, and how one more answer changes it. A link is dead when it failed on three days; one that
/// answers is alive at once.
///
/// @param id of the link
/// @param reason why it failed or was not asked, nothing otherwise
/// @param status of HTTP, 0 when there was none
/// @param movedTo where the page lives for good, empty when it did not move
/// @param failures days on which it failed, in a row
/// @param failedOn the last of these days
/// @param checked when it was last asked for
/// @param deadSince when it was first said to be dead
/// @param next when to ask again
/// @param excluded somebody said, then, that it is not to be asked for
public record LinkRecord(
        String id,
        String address,
        String host,
        LinkState state,
        Optional<Outcome> reason,
        int status,
        String movedTo,
        int failures,
        Optional<LocalDate> failedOn,
        Optional<Instant> checked,
        Optional<Instant> deadSince,
        Instant next,
        Optional<Instant> excluded) {
    /// Days on which a link fails before it is said to be dead.
    public static final int DEAD_AFTER = 3;

    private static final Duration WHEN_ALIVE = Duration.ofDays(30);
    private static final Duration WHEN_FAILING = Duration.ofDays(1);
    private static final Duration WHEN_DEAD = Duration.ofDays(7);
    private static final Duration WHEN_REFUSED = Duration.ofDays(90);
    private static final Duration WHEN_BUSY = Duration.ofHours(6);

    /// With one more answer.
    ///
    /// @param zone in which days begin
    LinkRecord after(Answer answer, Instant now, ZoneId zone) {
        return switch (answer.outcome()) {
            case ALIVE -> {
                String moved = answer.movedTo().orElse("");
                yield settled(moved.isEmpty() ? LinkState.ALIVE : LinkState.MOVED, answer, moved, now, WHEN_ALIVE);
            }
            case CLOSED -> settled(LinkState.CLOSED, answer, "", now, WHEN_ALIVE);
            case REFUSED -> settled(LinkState.REFUSED, answer, "", now, WHEN_REFUSED);
            case BUSY -> {
                Duration asked = answer.patience().orElse(WHEN_BUSY);
                yield later(now, asked.compareTo(WHEN_BUSY) > 0 ? asked : WHEN_BUSY);
            }
            case GONE, FAILING, UNKNOWN_HOST, SILENT, UNSAFE, CONFUSED ->
                failed(answer, now, now.atZone(zone).toLocalDate());
        };
    }

    private LinkRecord settled(LinkState found, Answer answer, String moved, Instant now, Duration wait) {
        return new LinkRecord(
                id,
                address,
                host,
                found,
                found == LinkState.REFUSED ? Optional.of(answer.outcome()) : Optional.empty(),
                answer.status(),
                moved,
                0,
                Optional.empty(),
                Optional.of(now),
                Optional.empty(),
                now.plus(wait),
                excluded);
    }

    /// A second failure on the same day is no other failure.
    private LinkRecord failed(Answer answer, Instant now, LocalDate today) {
        int days = failedOn.equals(Optional.of(today)) ? failures : failures + 1;
        boolean dead = days >= DEAD_AFTER;
        return new LinkRecord(
                id,
                address,
                host,
                dead ? LinkState.DEAD : LinkState.FAILING,
                Optional.of(answer.outcome()),
                answer.status(),
                "",
                days,
                Optional.of(today),
                Optional.of(now),
                dead ? deadSince.or(() -> Optional.of(now)) : Optional.empty(),
                now.plus(dead ? WHEN_DEAD : WHEN_FAILING),
                excluded);
    }

    /// Nothing is known that was not known before.
    LinkRecord later(Instant now, Duration wait) {
        return new LinkRecord(
                id,
                address,
                host,
                state,
                reason,
                status,
                movedTo,
                failures,
                failedOn,
                checked,
                deadSince,
                now.plus(wait),
                excluded);
    }
}
