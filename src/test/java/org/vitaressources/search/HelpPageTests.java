package org.vitaressources.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.vocabulary.RealVocabularies;

/// Every example of the help pages does what the page says, and no example is without its line here.
class HelpPageTests {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("garage redon", "territoire=commune:35236 garage"),
            Map.entry("insertion Ille et Vilaine", "territoire=departement:35 insertion"),
            Map.entry("mobilité dans le 35", "territoire=departement:35 mobilité"),
            Map.entry("mobilité depuis 2018", "annee=2018.. mobilité"),
            Map.entry("mobilité since 2018", "annee=2018.. mobilité"),
            Map.entry("mobilité 2015-2020", "annee=2015..2020 mobilité"),
            Map.entry("entre 2015 et 2020", "annee=2015..2020"),
            Map.entry("between 2015 and 2020", "annee=2015..2020"),
            Map.entry("\"garage solidaire\"", "\"garage solidaire\""),
            Map.entry("mobilité -vélo", "mobilité -vélo"),
            Map.entry("maraîchage OU jardin", "maraîchage/jardin"),
            Map.entry("mobil*", "mobil…"),
            Map.entry("titre:mobilité", "title(mobilité)"),
            Map.entry("title:mobilité", "title(mobilité)"),
            Map.entry("territoire:Ille-et-Vilaine", "territoire=departement:35"),
            Map.entry("territory:Ille-et-Vilaine", "territoire=departement:35"),
            Map.entry("territoire:35", "territoire=departement:35"),
            Map.entry("territory:35", "territoire=departement:35"),
            Map.entry("secteur:mobilité", "secteur=mobilite"),
            Map.entry("sector:mobilité", "secteur=mobilite"),
            Map.entry("type:outil", "type=outil"),
            Map.entry("annee:2015..2020", "annee=2015..2020"),
            Map.entry("annee:2015", "annee=2015"),
            Map.entry("annee:2015..", "annee=2015.."),
            Map.entry("annee:..2020", "annee=..2020"),
            Map.entry("preuve:répliquée", "preuve=repliquee"),
            Map.entry("evidence:replicated", "preuve=repliquee"),
            Map.entry("year:2015..2020", "annee=2015..2020"),
            Map.entry("year:2015", "annee=2015"),
            Map.entry("year:2015..", "annee=2015.."),
            Map.entry("year:..2020", "annee=..2020"),
            Map.entry("structure:ACI", "structure=aci"),
            Map.entry("garage -type:outil", "-type=outil garage"),
            Map.entry("dans le Nord", "territoire=departement:59"),
            Map.entry("département du Lot", "territoire=departement:46"));
    /// Examples that are no query of their own, or are proved with the words of the index.
    private static final Set<String> OTHER = Set.of(
            "OR",
            "theme:",
            "public:",
            "audience:",
            "vehicule solidaire",
            "salariés",
            "salariées",
            "salarié·e·s",
            "CDDI",
            "contrat à durée déterminée d'insertion");

    private final QueryReader reader =
            new QueryReader(RealVocabularies.get(), Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"aide-recherche.md", "aide-recherche.en.md"})
    void doesWhatItSays(String page) throws IOException {
        Set<String> examples = new LinkedHashSet<>();
        CODE.matcher(Files.readString(Path.of("content/pages", page)))
                .results()
                .forEach(match -> examples.add(match.group(1)));
        assertThat(examples).hasSizeGreaterThan(20);
        for (String example : examples) {
            if (!OTHER.contains(example)) {
                assertThat(SAID).containsKey(example);
                assertThat(described(example)).as(example).isEqualTo(SAID.get(example));
            }
        }
    }

    private String described(String words) {
        Understanding read = reader.read(SearchQuery.of(words), one -> 5);
        assertThat(read.doubts()).isEmpty();
        List<String> said = new ArrayList<>();
        read.choices()
                .forEach(value ->
                        said.add((value.excluded() ? "-" : "") + value.facet().parameter() + "=" + value.value()));
        TypedQuery typed = TypedQuery.read(read.applied().words());
        Stream.of(typed.groups())
                .flatMap(List::stream)
                .forEach(group ->
                        said.add(group.stream().map(HelpPageTests::described).collect(Collectors.joining("/"))));
        typed.excluded().forEach(item -> said.add("-" + described(item)));
        return String.join(" ", said);
    }

    private static String described(TypedQuery.Item item) {
        String text = item.quoted() ? "\"" + item.text() + "\"" : item.text() + (item.prefix() ? "…" : "");
        return item.inTitle() ? "title(" + text + ")" : text;
    }
}
