package org.vitaressources.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.search.Understanding.Doubt;
import org.vitaressources.vocabulary.RealVocabularies;

/// What is read in the words of a query, over the whole geography of the program. The evidence says here that the
/// values find as much as the words do; what it changes is a table of its own.
class QueryReaderTests {
    private final QueryReader reader =
            new QueryReader(RealVocabularies.get(), Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            mobilité Finistère 2015          | departement:29 2015 | mobilité
            mobilite finistere               | departement:29      | mobilite
            MOBILITE FINISTERE               | departement:29      | MOBILITE
            garage redon                     | commune:35236       | garage
            garage solidaire à Rennes        | commune:35238       | garage solidaire
            insertion Ille et Vilaine        | departement:35      | insertion
            insertion en ille-et-vilaine     | departement:35      | insertion
            chantier d'Ille-et-Vilaine       | departement:35      | chantier
            en Bretagne                      | region:53           | ''
            Finistère                        | departement:29      | ''
            emploi dans le 35                | departement:35      | emploi
            emploi le 93                     | departement:93      | emploi
            emploi département 93            | departement:93      | emploi
            emploi Seine-Saint-Denis (93)    | departement:93      | emploi
            Saint-Denis (Réunion) mobilité   | commune:97411       | mobilité
            Saint-Denis Réunion mobilité     | commune:97411       | mobilité
            mobilité Redon Ille-et-Vilaine   | commune:35236       | mobilité
            loire atlantique garage          | departement:44      | garage
            pays de la loire garage          | region:52           | garage
            garage côtes d’armor             | departement:22      | garage
            épicerie nord pas de calais      | region:32           | épicerie
            emploi dans le Nord              | departement:59      | emploi
            emploi dans le nord              | departement:59      | emploi
            emploi Nord                      | departement:59      | emploi
            emploi dans l'Orne               | departement:61      | emploi
            emploi département du Lot        | departement:46      | emploi
            région Bretagne mobilité         | region:53           | mobilité
            ville de Nantes mobilité         | commune:44109       | mobilité
            mobilité près de Nantes          | commune:44109       | mobilité
            Nantes                           | commune:44109       | ''
            logement Creuse                  | departement:23      | logement
            mobilité 2015                    | 2015                | mobilité
            mobilité en 2015                 | 2015                | mobilité
            mobilité 2015-2020               | 2015..2020          | mobilité
            mobilité 2015–2020               | 2015..2020          | mobilité
            mobilité 2015 à 2020             | 2015..2020          | mobilité
            mobilité entre 2010 et 2015      | 2010..2015          | mobilité
            mobilité de 2010 à 2015          | 2010..2015          | mobilité
            mobilité depuis 2018             | 2018..              | mobilité
            mobilité à partir de 2018        | 2018..              | mobilité
            mobilité après 2018              | 2019..              | mobilité
            mobilité avant 2012              | ..2011              | mobilité
            mobilité jusqu'en 2012           | ..2012              | mobilité
            mobility since 2018              | 2018..              | mobility
            mobility between 2010 and 2015   | 2010..2015          | mobility
            bilan année 2020                 | 2020                | bilan
            territoire:35 mobilité           | departement:35      | mobilité
            territoire:"Ille-et-Vilaine" x   | departement:35      | x
            territoire:Ille et Vilaine x     | departement:35      | x
            TERRITORY:rennes x               | commune:35238       | x
            territoire:departement:35        | departement:35      | ''
            territoire:35 OU territoire:22   | departement:35 departement:22 | ''
            secteur:mobilité permis          | mobilite            | permis
            sector:"Mobilité et transport solidaires" | mobilite   | ''
            type:étude de cas garage         | etude-de-cas        | garage
            type:outil                       | outil               | ''
            annee:2015..2020 x               | 2015..2020          | x
            année:2015 x                     | 2015                | x
            ANNEE:..2010 x                   | ..2010              | x
            year:2018.. x                    | 2018..              | x
            annee:2020-2015 x                | 2015..2020          | x
            """)
    void reads(String words, String values, String rest) {
        Understanding read = reader.read(SearchQuery.of(words), asMany -> 5);
        assertThat(values(read)).as(words).isEqualTo(values);
        assertThat(read.applied().words()).as(words).isEqualTo(rest);
        assertThat(read.doubts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            emploi nord
            emploi sud
            lot de consolation
            Lot de consolation
            manche à air
            Manche à air
            centre social
            Centre social
            tours de main
            Tours de main
            à sens unique
            espace vert
            réunion publique
            une orange
            port du masque
            cher employeur
            vienne que pourra
            EMPLOI NORD
            la somme des parties
            jardin des landes
            mobilité France
            France Travail
            France services
            centre de ressources
            maison de la creuse
            bonne pratique
            chantier école
            AI
            CCAS
            35 heures
            le 11 novembre
            arrêté du 13 mai
            93
            loi 2005
            loi du 11 février 2005
            loi de 2005
            agenda 2030
            plan 2025
            RE2020
            article 2015
            2015 €
            2015€
            2015 euros
            2015 heures
            programmation 2014-2020
            12/2015
            2004
            2028
            1998
            ISO 2015
            "mobilité Finistère 2015"
            mobilité -Finistère
            Finistère OU Morbihan
            titre:Finistère
            """)
    void leavesWordsAlone(String words) {
        Understanding read = reader.read(SearchQuery.of(words), asMany -> 5);
        assertThat(read).as(words).isEqualTo(Understanding.none(SearchQuery.of(words)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mobilité finistère      | 5  | 9 | 90 | departement:29
            mobilité finistère      | 2  | 2 | 40 | departement:29
            mobilité finistère      | 1  | 0 | 40 | departement:29
            mobilité finistère      | 0  | 0 | 0  | departement:29
            mobilité finistère      | 0  | 0 | 4  | ''
            mobilité finistère      | 2  | 3 | 40 | ''
            mobilité 2015           | 0  | 0 | 3  | ''
            mobilité 2015           | 1  | 0 | 30 | 2015
            mobilité 2015           | 1  | 2 | 30 | ''
            mobilité depuis 2018    | 1  | 9 | 30 | 2018..
            mobilité depuis 2018    | 0  | 0 | 30 | ''
            département du lot      | 1  | 3 | 30 | departement:46
            """)
    void asksWhichReadingFindsMore(String words, long asValue, long inTitle, long asWords, String values) {
        SearchQuery query = SearchQuery.of(words);
        Understanding read = reader.read(query, one -> {
            long plain = one.words().contains("titre:") ? inTitle : asWords;
            return one.choices().isEmpty() ? plain : asValue;
        });
        assertThat(values(read)).isEqualTo(values);
        boolean offered = values.isEmpty() && asValue > 0;
        assertThat(read.doubts()).hasSize(offered ? 1 : 0);
        read.doubts().forEach(doubt -> {
            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.BETTER_AS_WORDS);
            assertThat(doubt.candidates())
                    .singleElement()
                    .satisfies(candidate -> assertThat(candidate.count()).hasValue(asValue));
        });
    }

    @Test
    void keepsTheTerritoryWhenTheYearLosesEverything() {
        Understanding read = reader.read(
                SearchQuery.of("mobilité Finistère 2015"),
                one -> one.chosen(Facet.YEAR).isEmpty() ? 5 : 0);
        assertThat(values(read)).isEqualTo("departement:29");
        assertThat(read.applied().words()).isEqualTo("mobilité 2015");
    }

    @Test
    void undoesEachValueAloneAndCountsWhatThatFinds() {
        Understanding read = reader.read(
                SearchQuery.of("mobilité Finistère 2015"), one -> one.choices().isEmpty() ? 3 : 7);
        assertThat(read.choices()).extracting(Understanding.Understood::words).containsExactly("Finistère", "2015");
        Understanding.Understood place = read.choices().getFirst();
        assertThat(place.undone().toQueryString()).endsWith("tel-quel=territoire");
        assertThat(place.otherwise()).hasValue(7);
        assertThat(values(reader.read(place.undone(), one -> 7))).isEqualTo("2015");
    }

    @Test
    void removesWrittenValuesWithTheirWords() {
        Understanding read = reader.read(SearchQuery.of("permis territoire:Ille et Vilaine annee:2015"), one -> 7);
        assertThat(read.choices())
                .extracting(choice -> choice.undone().words())
                .containsExactly("permis annee:2015", "permis territoire:Ille et Vilaine");
    }

    @Test
    void offersHomonymsThatHaveResources() {
        Understanding read = reader.read(
                SearchQuery.of("mobilité Saint-Denis"),
                one -> one.chosen(Facet.TERRITORY).contains("commune:97411") ? 2 : 0);
        assertThat(read.choices()).isEmpty();
        assertThat(read.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.SEVERAL);
            assertThat(doubt.candidates())
                    .extracting(Understanding.Candidate::value)
                    .containsExactly("commune:97411");
            assertThat(doubt.candidates().getFirst().query().words()).isEqualTo("mobilité");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            territoire:Xyzzyx garage   | territoire:Xyzzyx | UNKNOWN | ''
            territoire:Finistere29     | territoire:Finistere29 | UNKNOWN | departement:29
            territoire:saint-denis     | territoire:saint-denis | SEVERAL | commune:93066
            secteur:nimportequoi       | secteur:nimportequoi   | UNKNOWN | ''
            annee:hier                 | annee:hier        | UNKNOWN | ''
            annee:..                   | annee:..          | UNKNOWN | ''
            type:outil OU mobilité     | type:outil        | UNKNOWN | ''
            -secteur:nimportequoi x    | -secteur:nimportequoi | UNKNOWN | ''
            """)
    void saysWhatIsNoValueAndOffersTheNearest(String words, String said, Doubt.Kind kind, String first) {
        Understanding read = reader.read(SearchQuery.of(words), one -> 5);
        assertThat(read.choices()).isEmpty();
        assertThat(read.applied().words()).isEqualTo(words);
        assertThat(read.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.words()).isEqualTo(said);
            assertThat(doubt.kind()).isEqualTo(kind);
            List<String> values = doubt.candidates().stream()
                    .map(Understanding.Candidate::value)
                    .toList();
            assertThat(values).containsAll(first.isEmpty() ? List.of() : List.of(first));
            assertThat(values.isEmpty()).isEqualTo(first.isEmpty());
        });
    }

