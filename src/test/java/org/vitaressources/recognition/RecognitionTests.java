package org.vitaressources.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.recognition.Suggestion.Choice;
import org.vitaressources.recognition.Suggestion.Kind;
import org.vitaressources.vocabulary.RealVocabularies;

class RecognitionTests {
    private static final Recognition RECOGNITION = new Recognition(RealVocabularies.get());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le garage a ouvert à Redon, près de la gare. | commune:35236",
                "Le projet est né au Mans en 2012. | commune:72181",
                "Une équipe s’est installée à Lens, puis à Liévin. | commune:62498",
                "Nous intervenons dans la Creuse. | departement:23",
                "L’association couvre tout le département de l’Orne. | departement:61",
                "Une plateforme en Ille-et-Vilaine. | departement:35",
                "Un essaimage en Bretagne. | region:53",
                "Le siège est au 12 rue des Lilas, 26150 Die. | commune:26113",
                "La ville de Die nous prête un local. | commune:26113",
                "Redon (35) accueille l’atelier. | commune:35236",
                "Notre action touche le département 93. | departement:93",
                "Saint-Dié-des-Vosges et ses environs. | commune:88413",
            })
    void findsAPlaceByItsSigns(String text, String code) {
        assertThat(values(text, Kind.TERRITORY)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La roche est dure et le mans est un mot.",
                "Chacun y trouve son compte.",
                "Die Frau und das Kind.",
                "Le lot comprend deux machines.",
                "Une manche de pull et une creuse discussion.",
                "Le sens de la démarche. Lens d’appareil photo.",
                "Nord et sud se répondent.",
                "Jean Martin et Sophie Laurent encadrent le chantier.",
                "Mme Redon nous a reçus.",
                "Tours de table et Vienne que pourra.",
                "L’AI et l’EI coopèrent.",
                "Bonne année ! Espérance et Joyeuse fête.",
                "BILAN FINANCIER ET PERSPECTIVES",
            })
    void takesOrdinaryWordsAndPeopleForWhatTheyAre(String text) {
        assertThat(values(text, Kind.TERRITORY)).isEmpty();
    }

    @Test
    void offersHomonymsAsAChoiceTheLikeliestFirst() {
        Suggestion alone =
                places("Une épicerie a ouvert à Saint-Denis cette année.").getFirst();
        assertThat(alone.choices()).hasSizeGreaterThan(1);
        Suggestion told =
                places("À La Réunion, une épicerie a ouvert à Saint-Denis. L’île de La Réunion est loin.").stream()
                        .filter(place -> place.choices().getFirst().label().equals("Saint-Denis"))
                        .findFirst()
                        .orElseThrow();
        Choice first = told.choices().getFirst();
        assertThat(first.value()).isEqualTo("commune:97411");
        assertThat(first.supported()).isTrue();
        assertThat(first.detail()).contains("La Réunion");
    }

    @Test
    void believesASmallPlaceWhenItsDepartementIsNamed() {
        String text = "L’épicerie itinérante part de Lormes chaque mardi.";
        assertThat(values(text, Kind.TERRITORY)).isEmpty();
        assertThat(values(
                        text + " Elle sillonne la Nièvre, un département rural de la Bourgogne-Franche-Comté.",
                        Kind.TERRITORY))
                .contains("commune:58145");
    }

    @Test
    void findsSectorsStructuresAndAcronymsWithTheirSentence() {
        List<Suggestion> all = RECOGNITION.in(List.of(
                new TextPart("titre", "Un garage solidaire", 3),
                new TextPart(
                        "contexte",
                        "Le projet est porté par un chantier d’insertion. Le PLIE finance un poste. Le PLIE suit les parcours.",
                        1)));
        assertThat(values(all, Kind.SECTOR))
                .contains("garage-solidaire", "mobilite")
                .doesNotContain("batiment");
        assertThat(values(all, Kind.STRUCTURE)).contains("aci");
        assertThat(values(all, Kind.ACRONYM)).containsExactly("PLIE");
        Suggestion structure = all.stream()
                .filter(one -> one.choices().getFirst().value().equals("aci"))
                .findFirst()
                .orElseThrow();
        assertThat(structure.proof())
                .isEqualTo(
                        new Suggestion.Proof("contexte", "Le projet est porté par un ", "chantier d’insertion", "."));
    }

    @Test
    void tellsAFarmFromAClosedDoor() {
        assertThat(values("La plateforme a fermé. Elle est fermée. Fermé depuis.", Kind.SECTOR))
                .isEmpty();
    }

    @Test
    void readsNothingInAddressesOfLinks() {
        assertThat(values("[Voir](https://exemple.test/a-Redon) et [là](../garage-a-Redon/).", Kind.TERRITORY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n", "(((((", "à", "À À À À À", "]( ](http://", "\ud800", "d’l’d’l’", "35 35 35"})
    void neverFails(String text) {
        assertThat(RECOGNITION.in(List.of(new TextPart("texte", text, 1)))).isEmpty();
    }

    private static List<Suggestion> places(String text) {
        return RECOGNITION.in(List.of(new TextPart("texte", text, 1))).stream()
                .filter(one -> one.kind() == Kind.TERRITORY)
                .toList();
    }

    private static List<String> values(String text, Kind kind) {
        return values(RECOGNITION.in(List.of(new TextPart("texte", text, 1))), kind);
    }

    private static List<String> values(List<Suggestion> all, Kind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .flatMap(one -> Stream.of(one.choices().getFirst().value()))
                .toList();
    }
}
