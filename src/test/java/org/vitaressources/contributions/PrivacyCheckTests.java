package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.contributions.PersonalDetail.Kind;

/// Every number and name here is made up; those with a key were computed for the test.
class PrivacyCheckTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Écrire à prenom.nom@exemple.fr avant lundi. | EMAIL | prenom.nom@exemple.fr",
                "Tél. 01 99 00 12 34, le matin | PHONE | 01 99 00 12 34",
                "joignable au +33 6 39 98 00 01. | PHONE | +33 6 39 98 00 01",
                "au 0639980001 | PHONE | 0639980001",
                "au 06.39.98.00.01 | PHONE | 06.39.98.00.01",
                "N° 1 80 05 99 999 001 35 | NATIONAL_NUMBER | 1 80 05 99 999 001 35",
                "son compte FR76 3000 6000 0112 3456 7890 189 | BANK_ACCOUNT | FR76 3000 6000 0112 3456 7890 189",
                "au 12 bis, rue des Lilas à Ville-Fictive. | POSTAL_ADDRESS | 12 bis, rue des Lilas à Ville-Fictive",
                "né le 3 mai 1980 | BIRTH_DATE | né le 3 mai 1980",
                "née le 03/05/1980 | BIRTH_DATE | née le 03/05/1980",
                "Mme Durand, bénéficiaire du RSA, a repris. | NAME_IN_CONTEXT | Mme Durand",
                "Le surendettement de Karim B. a pesé. | NAME_IN_CONTEXT | Karim B",
                "M. Petit, en insertion depuis mars, | NAME_IN_CONTEXT | M. Petit",
            })
    void asksAbout(String text, Kind kind, String words) {
        assertThat(PrivacyCheck.of(text))
                .singleElement()
                .returns(kind, PersonalDetail::kind)
                .returns(words, PersonalDetail::words)
                .satisfies(found ->
                        assertThat(text.substring(found.start(), found.end())).isEqualTo(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un budget de 1 200 000 € sur 2010-2015",
                "SIRET 123 456 789 00012",
                "N° 1 80 05 99 999 001 36",
                "FR76 3000 6000 0112 3456 7890 188",
                "Mme Durand préside l'association.",
                "Le RSA et la santé au travail en Seine-Saint-Denis",
                "Article L. 5132-7 du code du travail",
                "12 rues ont été nettoyées",
                "10 salariés, 3 places en formation",
                "contact : voir la page @vita",
                "Un accompagnement santé avec Cap Emploi et la Mission Locale",
            })
    void leavesInPeace(String text) {
        assertThat(PrivacyCheck.of(text)).isEmpty();
    }

    @Test
    void acceptsCorsicaAndForeignMonths() {
        assertThat(PrivacyCheck.isNationalNumber("2 85 07 2A 004 012 " + key("2850719004012")))
                .isTrue();
        assertThat(PrivacyCheck.isNationalNumber("1 80 62 99 999 001 " + key("1806299999001")))
                .isTrue();
        assertThat(PrivacyCheck.isNationalNumber("1 80 15 99 999 001 " + key("1801599999001")))
                .isFalse();
    }

    @Test
    void findsEachPlaceOnceInOrder() {
        List<PersonalDetail> found =
                PrivacyCheck.of("a@exemple.fr puis 01 99 00 12 34 et encore a@exemple.fr, 4 rue Haute");
        assertThat(found)
                .extracting(PersonalDetail::kind)
                .containsExactly(Kind.EMAIL, Kind.PHONE, Kind.EMAIL, Kind.POSTAL_ADDRESS);
    }

    @Test
    void readsHostileTextWithoutLosingItself() {
        String hostile =
                ("1 rue " + "a@".repeat(50) + " 0".repeat(40) + " né le ".repeat(20) + "RSA M. Aa ").repeat(2_000);
        assertThat(PrivacyCheck.of(hostile)).isNotEmpty();
        assertThat(PrivacyCheck.of("\u0000\uD800 " + "M.".repeat(10_000))).isEmpty();
    }

    @Test
    void masksWithoutSayingHowLongItWas() {
        assertThat(new PersonalDetail(Kind.EMAIL, 0, 40, "x".repeat(40)).masked())
                .isEqualTo("••••••••••");
    }

    private static String key(String number) {
        return "%02d".formatted(97 - Long.parseLong(number) % 97);
    }
}
