package org.vitaressources.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.vocabulary.RealVocabularies;

/// Which words are dropped before they are counted, and which are not.
class PersonalWordsTests {
    private final PersonalWords personal = new PersonalWords(RealVocabularies.get());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marie.dupont@exemple.fr",
                "jean arobase exemple point fr",
                "https://exemple.fr/profil/4",
                "06 12 34 56 78",
                "tel 0612345678",
                "+33 6.12.34.56.78",
                "1 85 05 78 006 084 36",
                "siret 732 829 320 00074",
                "FR76 3000 6000 0112 3456 7890 189",
                "AB-123-CD",
                "12 rue des Lilas Redon",
                "madame Dupont",
                "M. Le Goff",
                "docteur Martin",
                "Marie Kervella",
                "kervella marie",
                "contrat de Mohamed Benzaoui",
                "token 4f9a8c7b6d5e4f3a2b1c",
            })
    void saysThatTheseMayNameAPerson(String words) {
        assertThat(personal.areIn(AskedWords.of(words).orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jardin",
                "vélo-cargo",
                "garage solidaire 35000",
                "clauses sociales 2024 2025",
                "Saint-Denis",
                "Rochefort",
                "insertion des jeunes sans emploi",
                "AI",
                "cantine bio à Nantes",
                "IAE",
                "81.30",
                "loi 1901",
            })
    void letsWhatPeopleOfTheFieldLookForThrough(String words) {
        assertThat(personal.areIn(AskedWords.of(words).orElseThrow())).isFalse();
    }
}
