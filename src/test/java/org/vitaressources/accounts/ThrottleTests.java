package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitaressources.whole.MovableClock;

class ThrottleTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = new Throttle(3, MINUTE, Duration.ofMinutes(15), Duration.ofHours(1), clock);

    @Test
    void asksForAWaitThatGrowsUpToTheLongest() {
        List<Duration> waits = Stream.generate(() -> {
                    throttle.count("clé");
                    Duration wait = throttle.wait("clé").orElse(Duration.ZERO);
                    clock.pass(wait);
                    // the clock of the machine goes on meanwhile
                    return Duration.ofSeconds(Math.round(wait.toMillis() / 1000.0));
                })
                .limit(8)
                .toList();
        assertThat(waits.stream().map(Duration::toMinutes)).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 15L, 15L);
    }

    @Test
    void letsAgainAfterTheWaitAndForgetsAfterAQuietWhile() {
        IntStream.range(0, 5).forEach(number -> throttle.count("clé"));
        assertThat(throttle.attempt("clé")).isPresent();
        clock.pass(Duration.ofMinutes(5));
        assertThat(throttle.attempt("clé")).isEmpty();
        clock.pass(Duration.ofHours(2));
        assertThat(throttle.attempt("clé")).isEmpty();
        assertThat(throttle.attempt("clé")).isEmpty();
    }

    @Test
    void neitherCountsWhoMustWaitNorMakesOthersWait() {
        IntStream.range(0, 3).forEach(number -> throttle.count("clé"));
        Optional<Duration> wait = throttle.wait("clé");
        IntStream.range(0, 100).forEach(number -> throttle.attempt("clé"));
        assertThat(throttle.wait("clé").orElseThrow()).isLessThanOrEqualTo(wait.orElseThrow());
        assertThat(throttle.wait("autre clé")).isEmpty();
    }

    @Test
    void forgives() {
        IntStream.range(0, 9).forEach(number -> throttle.count("clé"));
        throttle.forgive("clé");
        assertThat(throttle.wait("clé")).isEmpty();
    }
}
