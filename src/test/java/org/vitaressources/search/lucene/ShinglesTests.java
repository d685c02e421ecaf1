package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTests {
    private static final int GUARANTEED = Shingles.RUN + Shingles.WINDOW - 1;

    @Test
    void anyThirtyOneWordsInARowAreFoundAgain() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            String common = words(random, GUARANTEED);
            String one = words(random, random.nextInt(200)) + " " + common + " " + words(random, random.nextInt(200));
            String other = words(random, random.nextInt(200)) + " " + common + " " + words(random, random.nextInt(200));
            assertThat(shared(one, other)).as("trial %d", trial).isPositive();
        }
    }

    @Test
    void otherTextsShareNothing() {
        Random random = new Random(6);
        for (int trial = 0; trial < 300; trial++) {
            assertThat(shared(words(random, 500), words(random, 500))).isZero();
        }
    }

    @Test
    void caseAccentsAndPunctuationSayNothing() {
        String text = "Été comme hiver, l’équipe répare les voitures de celles et ceux qui cherchent du travail.";
        String same = "ETE COMME HIVER L EQUIPE REPARE LES VOITURES : DE CELLES ET CEUX QUI CHERCHENT DU TRAVAIL";
        assertThat(Shingles.of(text)).isNotEmpty().isEqualTo(Shingles.of(same));
    }

    @Test
    void thereIsAboutOneForTwelveWords() {
        assertThat(Shingles.of(words(new Random(7), 12_000)).length).isBetween(800, 1200);
    }

    @Test
    void shortTextsHaveNone() {
        assertThat(Shingles.of("")).isEmpty();
        assertThat(Shingles.of("sept mots ne font pas une course")).isEmpty();
        assertThat(Shingles.of("huit mots font bien une course assez longue")).hasSize(1);
    }

    private static long shared(String one, String other) {
        long[] fingerprints = Shingles.of(other);
        return Arrays.stream(Shingles.of(one))
                .filter(fingerprint -> Arrays.binarySearch(fingerprints, fingerprint) >= 0)
                .count();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(2_000_000_000), 36))
                .collect(Collectors.joining(" "));
    }
}
