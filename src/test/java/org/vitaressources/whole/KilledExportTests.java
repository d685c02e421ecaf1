package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.vitaressources.accounts.Role;

/// The real program is killed (SIGKILL) at random moments while it makes what a trainer takes away: the next start
/// makes
/// it again by itself, under the same address, and nobody is ever given a part of a file.
///
/// `-Dvita.test.export-kills=50` kills more often, `-Dvita.test.seed=…` repeats a run as far as chance allows.
@Execution(ExecutionMode.CONCURRENT)
class KilledExportTests {
    private static final int KILLS = Integer.getInteger("vita.test.export-kills", 1);
    private static final long SEED = Long.getLong("vita.test.seed", System.nanoTime());
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int STEPS = 40;
    private static final List<String> FORMS = List.of("pdf", "docx", "epub", "html", "cartouche");
    private static final String WORDS = "Une entreprise solidaire réunit des habitants autour d’un besoin. ";

    private final Random random = new Random(SEED);

    @Test
    void makesAgainWhatWasBegun(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        System.out.println("KilledExportTests: -Dvita.test.seed=" + SEED);
        Files.createDirectories(folder.resolve("content"));
        SiteProcess site = SiteProcess.shortLived(folder);
        try {
            Visitor trainer = new PeopleByPages(site).invited("formatrice@exemple.test", Role.CONTRIBUTOR);
            String kit = kit(trainer);
            for (int kill = 1; kill <= KILLS; kill++) {
                String form = FORMS.get(random.nextInt(FORMS.size()));
                String there = trainer.post(kit + "/emporter", "forme", form).location();
                assertThat(there).startsWith("/emporter/");
                LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_LIFE));
                site.kill();
                site.restart();
                HttpResponse<byte[]> file = file(trainer, there);
                assertThat(file.headers().firstValue("ETag"))
                        .as("%s after kill %d, seed %d", form, kill, SEED)
                        .contains("\"" + sha256(file.body()) + "\"");
                assertThat(file.body()).startsWith(form.equals("pdf") ? new byte[] {'%', 'P'} : new byte[] {'P', 'K'});
            }
            try (var left = Files.list(folder.resolve("data/exports"))) {
                assertThat(left).as("nothing but what is ready").hasSize(KILLS);
            }
            assertThat(site.stopAndCheck()).isEmpty();
        } finally {
            site.kill();
        }
    }

    /// Once it is there; until then there is none.
    private static HttpResponse<byte[]> file(Visitor trainer, String there) {
        long end = System.nanoTime() + PATIENCE;
        HttpResponse<byte[]> answer = trainer.fetch(there + "/fichier");
        while (answer.statusCode() != 200) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(trainer.get(there).text()).doesNotContain("Rien n’a été fait");
            assertThat(System.nanoTime()).as("seed " + SEED).isLessThan(end);
            LockSupport.parkNanos(BETWEEN_LOOKS);
            answer = trainer.fetch(there + "/fichier");
        }
        return answer;
    }

    private static String kit(Visitor trainer) {
        String kit = trainer.post("/kits", "titre", "Kit emporté").location().substring(0, "/kits/".length() + 16);
        trainer.post(kit + "/seances");
        for (int i = 0; i < STEPS; i++) {
            String step = trainer.post(kit + "/etapes", "nature", "activite").location();
            trainer.post(
                    step, "titre", "Étape " + i, "minutes", "10", "consigne", (WORDS.repeat(6) + "\n\n").repeat(4));
        }
        return kit;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