    @Test
    void excludesValues() {
        Understanding read = reader.read(SearchQuery.of("garage -type:outil -territoire:35"), one -> 5);
        assertThat(read.applied()).isEqualTo(SearchQuery.of("garage"));
        assertThat(read.excluded().chosen(Facet.TYPE)).containsExactly("outil");
        assertThat(read.excluded().chosen(Facet.TERRITORY)).containsExactly("departement:35");
        assertThat(read.choices()).allMatch(Understanding.Understood::excluded);
    }

    @Test
    void readsNothingWhereAChoiceWasMade() {
        SearchQuery query = SearchQuery.of("mobilité Finistère").with(Facet.TERRITORY, "region:53");
        assertThat(reader.read(query, one -> 5)).isEqualTo(Understanding.none(query));
        SearchQuery asTyped = SearchQuery.of("mobilité Finistère 2015").asTyped(Facet.TERRITORY);
        assertThat(values(reader.read(asTyped, one -> 5))).isEqualTo("2015");
    }

    @Test
    void spellsItsValuesOutForOtherChoices() {
        SearchQuery query = SearchQuery.of("mobilité Finistère 2015");
        Understanding read = reader.read(query, one -> 5);
        assertThat(read.spelledOut(Facet.TERRITORY, query).words()).isEqualTo("mobilité 2015");
        assertThat(read.spelledOut(Facet.TERRITORY, query).chosen(Facet.TERRITORY))
                .containsExactly("departement:29");
        assertThat(read.spelledOut(Facet.SECTOR, query)).isEqualTo(query);
    }

    private static String values(Understanding read) {
        return read.choices().stream().map(Understanding.Understood::value).collect(Collectors.joining(" "));
    }
}
