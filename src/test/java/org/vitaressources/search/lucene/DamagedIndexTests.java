package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to the files of the index, it is noticed at start or does not matter, and the answers are the same.
class DamagedIndexTests {
    private static final int DAMAGES = Integer.getInteger("vita.test.damages", 40);

    @Test
    void neverServesWrongAnswers(@TempDir Path folder) throws IOException {
        Path sound = folder.resolve("sound");
        TestLibrary library = TestLibrary.ofCorpus();
        List<String> golden;
        try (TestIndex index = new TestIndex(sound, library)) {
            index.index.reconcile();
            // A second generation of segments and deletions, so that every kind of file is there.
            index.publish(TestLibrary.simple("neuf", "Une nouvelle", "On y parle de tournesol."));
            index.settle();
            index.publish(TestLibrary.simple("neuf", "Une nouvelle", "On y parle de colza."));
            index.settle();
            golden = GoldenQueries.answers(index);
        }
        Random random = new Random(7);
        int rebuilt = 0;
        for (int i = 0; i < DAMAGES; i++) {
            Path copy = folder.resolve("copy");
            Folders.copy(sound, copy);
            String damage = damage(copy.resolve("lucene"), random);
            try (TestIndex index = new TestIndex(copy, library)) {
                if (index.index.serving().isPresent()) {
                    assertThat(GoldenQueries.answers(index))
                            .as("served after %s", damage)
                            .isEqualTo(golden);
                } else {
                    rebuilt++;
                }
                index.index.reconcile();
                index.settle();
                assertThat(index.index.verify().clean()).as(damage).isTrue();
                assertThat(GoldenQueries.answers(index))
                        .as("rebuilt after %s", damage)
                        .isEqualTo(golden);
            }
            Folders.delete(copy);
        }
        assertThat(rebuilt).isGreaterThan(DAMAGES / 2);
    }

    @Test
    void survivesTheLossOfItsFolderWhileItRuns(@TempDir Path folder) throws IOException {
        try (TestIndex index = TestIndex.ofCorpus(folder)) {
            List<String> golden = GoldenQueries.answers(index);
            Folders.delete(folder.resolve("lucene"));
            assertThat(GoldenQueries.answers(index)).isEqualTo(golden);
            index.publish(TestLibrary.simple("neuf", "Une nouvelle", "On y parle de tournesol."));
            index.index.rebuild();
            assertThat(index.ids("tournesol")).containsExactly("neuf");
        }
        try (TestIndex index = TestIndex.ofCorpus(folder)) {
            assertThat(index.index.verify().clean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0000\u0000", "../../etc", "generation-999", "n'importe quoi"})
    void rebuildsWhenThePointerSaysNothing(String pointer, @TempDir Path folder) throws IOException {
        List<String> golden;
        try (TestIndex index = TestIndex.ofCorpus(folder)) {
            golden = GoldenQueries.answers(index);
        }
        Files.writeString(folder.resolve("lucene/current"), pointer);
        try (TestIndex index = TestIndex.ofCorpus(folder)) {
            assertThat(GoldenQueries.answers(index)).isEqualTo(golden);
        }
    }

    private static String damage(Path lucene, Random random) throws IOException {
        List<Path> files = Folders.files(lucene);
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        int kind = random.nextInt(5);
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        switch (kind) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
            case 1 -> Files.write(file, Arrays.copyOf(bytes, at));
            case 2 -> {
                Arrays.fill(bytes, at, Math.min(bytes.length, at + 64), (byte) 0);
                Files.write(file, bytes);
            }
            case 3 -> Files.delete(file);
            default -> Folders.delete(random.nextBoolean() ? lucene : lucene.resolve("generation-1"));
        }
        return List.of("flip", "truncate", "zero", "delete file", "delete folder")
                        .get(kind) + " " + file + " at " + at;
    }
}
