package org.vitaressources.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitaressources.quality.outside.Answer;
import org.vitaressources.quality.outside.Answer.Outcome;

class LinkRecordTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");

    private static LinkRecord fresh() {
        return new LinkRecord(
                "id",
                "http://exemple.test/",
                "exemple.test",
                LinkState.UNKNOWN,
                Optional.empty(),
                0,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MONDAY,
                Optional.empty());
    }

    private static Answer answer(Outcome outcome) {
        return new Answer(outcome, 0, Optional.empty(), Optional.empty());
    }

    private static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "FAILING", "UNKNOWN_HOST", "SILENT", "UNSAFE", "CONFUSED"})
    void isDeadAfterThreeFailuresOnThreeDays(Outcome outcome) {
        LinkRecord first = fresh().after(answer(outcome), day(0), PARIS);
        LinkRecord second = first.after(answer(outcome), day(1), PARIS);
        LinkRecord third = second.after(answer(outcome), day(2), PARIS);
        assertThat(first.state()).isEqualTo(LinkState.FAILING);
        assertThat(second.state()).isEqualTo(LinkState.FAILING);
        assertThat(third.state()).isEqualTo(LinkState.DEAD);
        assertThat(third.deadSince()).contains(day(2));
        assertThat(first.next()).isEqualTo(day(1));
        assertThat(third.next()).isEqualTo(day(9));
    }

    @Test
    void failsOnceADay() {
        LinkRecord link = fresh();
        for (int i = 0; i < 10; i++) {
            link = link.after(answer(Outcome.GONE), day(0).plus(Duration.ofMinutes(i)), PARIS);
        }
        assertThat(link.failures()).isEqualTo(1);
        assertThat(link.state()).isEqualTo(LinkState.FAILING);
    }

    @Test
    void countsDaysOfTheCentreRatherThanHours() {
        LinkRecord beforeMidnight = fresh().after(answer(Outcome.GONE), Instant.parse("2027-03-01T22:59:00Z"), PARIS);
        LinkRecord after = beforeMidnight.after(answer(Outcome.GONE), Instant.parse("2027-03-01T23:01:00Z"), PARIS);
        assertThat(after.failures()).isEqualTo(2);
    }

    @Test
    void staysDeadSinceTheSameDayAndLivesAtTheFirstAnswer() {
        LinkRecord link = fresh();
        for (int i = 0; i < 5; i++) {
            link = link.after(answer(Outcome.GONE), day(i), PARIS);
        }
        assertThat(link.deadSince()).contains(day(2));
        LinkRecord back = link.after(answer(Outcome.ALIVE), day(6), PARIS);
        assertThat(back.state()).isEqualTo(LinkState.ALIVE);
        assertThat(back.failures()).isZero();
        assertThat(back.deadSince()).isEmpty();
        assertThat(back.reason()).isEmpty();
        assertThat(back.next()).isEqualTo(day(36));
    }

    @Test
    void isNotSaidToFailBecauseItsSiteIsBusyOrClosed() {
        LinkRecord failing = fresh().after(answer(Outcome.GONE), day(0), PARIS);
        Answer busy = new Answer(Outcome.BUSY, 429, Optional.empty(), Optional.of(Duration.ofDays(2)));
        LinkRecord later = failing.after(busy, day(1), PARIS);
        assertThat(later.state()).isEqualTo(LinkState.FAILING);
        assertThat(later.failures()).isEqualTo(1);
        assertThat(later.next()).isEqualTo(day(3));
        assertThat(later.after(answer(Outcome.CLOSED), day(3), PARIS).state()).isEqualTo(LinkState.CLOSED);
        assertThat(fresh().after(answer(Outcome.REFUSED), day(0), PARIS).state())
                .isEqualTo(LinkState.REFUSED);
    }

    @Test
    void remembersWhereAPageMoved() {
        Answer moved = new Answer(Outcome.ALIVE, 200, Optional.of("http://exemple.test/neuf"), Optional.empty());
        LinkRecord link = fresh().after(moved, day(0), PARIS);
        assertThat(link.state()).isEqualTo(LinkState.MOVED);
        assertThat(link.movedTo()).isEqualTo("http://exemple.test/neuf");
    }
}
