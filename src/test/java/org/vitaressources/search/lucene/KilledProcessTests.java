package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.library.ResourceId;

/// A real process that writes an index is killed at random moments: the index opens each time and, once reconciled, is
/// that which is built from scratch.
class KilledProcessTests {
    private static final int KILLS = Integer.getInteger("vita.test.kills", 12);

    @Test
    void leavesAnIndexThatOpens(@TempDir Path folder) throws IOException, InterruptedException {
        TestLibrary library = TestLibrary.ofCorpus();
        Map<ResourceId, String> wanted = library.fingerprints();
        List<String> golden;
        try (TestIndex fresh = new TestIndex(folder.resolve("fresh"), library)) {
            fresh.index.reconcile();
            golden = GoldenQueries.answers(fresh);
        }
        Path index = folder.resolve("killed");
        Random random = new Random(11);
        int served = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(random.nextInt(40), random.nextInt(3_000_000), index, kill);
            try (TestIndex opened = new TestIndex(index, library)) {
                served += opened.index.serving().isPresent() ? 1 : 0;
                opened.index.reconcile();
                opened.settle();
                assertThat(opened.index.verify().clean()).as("kill %d", kill).isTrue();
                assertThat(opened.index.serving().orElseThrow().fingerprints()).isEqualTo(wanted);
                assertThat(GoldenQueries.answers(opened)).as("kill %d", kill).isEqualTo(golden);
            }
        }
        assertThat(served).as("starts that could serve at once").isGreaterThan(KILLS / 2);
    }

    private static void killAfter(int changes, long nanoseconds, Path index, int seed)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        IndexingProcess.class.getName(),
                        index.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            boolean started = false;
            int left = changes;
            for (String line = output.readLine(); line != null && left > 0; line = output.readLine()) {
                started |= line.equals("ouvert");
                left -= line.equals("fait") || line.equals("prêt") ? 1 : 0;
            }
            LockSupport.parkNanos(nanoseconds);
            process.destroyForcibly().waitFor();
            assertThat(started || changes == 0).as("the process wrote").isTrue();
        }
    }
}
