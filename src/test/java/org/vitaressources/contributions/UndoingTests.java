package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.library.ResourceId;

/// Which steps are taken back, by whom, until when, and what is restored.
class UndoingTests {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-01-02T08:00:00Z");

    private final List<ContributionEvent> history = new ArrayList<>();
    private Contribution contribution = Contribution.begin("anne", Draft.EMPTY, START);
    private Instant now = START;

    private static final Map<String, Consumer<UndoingTests>> UNDOABLE = new LinkedHashMap<>();
    private static final Map<String, Consumer<UndoingTests>> FINAL = new LinkedHashMap<>();

    static {
        UNDOABLE.put("claim", test -> test.submit().claim("marc", test.now));
        UNDOABLE.put("release", test -> test.claimed().release("marc", test.now));
        UNDOABLE.put("changes-requested", test -> test.claimed().requestChanges("marc", "À revoir", test.now));
        UNDOABLE.put("acceptance", test -> test.claimed().accept("marc", "", test.now));
        UNDOABLE.put("rejection", test -> test.claimed().reject("marc", "Hors sujet", test.now));
        UNDOABLE.put("scheduling", test -> test.accepted().schedule("marc", TOMORROW, test.now));
        UNDOABLE.put("scheduling-cancelled", test -> test.scheduled().cancelSchedule("marc", test.now));
        FINAL.put("publication", test -> test.accepted().published("marc", new ResourceId("r"), 1, test.now));
        FINAL.put("submission", UndoingTests::submit);
        FINAL.put("undoing", test -> {
            test.accepted();
            test.undo("marc");
        });
    }

    static Stream<Arguments> undoable() {
        return UNDOABLE.keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("undoable")
    void restoresWhatWasBefore(String step) {
        Consumer<UndoingTests> taken = Objects.requireNonNull(UNDOABLE.get(step));
        taken.accept(this);
        note();
        ContributionMemento after = contribution.memento();
        Undoing undoing = undo("marc").orElseThrow();
        assertThat(undoing.step().step()).isEqualTo(step);
        assertThat(contribution.state()).isEqualTo(history.get(2).state());
        assertThat(contribution.claimedBy()).isEqualTo(step.equals("claim") ? "" : "marc");
        assertThat(contribution.scheduled())
                .isEqualTo(step.equals("scheduling-cancelled") ? Optional.of(TOMORROW) : Optional.empty());
        assertThat(contribution.draft()).isEqualTo(after.draft());
        assertThat(history.getFirst().step()).isEqualTo("undoing");
        assertThat(history.getFirst().note()).isEqualTo(step);
    }

    static Stream<Arguments> last() {
        return FINAL.keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("last")
    void whatHasReachedOthersStays(String step) {
        Objects.requireNonNull(FINAL.get(step)).accept(this);
        note();
        assertThat(undo("marc")).isEmpty();
    }

    @Test
    void whoTookTheStepTakesItBackAndNobodyElse() {
        accepted();
        assertThat(undo("jeanne")).isEmpty();
        assertThat(undo("anne")).isEmpty();
        assertThat(undo("marc")).isPresent();
    }

    @Test
    void fiveMinutesLaterItIsTooLate() {
        accepted();
        Instant end = history.getFirst().at().plus(Undoing.WITHIN);
        assertThat(Undoing.of(contribution, history, "marc", end)).isEmpty();
        assertThat(Undoing.of(contribution, history, "marc", end.minusMillis(1)))
                .isPresent();
    }

    @Test
    void whatTheAuthorHasGoneOnFromIsNotTakenBack() {
        claimed().requestChanges("marc", "À revoir", now);
        note();
        Undoing asked = Undoing.of(contribution, history, "marc", now).orElseThrow();
        contribution.write(Draft.EMPTY.withTitle("Revu"), now.plusSeconds(1));
        assertThat(Undoing.of(contribution, history, "marc", now.plusSeconds(2)))
                .isEmpty();
        assertThatThrownBy(() -> contribution.undo(asked, now)).isInstanceOf(TransitionRefused.class);
    }

    @Test
    void aTimeThatWasSetComesBackWithTheStepThatDroppedIt() {
        scheduled();
        contribution.cancelSchedule("marc", now);
        note();
        undo("marc");
        contribution.requestChanges("marc", "À revoir", now);
        note();
        undo("marc");
        assertThat(contribution.state()).isEqualTo(ContributionState.ACCEPTED);
        assertThat(contribution.scheduled()).contains(TOMORROW);
    }

    private Contribution submit() {
        note();
        contribution.submit(now);
        note();
        return contribution;
    }

    private Contribution claimed() {
        submit().claim("marc", now);
        note();
        return contribution;
    }

    private Contribution accepted() {
        claimed().accept("marc", "", now);
        note();
        return contribution;
    }

    private Contribution scheduled() {
        accepted().schedule("marc", TOMORROW, now);
        note();
        return contribution;
    }

    private Optional<Undoing> undo(String moderator) {
        Optional<Undoing> undoing = Undoing.of(contribution, history, moderator, now);
        undoing.ifPresent(step -> contribution.undo(step, now));
        note();
        return undoing;
    }

    /// As storing does: the events become its history; time passes.
    private void note() {
        contribution.takeEvents().forEach(history::addFirst);
        contribution = Contribution.restore(contribution.memento());
        now = now.plusSeconds(1);
    }
}
