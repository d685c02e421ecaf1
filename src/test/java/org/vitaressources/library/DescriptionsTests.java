package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.vocabulary.TerritoryCode;

/// From front matter to description, ours and that of other systems.
class DescriptionsTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final FileFacts FACTS =
            new FileFacts("application/pdf", "Titre propre", "en", "2008-05-12", "Le début du texte.");
    private final Descriptions descriptions = new Descriptions(new FakeVocabularies(), CLOCK);

    private Described described(String yaml) {
        Map<String, Object> keys = new FakeMarkdown()
                .parseYaml(yaml.getBytes(StandardCharsets.UTF_8))
                .frontMatter();
        return descriptions.describe(FrontMatter.of(keys), FACTS, "dossier/mon-fichier.pdf");
    }

    @Test
    void readsAllOurKeys() {
        Described described = described("""
                id: garage-rennes
                titre: Garage solidaire
                résumé: Un garage.
                type: Étude de cas
                territoires: [departement:35, Bretagne]
                secteurs: mobilite
                structures: Association intermédiaire
                themes: [Parcours et gouvernance]
                publics: cip
                date: 12 mai 2008
                mise-a-jour: 2009-03
                auteurs: [Jeanne Exemple]
                organisation: Fédération
                partenaires: Région; Département
                licence: Licence Ouverte
                langue: fr
                source: https://exemple.fr
                adapte-de: modele
                exemple-fictif: oui
                preuve: éprouvée
                mots-clés: garage, permis
                couleur: bleu
                """);
        Description description = described.description();
        assertThat(described.remarks()).isEmpty();
        assertThat(described.declaredId()).contains(new ResourceId("garage-rennes"));
        assertThat(described.slugBase()).isEqualTo("garage-solidaire");
        assertThat(description)
                .isEqualTo(new Description(
                        "Garage solidaire",
                        "Un garage.",
                        Optional.of("etude-de-cas"),
                        List.of(code("departement:35"), code("region:53")),
                        List.of("mobilite"),
                        List.of("ai"),
                        List.of("parcours"),
                        List.of("cip"),
                        Optional.of("2008-05-12"),
                        Optional.of("2009-03"),
                        List.of("Jeanne Exemple"),
                        Optional.of("Fédération"),
                        List.of("Région", "Département"),
                        Optional.of("etalab-2.0"),
                        "fr",
                        Optional.of("https://exemple.fr"),
                        Optional.of(new ResourceId("modele")),
                        true,
                        Optional.of(Evidence.PROVED),
                        List.of("garage", "permis"),
                        Map.of("couleur", "bleu")));
    }

    @Test
    void fallsBackOnWhatTheFileSaysOfItself() {
        Description description = described("").description();
        assertThat(description.title()).isEqualTo("Titre propre");
        assertThat(description.summary()).isEqualTo("Le début du texte.");
        assertThat(description.language()).isEqualTo("en");
        assertThat(description.date()).contains("2008-05-12");
        assertThat(descriptions
                        .describe(FrontMatter.of(Map.of()), FileFacts.NONE, "dossier/mon-fichier.pdf")
                        .description()
                        .title())
                .isEqualTo("Mon fichier");
    }

    @Test
    void understandsOtherSystems() {
        Description description = described("""
                        layout: post
                        title: Un billet
                        description: En bref.
                        tags: [a, b]
                        author: Dupont, Jean
                        lang: fr_FR
                        thematiques: [Écologie]
                        date: '2021-03-12T10:00:00+01:00'
                        """).description();
        assertThat(description.title()).isEqualTo("Un billet");
        assertThat(description.summary()).isEqualTo("En bref.");
        assertThat(description.tags()).containsExactly("a", "b", "Écologie");
        assertThat(description.authors()).containsExactly("Dupont, Jean");
        assertThat(description.language()).isEqualTo("fr-FR");
        assertThat(description.date()).contains("2021-03-12");
        assertThat(description.other()).containsEntry("layout", "post");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "territoires: 35 | departement:35",
                "territoires: '01' | departement:01",
                "territoires: 1 | departement:01",
                "territoires: 974 | departement:974",
                "territoires: '35238' | commune:35238",
                "territoires: 243500139 | epci:243500139",
                "territoire: national | pays:FR",
                "territoire: {departements: ['35']} | departement:35",
                "territoire: {regions: [53]} | region:53",
                "Département: 35 | departement:35",
                "communes: [Rennes] | commune:35238",
                "territoires: 'ille-et-vilaine' | departement:35",
            })
    void resolvesTerritoriesHoweverTheyAreWritten(String yaml, String code) {
        Described described = described(yaml);
        assertThat(described.description().territories()).containsExactly(code(code));
        assertThat(described.remarks()).isEmpty();
    }

    @Test
    void offersTheCandidatesOfAnAmbiguousTerritory() {
        Described described = described("territoires: Saint-Denis");
        assertThat(described.description().territories()).isEmpty();
        assertThat(described.description().other()).containsEntry("territoires", "Saint-Denis");
        assertThat(described.remarks())
                .containsExactly("Territoire « Saint-Denis » ambigu : précisez commune:97411 (La Réunion)"
                        + " ou commune:93066 (Seine-Saint-Denis).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "titre: [un, deux] | un seul texte",
                "titre: {a: b} | attend un texte",
                "date: hier | attend une date",
                "date: 2008-13-45 | attend une date",
                "secteurs: plomberie | n'est pas dans le vocabulaire",
                "territoires: Atlantide | inconnu.",
                "id: Pas une identité | lettres sans accent",
                "preuve: certaine | idee, experimentee, eprouvee ou repliquee",
                "exemple-fictif: parfois | « oui » ou « non »",
            })
    void remarksOnWhatItCannotUse(String yaml, String remark) {
        Described described = described(yaml);
        assertThat(described.description().title()).isNotBlank();
        assertThat(described.remarks()).singleElement().asString().contains(remark.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "2008,2008",
        "2008-5,2008-05",
        "2008-05-12,2008-05-12",
        "12/05/2008,2008-05-12",
        "05/2008,2008-05",
        "1er mars 2008,2008-03-01",
        "mars 2008,2008-03",
        "12 août 2008,2008-08-12",
        "lundi 3 déc. 2012,2012-12-03",
        "2008-05-12 10:00,2008-05-12",
    })
    void readsDatesAsPeopleWriteThem(String written, String date) {
        assertThat(WrittenDate.read(written, LocalDate.of(2026, 6, 1))).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"2031", "0001-01-01", "31/02/2008", "12", "demain"})
    void refusesImpossibleDates(String written) {
        assertThat(WrittenDate.read(written, LocalDate.of(2026, 6, 1))).isEmpty();
    }

    private static TerritoryCode code(String written) {
        return TerritoryCode.parse(written.strip()).orElseThrow();
    }
}
