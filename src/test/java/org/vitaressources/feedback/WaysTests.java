package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Trial;

/// The states of reactions as a table, whole: what it does not hold is refused.
class WaysTests {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    /// Kind, step: from where to where.
    private static final String TABLE = """
            TRIAL      HOLDING    WAITING>HELD
            TRIAL      RELEASE    HELD>WAITING
            TRIAL      ACCEPTANCE WAITING>ACCEPTED
            TRIAL      REFUSAL    HELD>REFUSED WAITING>REFUSED
            TRIAL      REMOVAL    ACCEPTED>REFUSED
            TRIAL      WITHDRAWAL HELD>WITHDRAWN WAITING>WITHDRAWN ACCEPTED>WITHDRAWN
            QUESTION   HOLDING    WAITING>HELD
            QUESTION   RELEASE    HELD>WAITING
            QUESTION   PASSING    WAITING>ASKED
            QUESTION   ANSWER     WAITING>ANSWERED ASKED>ANSWERED ANSWERED>ANSWERED
            QUESTION   ACCEPTANCE ANSWERED>ACCEPTED
            QUESTION   CLOSING    ANSWERED>CLOSED
            QUESTION   REFUSAL    HELD>REFUSED WAITING>REFUSED ASKED>REFUSED
            QUESTION   REMOVAL    ACCEPTED>REFUSED
            QUESTION   WITHDRAWAL HELD>WITHDRAWN WAITING>WITHDRAWN ASKED>WITHDRAWN ANSWERED>WITHDRAWN ACCEPTED>WITHDRAWN
            CORRECTION HOLDING    WAITING>HELD
            CORRECTION RELEASE    HELD>WAITING
            CORRECTION ACCEPTANCE WAITING>ACCEPTED
            CORRECTION REFUSAL    HELD>REFUSED WAITING>REFUSED
            CORRECTION WITHDRAWAL HELD>WITHDRAWN WAITING>WITHDRAWN
            REPORT     HOLDING    WAITING>HELD
            REPORT     RELEASE    HELD>WAITING
            REPORT     CLOSING    WAITING>CLOSED
            REPORT     REFUSAL    HELD>REFUSED
            REPORT     WITHDRAWAL HELD>WITHDRAWN WAITING>WITHDRAWN
            """;

    private static final Map<Step, Consumer<Reaction>> STEPS = Map.of(
            Step.HOLDING, it -> it.hold("m", NOW),
            Step.RELEASE, it -> it.release("m", NOW),
            Step.PASSING, it -> it.pass("m", NOW),
            Step.ANSWER, it -> it.answer("m", "Oui.", "2026-11-28", NOW),
            Step.ACCEPTANCE, WaysTests::accept,
            Step.CLOSING, it -> it.close("m", "Corrigé.", NOW),
            Step.REFUSAL, it -> it.refuse("m", "Non.", NOW),
            Step.REMOVAL, it -> it.remove("m", "Faux.", NOW),
            Step.WITHDRAWAL, it -> it.withdraw(NOW));

