package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.library.ResourceId;

/// From which state which step leads where.
class EntryTests {
    private static final Instant NOW = Instant.EPOCH;
    private static final ResourceId NOTEBOOK = new ResourceId("carnet");
    private static final Map<String, Consumer<Entry>> STEPS = Map.of(
            "write", entry -> entry.write(EntryDraft.EMPTY, NOW),
            "propose", entry -> entry.propose(NOW),
            "takeBack", entry -> entry.takeBack(NOW),
            "sendBack", entry -> entry.sendBack("m", "Quel jour ?", NOW),
            "decline", entry -> entry.decline("m", "Un autre lieu.", NOW),
            "accept", entry -> entry.accept("m", "", NOW),
            "published", entry -> entry.published("m", "a.md", NOW),
            "overtaken", entry -> entry.overtaken(NOW),
            "withdrawn", entry -> entry.withdrawn("m", "", NOW));

    @ParameterizedTest
    @CsvSource({
        "write, DRAFT, , RETURNED, , ,, ",
        "propose, PROPOSED, , PROPOSED, , ,, ",
        "takeBack, , DRAFT, , , ,, ",
        "sendBack, , RETURNED, , , ,, ",
        "decline, , DECLINED, , , , , ",
        "accept, , ACCEPTED, , , ,, ",
        "published, , , , PUBLISHED, ,, ",
        "overtaken, , , , RETURNED, ,, ",
        "withdrawn, , , , , WITHDRAWN,, ",
    })
    void leadsOnlyWhereTheTableSays(
            String step,
            EntryState draft,
            EntryState proposed,
            EntryState returned,
            EntryState accepted,
            EntryState published,
            EntryState withdrawn,
            EntryState declined) {
        EntryState[] expected = {draft, proposed, returned, accepted, published, withdrawn, declined};
        EntryState[] from = {
            EntryState.DRAFT,
            EntryState.PROPOSED,
            EntryState.RETURNED,
            EntryState.ACCEPTED,
            EntryState.PUBLISHED,
            EntryState.WITHDRAWN,
            EntryState.DECLINED
        };
        for (int i = 0; i < from.length; i++) {
            Entry entry = in(from[i]);
            if (expected[i] == null) {
                assertThatThrownBy(() -> Objects.requireNonNull(STEPS.get(step)).accept(entry))
                        .as(step + " from " + from[i])
                        .isInstanceOf(StepRefused.class);
            } else {
                Objects.requireNonNull(STEPS.get(step)).accept(entry);
                assertThat(entry.state()).as(step + " from " + from[i]).isEqualTo(expected[i]);
                assertThat(entry.takeEvents()).hasSize(step.equals("write") ? 0 : 1);
            }
        }
    }

    @Test
    void comesBackWithWordsOnly() {
        Entry entry = in(EntryState.PROPOSED);
        assertThatThrownBy(() -> entry.sendBack("m", " ", NOW)).isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> entry.decline("m", " ", NOW)).isInstanceOf(StepRefused.class);
        assertThat(entry.state()).isEqualTo(EntryState.PROPOSED);
    }

    private static Entry in(EntryState state) {
        return Entry.restore(new EntryMemento(EntryId.fresh(), NOTEBOOK, "a", 1, state, "", "", EntryDraft.EMPTY, NOW));
    }
}
