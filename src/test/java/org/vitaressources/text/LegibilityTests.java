package org.vitaressources.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.text.Legibility.Flaw;

class LegibilityTests {
    private static final String FRENCH = "L’insertion par l’activité économique permet à des personnes éloignées de"
            + " l’emploi de travailler dans une structure qui les accompagne. Le salarié signe un contrat de travail,"
            + " reçoit un salaire et avance vers un métier. Les structures sont conventionnées par l’État, pour un an ou"
            + " trois. Elles rendent compte de leur action dans un dialogue de gestion. ";
    private static final String LEFT = "Le chantier accueille chaque année vingt salariés. Il les forme aux métiers du"
            + " bois. Les ateliers ouvrent du lundi au vendredi. Une psychologue vient le mardi. ";
    private static final String RIGHT = "La mairie prête les locaux depuis dix ans. Un garage voisin répare les"
            + " véhicules. Cette entente évite des achats. Des élus siègent au comité. ";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("French", FRENCH, null),
                Arguments.of(
                        "English",
                        "The resource centre keeps what the people of the field have learnt, and shows"
                                + " it to others who are in the same situation. ".repeat(4),
                        null),
                Arguments.of(
                        "a list of names",
                        "Rennes Redon Vannes Quimper Lorient Brest Morlaix Fougères Vitré Dinan"
                                + " Lannion Guingamp Pontivy Auray Concarneau Douarnenez Landerneau Carhaix Paimpol Tréguier"
                                + " Questembert Ploërmel Josselin Loudéac Lamballe Rostrenen",
                        null),
                Arguments.of("Greek", "Η κοινωνική οικονομία προσφέρει εργασία σε ανθρώπους. ".repeat(5), null),
                Arguments.of(
                        "acronyms",
                        "SIAE ACI AI EI ETTI GEIQ PLIE DDETS DREETS CDIE CDD PMSMP PASS IAE ASP FSE"
                                + " et les autres sigles du secteur ".repeat(4),
                        null),
                Arguments.of("glyph numbers for letters", shifted(FRENCH, -29), Flaw.CIPHER),
                Arguments.of("Caesar’s cipher", lettersShifted(FRENCH, 9), Flaw.CIPHER),
                Arguments.of("private signs", FRENCH.replaceAll("[aeiou]", "\uF0E1"), Flaw.CIPHER),
                Arguments.of("letters set apart", spaced(FRENCH), Flaw.BROKEN_WORDS),
                Arguments.of("no spaces", FRENCH.replaceAll("[\\s’,.]", ""), Flaw.BROKEN_WORDS),
                Arguments.of("two columns", interleaved(LEFT.repeat(6), RIGHT.repeat(6)), Flaw.COLUMNS),
                Arguments.of("two columns, one after the other", LEFT.repeat(3) + "\n" + RIGHT.repeat(3), null),
                Arguments.of("too short to judge", "xq zrt kkp", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void tellsDamageFromText(String what, String text, @org.jspecify.annotations.Nullable Flaw expected) {
        assertThat(Legibility.of(text).orElse(null)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Une di culté, une autre di culté et son e cacité. | lettres liées",
                "12 000 ¤ puis 300 ¤ et enfin 45 ¤ | Le signe € a été perdu.",
                "Les salariÃ©s Ã©taient formÃ©s | lettres accentuées",
                "Une difficulté, une autre, 12 000 € et 300 ?, 45 ? | ''",
                "De la difficulté efficace, bénéficier, spécifique, qualifié, identifié, confiance | ''"
            })
    void saysWhichSignsAreLost(String text, String expected) {
        String remark = ReadingRemarks.on(List.of(page(1, text)));
        assertThat(remark).contains(expected);
        assertThat(remark.isEmpty()).isEqualTo(expected.isEmpty());
    }

    @Test
    void namesThePagesWhenTheyAreManyEnough() {
        List<Passage> one = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> page(number, number == 3 ? shifted(FRENCH, -29) : FRENCH))
                .toList();
        assertThat(ReadingRemarks.on(one)).isEmpty();
        List<Passage> several = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> page(number, number > 2 ? shifted(FRENCH, -29) : FRENCH))
                .toList();
        assertThat(ReadingRemarks.on(several)).contains("illisible (p. 3, 4).");
    }

    @Test
    void looksForMixedColumnsOnPagesOnly() {
        String mixed = interleaved(LEFT.repeat(6), RIGHT.repeat(6));
        assertThat(ReadingRemarks.on(List.of(page(1, mixed), page(2, mixed)))).contains("deux colonnes");
        Passage section = new Passage(new Address.Section(List.of("Titre"), "titre"), "titre", mixed, SafeHtml.EMPTY);
        assertThat(ReadingRemarks.on(List.of(section))).isEmpty();
    }

    private static Passage page(int number, String text) {
        return new Passage(new Address.Page(number), "page-" + number, text, SafeHtml.EMPTY);
    }

    private static String shifted(String text, int by) {
        return text.chars()
                .mapToObj(c -> c == ' ' ? " " : String.valueOf((char) Math.max(33, c + by)))
                .collect(Collectors.joining());
    }

    private static String lettersShifted(String text, int by) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + by) % 26 : c)))
                .collect(Collectors.joining());
    }

    private static String spaced(String text) {
        return text.chars().mapToObj(c -> (char) c + " ").collect(Collectors.joining());
    }

    /// Five words of one, five of the other.
    private static String interleaved(String left, String right) {
        String[] one = left.split(" ");
        String[] other = right.split(" ");
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < Math.min(one.length, other.length); i += 5) {
            for (String[] column : List.of(one, other)) {
                for (int j = i; j < Math.min(i + 5, column.length); j++) {
                    mixed.append(column[j]).append(' ');
                }
            }
        }
        return mixed.toString();
    }
}