    static Stream<Arguments> everyKindStateAndStep() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(ReactionState.values())
                        .flatMap(state -> STEPS.keySet().stream().map(step -> Arguments.of(kind, state, step))));
    }

    @ParameterizedTest
    @MethodSource("everyKindStateAndStep")
    void leadsWhereTheTableSaysAndNowhereElse(Kind kind, ReactionState from, Step step) {
        Optional<ReactionState> expected = expected(kind, step, from);
        Reaction reaction = in(kind, from);
        assertThat(reaction.may(step)).isEqualTo(expected.isPresent());
        if (expected.isEmpty()) {
            assertThatThrownBy(() -> take(reaction, step))
                    .isInstanceOfAny(StepRefused.class, IllegalArgumentException.class);
            assertThat(reaction.state()).isEqualTo(from);
            assertThat(reaction.takeEvents()).isEmpty();
        } else {
            take(reaction, step);
            assertThat(reaction.state()).isEqualTo(expected.get());
            assertThat(reaction.takeEvents())
                    .singleElement()
                    .satisfies(event -> assertThat(event.step()).isEqualTo(step));
        }
    }

    @Test
    void theTableIsReadAsItIsWritten() {
        assertThat(table()).hasSize(25);
        assertThat(expected(Kind.QUESTION, Step.ANSWER, ReactionState.ASKED)).contains(ReactionState.ANSWERED);
    }

    @Test
    void aSuspectOneBeginsHeld() {
        Suspicion suspicion = new Suspicion(Set.of(Signal.TRAP));
        Reaction sent = Reaction.send(new ResourceId("r-1"), sender(), matter(Kind.REPORT), suspicion, NOW);
        assertThat(sent.state()).isEqualTo(ReactionState.HELD);
        assertThat(Reaction.send(new ResourceId("r-1"), sender(), matter(Kind.REPORT), Suspicion.NONE, NOW)
                        .state())
                .isEqualTo(ReactionState.WAITING);
    }

    @Test
    void aRefusalAndAClosedReportAreExplainedInWordsUnlessItWasHeld() {
        assertThatThrownBy(() -> in(Kind.TRIAL, ReactionState.WAITING).refuse("m", " ", NOW))
                .isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> in(Kind.REPORT, ReactionState.WAITING).close("m", "", NOW))
                .isInstanceOf(StepRefused.class);
        in(Kind.TRIAL, ReactionState.HELD).refuse("m", "", NOW);
        in(Kind.QUESTION, ReactionState.ANSWERED).close("m", "", NOW);
    }

    @Test
    void aStepIsTakenBackByWhoTookItForFiveMinutesAndOnlyWhileNothingElseHappened() {
        ReactionEvent sent = event(Step.SENDING, ReactionState.WAITING, "", NOW.minusSeconds(600));
        ReactionEvent refused = event(Step.REFUSAL, ReactionState.REFUSED, "m", NOW);
        Reaction reaction = in(Kind.TRIAL, ReactionState.REFUSED);
        List<ReactionEvent> history = List.of(refused, sent);
        assertThat(TakenStep.of(reaction, history, "m", NOW.plusSeconds(299))).isPresent();
        assertThat(TakenStep.of(reaction, history, "m", NOW.plusSeconds(301))).isEmpty();
        assertThat(TakenStep.of(reaction, history, "other", NOW)).isEmpty();
        assertThat(TakenStep.of(reaction, List.of(sent), "m", NOW)).isEmpty();
        ReactionEvent accepted = event(Step.ACCEPTANCE, ReactionState.ACCEPTED, "m", NOW);
        assertThat(TakenStep.of(in(Kind.TRIAL, ReactionState.ACCEPTED), List.of(accepted, sent), "m", NOW))
                .as("what readers have seen is removed, not undone")
                .isEmpty();
        reaction.undo(TakenStep.of(reaction, history, "m", NOW).orElseThrow(), NOW.plusSeconds(5));
        assertThat(reaction.state()).isEqualTo(ReactionState.WAITING);
    }

    private static ReactionEvent event(Step step, ReactionState state, String by, Instant at) {
        return new ReactionEvent(ReactionId.fresh(), step, state, by, at, "");
    }

    private static void take(Reaction reaction, Step step) {
        Objects.requireNonNull(STEPS.get(step)).accept(reaction);
    }

    private static void accept(Reaction reaction) {
        switch (reaction.kind()) {
            case TRIAL, REPORT -> reaction.accept("m", "", NOW);
            case QUESTION -> reaction.publish("m", "Q", "R", NOW);
            case CORRECTION -> reaction.correct("m", "c", true, NOW);
        }
    }

    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        TABLE.lines().map(line -> line.split(" +", 3)).forEach(cells -> table.put(cells[0] + " " + cells[1], cells[2]));
        return table;
    }

    private static Optional<ReactionState> expected(Kind kind, Step step, ReactionState from) {
        return Arrays.stream(table().getOrDefault(kind + " " + step, "").split(" "))
                .filter(way -> way.startsWith(from + ">"))
                .map(way -> ReactionState.valueOf(way.substring(way.indexOf('>') + 1)))
                .findFirst();
    }

    private static Reaction in(Kind kind, ReactionState state) {
        return Reaction.restore(new ReactionMemento(
                ReactionId.fresh(),
                new ResourceId("r-1"),
                sender(),
                1,
                state,
                matter(kind),
                Suspicion.NONE,
                NOW,
                NOW,
                Optional.empty()));
    }

    private static Sender sender() {
        return Sender.stranger("a@exemple.test", Locale.FRENCH);
    }

    private static Matter matter(Kind kind) {
        return switch (kind) {
            case TRIAL -> new TrialReport("departement:35", "S", "", "2025", Trial.Result.SUCCESS, "K", "", "", "");
            case QUESTION -> Question.asked("Pourquoi ?", true);
            case CORRECTION -> Correction.proposed("", "", "avant", "après", "");
            case REPORT -> new ProblemReport(ProblemReport.Reason.ERROR, "");
        };
    }
}
