package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
    private static final CommonPasswords COMMON = new CommonPasswords();

    private static PasswordRules rules(String breached) {
        return new PasswordRules(COMMON, new BreachedPasswords(properties(breached)));
    }

    private static AccountsProperties properties(String breached) {
        return new AccountsProperties(
                true,
                "moderator",
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Duration.ofHours(8),
                breached,
                Duration.ofDays(730),
                Duration.ofDays(30),
                Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "giroflée sous la pluie tiède",
                "le merle du voisin chante faux",
                "correct cheval agrafe batterie",
                "xK9#mQ2$vL7@pR4!",
                "kqjzvhwmtxplrbg",
                "hvfqo4tkdn81mzr",
                "J’ai mis trois cailloux dans ma poche",
                "пароль из четырёх слов"
            })
    void acceptsLongPhrasesAndRandomSigns(String password) {
        assertThat(rules("").fault(password, "Camille Durand", "camille@exemple.fr"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "court, TOO_SHORT",
        "quatorze signe, TOO_SHORT",
        "motdepassemotdepasse, GUESSABLE",
        "azertyuiopqsdfghjklm, GUESSABLE",
        "123456789012345678, GUESSABLE",
        "password123456789, GUESSABLE",
        "P@ssw0rdP@ssw0rd!!, GUESSABLE",
        "aaaaaaaaaaaaaaaaaaaa, GUESSABLE",
        "1qaz2wsx3edc4rfv5tgb, GUESSABLE",
        "dragondragondragon, GUESSABLE",
        "vitaressources2026, GUESSABLE",
        "Vita Ressources Insertion 2026, GUESSABLE",
        "camilledurand1984, GUESSABLE",
        "qwertyuiop1234567890, GUESSABLE",
        "mailcreated5240, GUESSABLE",
        "sunshine princess 2024, GUESSABLE",
    })
    void refusesWhatIsTriedFirst(String password, PasswordFault fault) {
        assertThat(rules("").fault(password, "Camille Durand", "camille@exemple.fr"))
                .contains(fault);
    }

    @Test
    void refusesMoreThanAHashShouldChew() {
        assertThat(rules("").fault("un deux trois ".repeat(30))).contains(PasswordFault.TOO_LONG);
    }

    @Test
    void knowsAtLeastThreeThousandCommonPasswords() throws IOException {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            List<String> common = list.lines()
                    .filter(line -> !line.startsWith("#"))
                    .limit(3000)
                    .toList();
            assertThat(common).hasSize(3000);
            assertThat(common).allMatch(password -> COMMON.isGuessable(password, List.of()));
            // The policy asks for 15 characters: what people do with a common one is write it until it is long enough.
            assertThat(common)
                    .allMatch(password -> COMMON.isGuessable(password.repeat(1 + 15 / password.length()), List.of()));
        }
    }

    @Test
    void findsAPasswordInASortedListOfLeakedSums(@TempDir Path folder) throws Exception {
        List<String> sums = IntStream.range(0, 2_000)
                .mapToObj(number -> sum("le mot de passe qui a fui " + number) + ":" + number)
                .sorted()
                .toList();
        String file = Files.write(folder.resolve("sums.txt"), sums).toString();
        PasswordRules rules = rules(file);
        assertThat(IntStream.range(0, 2_000))
                .allMatch(number -> rules.fault("le mot de passe qui a fui " + number)
                        .equals(java.util.Optional.of(PasswordFault.LEAKED)));
        assertThat(IntStream.range(2_000, 3_000))
                .allMatch(number ->
                        rules.fault("le mot de passe qui a fui " + number).isEmpty());
    }

    private static String sum(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-1")
                            .digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
