package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.whole.Visitor;

/// The two kits that the centre starts with are what a trainer can run, and say the truth.
class StarterKitsIntegrationTests extends StarterKitScene {
    private static final Pattern MINUTES_OF_A_SESSION = Pattern.compile("(?m)^\\|.*\\| *(\\d+) \\|$");
    private static final Pattern MINUTES = Pattern.compile("(?m)^(\\d+) minutes");

    @Autowired
    private DocumentTexts texts;

    @Autowired
    private KitLicences licences;

    @Autowired
    private Credits credits;

    @ParameterizedTest
    @ValueSource(strings = {"vita-0090", "vita-0091"})
    void hasThirtyStepsThatATrainerCanRun(String id) {
        Kit kit = kit(id);

        assertThat(kit.steps()).hasSize(30);
        assertThat(kit.steps())
                .extracting(Step::kind)
                .contains(
                        StepKind.PASSAGE,
                        StepKind.RESOURCE,
                        StepKind.ACTIVITY,
                        StepKind.QUESTION,
                        StepKind.BREAK,
                        StepKind.NOTE,
                        StepKind.LINK);
        assertThat(kit.sessions())
                .allMatch(
                        session -> !session.title().isEmpty() && !session.aim().isEmpty());
        assertThat(kit.steps()).allMatch(step -> !step.title().isEmpty());
        assertThat(kit.list("objectifs")).hasSize(4);
        assertThat(of(kit, StepKind.ACTIVITY)).hasSizeGreaterThan(6).allSatisfy(step -> {
            assertThat(step.field("consigne")).as(step.title()).hasSizeGreaterThan(80);
            assertThat(step.field("groupe")).as(step.title()).isNotEmpty();
            assertThat(step.notes()).as(step.title()).isNotEmpty();
        });
        assertThat(of(kit, StepKind.QUESTION)).hasSizeGreaterThan(4).allSatisfy(step -> {
            Question question = step.question().orElseThrow();
            assertThat(question.isWhole()).as(step.title()).isTrue();
            assertThat(question.feedback()).as(step.title()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vita-0090", "vita-0091"})
    void quotesItsSourcesWordForWord(String id) {
        Kit kit = kit(id);
        List<Source> sources =
                kit.steps().stream().flatMap(step -> step.sources().stream()).toList();

        assertThat(sources).hasSizeGreaterThan(7).allSatisfy(source -> {
            Resource resource = library.byId(source.resource()).orElseThrow();
            assertThat(source.title()).isEqualTo(resource.description().title());
            assertThat(source.slug()).isEqualTo(resource.slug());
            assertThat(source.licence()).isEqualTo("CC-BY-SA-4.0");
            assertThat(source.authors()).isNotEmpty();
            if (source.isQuoted()) {
                DocumentText text = texts.of(resource, source.document()).orElseThrow();
                assertThat(spaced(text.text())).contains(spaced(source.quote()));
                assertThat(source.anchor()).isNotEmpty();
            }
        });
        assertThat(sources.stream().filter(Source::isQuoted).map(Source::document))
                .anyMatch(document -> document.endsWith(id.equals("vita-0090") ? ".pptx" : ".pdf"))
                .anyMatch(document -> document.endsWith(".docx"))
                .anyMatch(String::isEmpty);
        assertThat(credits.of(kit, Locale.FRENCH)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vita-0090", "vita-0091"})
    void mayBeUsedAndPublishedAsItSays(String id) {
        KitLicences.Report report = licences.of(kit(id));

        assertThat(report.clear()).isTrue();
        assertThat(report.possible()).contains("CC-BY-SA-4.0");
        assertThat(kit(id).field("licence"))
                .isEqualTo(library.byId(new ResourceId(id))
                        .orElseThrow()
                        .description()
                        .licence()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vita-0090", "vita-0091"})
    void itsMinutesAddUpAndItsPageSaysTheSame(String id) {
        Kit kit = kit(id);
        String page = library.byId(new ResourceId(id)).orElseThrow().body();

        assertThat(kit.minutes()).isEqualTo(kit.planned());
        assertThat(numbers(MINUTES, page)).containsExactly(kit.minutes());
        assertThat(numbers(MINUTES_OF_A_SESSION, page))
                .isEqualTo(kit.sessions().stream().map(Session::minutes).toList());
        assertThat(of(kit, StepKind.ACTIVITY)).allSatisfy(step -> {
            int longest = step.minutes();
            assertThat(step.field("consigne").lines().flatMap(line -> written(line).stream()))
                    .as(step.title())
                    .allMatch(minutes -> minutes <= longest);
        });
    }

    @Test
    void anybodyReadsOneAndGoesThroughItAsAParticipant() {
        String page = visitor().get("/ressources/" + slug("vita-0091")).body();
        assertThat(page)
                .contains("Un kit prêt à animer", "30 étapes, dont 1 pour le formateur")
                .doesNotContain("kit.yml");

        String whole =
                visitor().get("/ressources/" + slug("vita-0091") + "/deroule").body();
        assertThat(whole)
                .contains(
                        "<h1 lang=\"fr\">Mobilité et emploi",
                        "Quatre situations",
                        "Notes pour le formateur",
                        "Arrêtez toute solution",
                        "Crédits")
                .doesNotContain("/partie");

        for (int number = 1; number <= 29; number++) {
            Visitor.Answer step = visitor().get("/ressources/" + slug("vita-0091") + "/deroule/" + number);
            assertThat(step.status()).isEqualTo(200);
            assertThat(step.body()).doesNotContain("Notes pour le formateur", "Arrêtez toute solution");
        }
        assertThat(visitor()
                        .get("/ressources/" + slug("vita-0091") + "/deroule/30")
                        .status())
                .isEqualTo(404);
        assertThat(visitor()
                        .get("/ressources/" + slug("vita-0034") + "/deroule")
                        .status())
                .isEqualTo(404);
        assertThat(visitor()
                        .get("/en/ressources/" + slug("vita-0091") + "/deroule")
                        .body())
                .contains("Notes for the trainer");
    }

    @Test
    void aMemberMakesItTheirOwnAndTheOriginalStays() {
        Member trainer = people.contributor();
        Visitor nour = signedIn(trainer);
        String way = "/ressources/" + slug("vita-0090") + "/deroule";

        assertThat(nour.get(way).body()).contains("Reprendre ce kit");
        assertThat(visitor().post(way + "/copie").status()).isEqualTo(403);
        assertThat(nour.post(way + "/copie").location()).startsWith("/kits/");

        Kits.Line line = kits.of(trainer.id()).getFirst();
        Kit own = kits.byId(line.id()).orElseThrow();
        assertThat(own.steps())
                .extracting(Step::title)
                .isEqualTo(kit("vita-0090").steps().stream().map(Step::title).toList());
        assertThat(own.lineage().orElseThrow().kit()).isEqualTo("vita-0090");
        assertThat(nour.get("/kits/" + own.id()).body()).contains("/ressources/" + slug("vita-0090"));
    }

    @Test
    void whatStandsInTheFileIsNotFoundTwiceBySearch() {
        untilFound();
        String found =
                visitor().get("/recherche?q=%22Arr%C3%AAtez+toute+solution%22").body();
        assertThat(found).doesNotContain(slug("vita-0091"));
    }

    private static List<Step> of(Kit kit, StepKind kind) {
        return kit.steps().stream().filter(step -> step.kind() == kind).toList();
    }

    private static List<Integer> numbers(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> Integer.valueOf(found.group(1))).collect(Collectors.toList());
    }

    /// Minutes that an instruction gives in words.
    private static List<Integer> written(String line) {
        List<String> words = List.of("cinq", "dix", "douze", "quinze", "vingt", "vingt-cinq");
        List<Integer> minutes = List.of(5, 10, 12, 15, 20, 25);
        Matcher said =
                Pattern.compile("(?iu)\\b([a-z]+(?:-[a-z]+)?) minutes\\b").matcher(line);
        return said.results()
                .map(found -> words.indexOf(found.group(1).toLowerCase(Locale.ROOT)))
                .filter(at -> at >= 0)
                .map(minutes::get)
                .toList();
    }

    /// Words apart by one space: line ends and spaces that do not break are typography.
    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
