package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.library.ResourceId;

/// Which steps may be taken from where: the whole table.
class ContributionTests {
    private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
    private static final Map<String, Consumer<Contribution>> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("write", contribution -> contribution.write(Draft.EMPTY.ofType("outil"), NOW));
        STEPS.put("submit", contribution -> contribution.submit(NOW));
        STEPS.put("takeBack", contribution -> contribution.takeBack(NOW));
        STEPS.put("claim", contribution -> contribution.claim("mod", NOW));
        STEPS.put("requestChanges", contribution -> contribution.requestChanges("mod", "Préciser les coûts", NOW));
        STEPS.put("accept", contribution -> contribution.accept("mod", "", NOW));
        STEPS.put("reject", contribution -> contribution.reject("mod", "Hors sujet", NOW));
        STEPS.put("schedule", contribution -> contribution.schedule("mod", NOW, NOW));
        STEPS.put("published", contribution -> contribution.published("mod", new ResourceId("r"), 1, NOW));
        STEPS.put("withdrawn", contribution -> contribution.withdrawn("mod", "Périmée", 2, NOW));
        STEPS.put("couldNotBePublished", contribution -> contribution.couldNotBePublished("LICENCE", NOW));
        STEPS.put("reconciled", contribution -> contribution.reconciled("anne", Draft.EMPTY, 2, NOW));
        STEPS.put("archived", contribution -> contribution.archived("mod", "D’hier", 2, NOW));
        STEPS.put("unarchived", contribution -> contribution.unarchived("mod", "", 3, NOW));
        STEPS.put("trash", contribution -> contribution.trash(NOW));
        STEPS.put("restore", contribution -> contribution.restore(NOW));
    }

    /// Steps that may be taken from each state.
    private static final Map<ContributionState, Set<String>> ALLOWED = Map.of(
            ContributionState.DRAFT, Set.of("write", "submit", "trash", "reconciled"),
            ContributionState.SUBMITTED,
                    Set.of("takeBack", "claim", "requestChanges", "accept", "reject", "reconciled"),
            ContributionState.CHANGES_REQUESTED, Set.of("write", "submit", "trash", "reconciled"),
            ContributionState.ACCEPTED,
                    Set.of("claim", "requestChanges", "schedule", "published", "couldNotBePublished", "reconciled"),
            ContributionState.PUBLISHED, Set.of("withdrawn", "archived"),
            ContributionState.WITHDRAWN, Set.of("published"),
            ContributionState.ARCHIVED, Set.of("withdrawn", "unarchived"),
            ContributionState.REJECTED, Set.of("trash"),
            ContributionState.TRASHED, Set.of("restore"));

    static Stream<Arguments> stepsFromEveryState() {
        return EnumSet.allOf(ContributionState.class).stream()
                .flatMap(state -> STEPS.keySet().stream()
                        .map(step -> Arguments.of(
                                state,
                                step,
                                Objects.requireNonNull(ALLOWED.get(state)).contains(step))));
    }

    @ParameterizedTest(name = "{1} from {0}: {2}")
    @MethodSource("stepsFromEveryState")
    void takesOnlyTheStepsOfItsState(ContributionState state, String step, boolean allowed) {
        Contribution contribution = in(state);
        Consumer<Contribution> taken = Objects.requireNonNull(STEPS.get(step));
        if (allowed) {
            taken.accept(contribution);
            assertThat(contribution.takeEvents()).hasSize(step.equals("write") ? 0 : 1);
        } else {
            assertThatThrownBy(() -> taken.accept(contribution)).isInstanceOf(TransitionRefused.class);
            assertThat(contribution.state()).isEqualTo(state);
            assertThat(contribution.takeEvents()).isEmpty();
        }
    }

    @Test
    void belongsToTheModeratorWhoClaimedItFirst() {
        Contribution contribution = in(ContributionState.SUBMITTED);
        contribution.claim("anne", NOW);
        assertThatThrownBy(() -> contribution.claim("marc", NOW)).isInstanceOf(TransitionRefused.class);
        contribution.release("anne", NOW);
        contribution.claim("marc", NOW);
        assertThat(contribution.claimedBy()).isEqualTo("marc");
    }

    @Test
    void explainsWhatItAsksForAndWhatItRefuses() {
        assertThatThrownBy(() -> in(ContributionState.SUBMITTED).requestChanges("mod", " ", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> in(ContributionState.SUBMITTED).reject("mod", "", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesOneEventPerStep() {
        Contribution contribution = Contribution.begin("anne", Draft.EMPTY, NOW);
        contribution.submit(NOW);
        contribution.accept("marc", "Merci", NOW);
        contribution.published("marc", new ResourceId("garage"), 1, NOW);
        assertThat(contribution.takeEvents())
                .extracting(ContributionEvent::step)
                .containsExactly("beginning", "submission", "acceptance", "publication");
        assertThat(contribution.resource()).contains(new ResourceId("garage"));
    }

    private static Contribution in(ContributionState state) {
        return Contribution.restore(new ContributionMemento(
                ContributionId.fresh(), "anne", 3, state, Draft.EMPTY, Optional.empty(), 0, "", Optional.empty(), NOW));
    }
}
