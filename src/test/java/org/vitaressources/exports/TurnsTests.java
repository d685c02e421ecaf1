package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vitaressources.exports.manuscript.Version;

class TurnsTests {
    @Test
    void whoWantsManyDoesNotKeepOthersWaiting() {
        List<ExportJob> waiting = new ArrayList<>(
                List.of(job("a1", "a"), job("a2", "a"), job("a3", "a"), job("b1", "b"), job("c1", "c")));
        Turns turns = new Turns();
        List<String> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            turns.next(List.copyOf(waiting)).ifPresent(job -> {
                order.add(job.id());
                waiting.remove(job);
            });
        }
        assertThat(order).containsExactly("a1", "b1", "c1", "a2", "a3");
        assertThat(turns.next(List.of())).isEmpty();
    }

    private static ExportJob job(String id, String owner) {
        Wish wish = new Wish(Wish.Kind.KIT, "k", Version.TRAINER, false, "pdf", Locale.FRENCH);
        return new ExportJob(id, owner, wish, ExportJob.State.QUEUED, "", "", 0, "", Instant.EPOCH);
    }
}
