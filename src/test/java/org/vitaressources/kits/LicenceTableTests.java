package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of licences: whole, with a source for each rule, and saying what the texts say.
class LicenceTableTests {
    private static final Path VOCABULARY = Path.of("src/main/resources/vocabulary/licences.yml");
    private static final Path FRENCH = Path.of("src/main/resources/messages.properties");

    private final LicenceTable table = LicenceTable.load();

    @Test
    void everyLicenceOfTheVocabularyHasItsRules() throws IOException {
        Set<String> known = new TreeSet<>(Set.of(LicenceTable.NONE, LicenceTable.OTHER));
        Pattern.compile("- id: (\\S+)")
                .matcher(Files.readString(VOCABULARY))
                .results()
                .forEach(id -> known.add(id.group(1)));
        assertThat(known).hasSizeGreaterThan(8);
        assertThat(table.licences()).isEqualTo(known);
        for (String licence : known) {
            for (Manner manner : Manner.values()) {
                LicenceTable.Rule rule = table.rule(licence, manner);
                assertThat(rule.licence()).as(licence + " " + manner).isIn(licence, "toutes");
                for (Use use : Use.values()) {
                    assertThat(rule.of(use)).isNotNull();
                }
            }
        }
    }

    @Test
    void everyRuleSaysWhereItIsWrittenAndIsExplained() throws IOException {
        String messages = Files.readString(FRENCH);
        assertThat(table.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.source()).hasSizeGreaterThan(10);
            assertThat(messages).contains("kit.rule." + rule.rule() + "=");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CC-BY-NC-4.0, EXCERPT, PAID, NO",
        "CC-BY-NC-4.0, EXCERPT, FREE, CREDITED",
        "CC-BY-NC-SA-4.0, EXCERPT, PAID, NO",
        "CC-BY-NC-ND-4.0, WHOLE, PAID, NO",
        "CC-BY-ND-4.0, EXCERPT, FREE, NO",
        "CC-BY-ND-4.0, WHOLE, PAID, CREDITED",
        "CC-BY-SA-4.0, EXCERPT, PAID, ALIKE",
        "CC-BY-4.0, EXCERPT, PAID, CREDITED",
        "CC0-1.0, EXCERPT, PAID, FREELY",
        "Licence-Ouverte-2.0, EXCERPT, PAID, CREDITED",
        "tous-droits-reserves, EXCERPT, FREE, NO",
        "tous-droits-reserves, QUOTATION, PAID, CREDITED",
        "tous-droits-reserves, REFERENCE, PAID, CREDITED",
        "'', EXCERPT, FREE, NO",
        "'', QUOTATION, PAID, CREDITED",
        "CC-BY-NC-ND-4.0, QUOTATION, PAID, CREDITED",
        "Ma licence à moi, EXCERPT, FREE, UNSURE"
    })
    void saysOfAUse(String licence, Manner manner, Use use, Verdict verdict) {
        assertThat(table.rule(licence, manner).of(use)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "CC-BY-4.0, CC-BY-SA-4.0, true",
        "CC-BY-4.0, CC0-1.0, false",
        "CC-BY-SA-4.0, CC-BY-SA-4.0, true",
        "CC-BY-SA-4.0, CC-BY-4.0, false",
        "CC-BY-SA-4.0, CC-BY-NC-SA-4.0, false",
        "CC-BY-NC-4.0, CC-BY-NC-SA-4.0, true",
        "CC-BY-NC-4.0, CC-BY-4.0, false",
        "CC-BY-ND-4.0, CC-BY-ND-4.0, false",
        "tous-droits-reserves, tous-droits-reserves, false",
        "'', CC-BY-4.0, false",
        "CC0-1.0, CC0-1.0, true"
    })
    void saysUnderWhichLicenceAKitWithAnExcerptMayBePublished(String excerpt, String kit, boolean may) {
        assertThat(table.mayBePublished(excerpt, kit)).isEqualTo(may);
    }

    @Test
    void excerptsThatMustEachKeepTheirLicenceDoNotGoTogether() {
        assertThat(table.licencesOfKits().stream()
                        .filter(kit -> table.mayBePublished("CC-BY-SA-4.0", kit))
                        .filter(kit -> table.mayBePublished("CC-BY-NC-SA-4.0", kit))
                        .collect(Collectors.toSet()))
                .isEmpty();
        assertThat(table.licencesOfKits()).hasSizeGreaterThan(5);
    }
}
