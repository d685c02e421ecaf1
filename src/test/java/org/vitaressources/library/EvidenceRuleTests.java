package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.library.Ground.Kind;
import org.vitaressources.vocabulary.TerritoryCode;

/// The rule of evidence as a table. The practice is that of structure `Nous` in Ille-et-Vilaine.
class EvidenceRuleTests {
    private static final String RESULTS = "## Contexte\n\nMots.\n\n## Résultats\n\nVingt personnes.\n";

    /// @param declared `preuve` as written, empty when it says none
    /// @param own `cas` for a case study with results, else empty
    /// @param trials `structure@territory=result`, separated by spaces
    /// @param transpositions `structure@territory`, with `?` behind when it is only meant to be one; separated by
    /// spaces
    /// @param expected id of the level, empty for none
    @ParameterizedTest(name = "{0} {1} + {2} + {3} = {4}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                // what it says of itself
                "''           | ''  | ''                                                             | ''            | ''",
                "idee         | ''  | ''                                                             | ''            | idee",
                "experimentee | ''  | ''                                                             | ''            | experimentee",
                "eprouvee     | ''  | ''                                                             | ''            | experimentee",
                "repliquee    | ''  | ''                                                             | ''            | experimentee",
                "''           | cas | ''                                                             | ''            | experimentee",
                "idee         | cas | ''                                                             | ''            | experimentee",
                // one other place
                "''           | cas | A@departement:01=reussi                                        | ''            | eprouvee",
                "''           | cas | A@departement:01=partiel                                       | ''            | eprouvee",
                "''           | cas | A@departement:01=sans-suite                                    | ''            | experimentee",
                "''           | cas | ''                                                             | A@departement:01 | eprouvee",
                "''           | cas | ''                                                             | A@departement:01? | experimentee",
                "''           | ''  | A@departement:01=reussi                                        | ''            | experimentee",
                "''           | ''  | A@departement:01=partiel                                       | ''            | experimentee",
                "''           | ''  | A@departement:01=sans-suite                                    | ''            | ''",
                "idee         | ''  | A@departement:01=sans-suite                                    | ''            | idee",
                "idee         | ''  | A@departement:01=reussi                                        | ''            | experimentee",
                // not elsewhere, not another structure, nobody known
                "''           | cas | A@departement:35=reussi                                        | ''            | experimentee",
                "''           | cas | A@commune:35238=reussi                                         | ''            | experimentee",
                "''           | cas | A@region:53=reussi                                             | ''            | experimentee",
                "''           | cas | Nous@departement:01=reussi                                     | ''            | experimentee",
                "''           | cas | Amie@departement:01=reussi                                     | ''            | experimentee",
                "''           | cas | @departement:01=reussi                                         | ''            | experimentee",
                "''           | cas | A@=reussi                                                      | ''            | experimentee",
                "''           | cas | ''                                                             | Nous@departement:01 | experimentee",
                // what its authors claim, and somebody confirms, even nearby
                "eprouvee     | ''  | A@departement:35=reussi                                        | ''            | eprouvee",
                "eprouvee     | ''  | A@=partiel                                                     | ''            | eprouvee",
                "eprouvee     | ''  | A@departement:01=sans-suite                                    | ''            | experimentee",
                "repliquee    | ''  | A@departement:01=reussi                                        | ''            | eprouvee",
                // three places
                "''           | cas | A@departement:01=reussi B@departement:974=reussi               | ''            | repliquee",
                "''           | cas | A@departement:01=reussi B@departement:974=partiel              | ''            | eprouvee",
                "''           | cas | A@departement:01=reussi A@departement:974=reussi               | ''            | eprouvee",
                "''           | cas | A@departement:01=reussi B@departement:01=reussi                | ''            | eprouvee",
                "''           | cas | A@commune:93066=reussi B@departement:93=reussi                 | ''            | eprouvee",
                "''           | cas | A@departement:01=reussi                                        | B@departement:974 | repliquee",
                "''           | cas | A@departement:01=reussi                                        | A@departement:01 | eprouvee",
                "''           | cas | ''                                                             | @departement:01 @departement:974 | repliquee",
                "idee         | ''  | A@departement:01=reussi B@departement:974=reussi               | ''            | eprouvee",
                "idee         | ''  | A@departement:01=reussi B@departement:974=reussi C@departement:93=reussi | ''  | repliquee",
                // a choice that must be looked for: A only fits with the one place that B leaves
                "''           | cas | A@departement:01=reussi B@departement:01=reussi A@departement:974=reussi | ''  | repliquee",
            })
    void givesTheLevel(String declared, String own, String trials, String transpositions, String expected) {
        Assessment assessment = assess(declared, own.equals("cas") ? RESULTS : "Mots.", trials, transpositions);
        assertThat(assessment.level().map(Evidence::id).orElse("")).isEqualTo(expected);
    }

    @Test
    void saysWhy() {
        assertThat(assess("eprouvee", RESULTS, "A@departement:01=reussi B@departement:974=sans-suite", "")
                        .grounds())
                .containsExactly(
                        new Ground(Kind.CONFIRMED, 1),
                        new Ground(Kind.RESULTS, 1),
                        new Ground(Kind.ELSEWHERE, 1),
                        new Ground(Kind.UNSUCCESSFUL, 1),
                        new Ground(Kind.MISSING, 1));
        assertThat(assess("repliquee", "", "", "").grounds())
                .containsExactly(new Ground(Kind.UNCONFIRMED, 1), new Ground(Kind.MISSING, 1));
        assertThat(assess("", "", "", "")).isEqualTo(Assessment.NONE);
    }

    @Test
    void aHeadingWithNothingUnderItTellsOfNoResults() {
        assertThat(CaseResults.areIn("## Résultats\n\n## Difficultés\n\nMots.")).isFalse();
        assertThat(CaseResults.areIn("## Résultats et bilan\n\nMots.")).isTrue();
        assertThat(CaseResults.areIn("## Le garage, le jardin et le bilan\n\nMots."))
                .isTrue();
        assertThat(CaseResults.areIn("Les résultats sont bons.")).isFalse();
    }

    private static Assessment assess(String declared, String body, String trials, String transpositions) {
        FakeVocabularies vocabularies = new FakeVocabularies();
        Map<String, Object> matter = new java.util.LinkedHashMap<>(Map.of(
                "titre", "Garage",
                "type", "etude-de-cas",
                "organisation", "Nous",
                "partenaires", List.of("Amie"),
                "territoires", List.of("departement:35", "region:53")));
        if (!declared.isEmpty()) {
            matter.put("preuve", declared);
        }
        Description description = new Descriptions(vocabularies, java.time.Clock.systemUTC())
                .describe(FrontMatter.of(matter), FileFacts.NONE, "garage/index.md")
                .description();
        Returns returns = Returns.NONE;
        for (String written : words(trials)) {
            String[] parts = written.split("[@=]", -1);
            returns = returns.with(new Trial(
                    "e" + returns.trials().size(),
                    TerritoryCode.parse(parts[1]),
                    parts[0],
                    Optional.empty(),
                    Optional.empty(),
                    Trial.Result.of(parts[2]).orElseThrow(),
                    "",
                    "",
                    "",
                    "",
                    ""));
        }
        List<Transposed> others = new ArrayList<>();
        for (String written : words(transpositions)) {
            String[] parts = written.split("[@?]", -1);
            others.add(new Transposed(
                    "t" + others.size(),
                    parts[0],
                    List.of(TerritoryCode.parse(parts[1]).orElseThrow()),
                    !written.endsWith("?")));
        }
        CameBack cameBack = new CameBack(new ReturnsFolder.Returned(returns, "", List.of()), others);
        return new EvidenceRule(vocabularies).of(description, body, cameBack);
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
