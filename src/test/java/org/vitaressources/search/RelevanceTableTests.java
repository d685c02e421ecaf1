package org.vitaressources.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.RelevanceRow.Change;
import org.vitaressources.search.RelevanceRow.Expected;
import org.vitaressources.search.SearchResults.Copy;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.vocabulary.JudgedQuery;
import org.vitaressources.vocabulary.Vocabularies;

class RelevanceTableTests {
    private static final JudgedQuery QUERY = new JudgedQuery("jardin", List.of("jardin.md", "serre.md", "rien.md"), 2);

    private final Vocabularies vocabularies = mock();
    private final Library library = mock();
    private final Search search = mock();
    private final MovingClock clock = new MovingClock();
    private final RelevanceTable table = new RelevanceTable(vocabularies, library, search, history(), clock);

    @BeforeEach
    void knowsTwoResources() {
        when(vocabularies.judgedQueries()).thenReturn(List.of(QUERY));
        when(vocabularies.answersVersion()).thenReturn("avant");
        when(library.bySlug(anyString())).thenReturn(Optional.empty());
        when(library.slugOfPath(anyString())).thenReturn(Optional.empty());
        when(library.slugOfPath("jardin.md")).thenReturn(Optional.of("jardin"));
        when(library.slugOfPath("serre.md")).thenReturn(Optional.of("serre"));
        answers(hit("autre"), hit("jardin"), hit("serre"));
    }

    @Test
    void givesEachExpectedResourceItsRank() {
        RelevanceTable.Answer answer = table.now();
        assertThat(answer.rows()).singleElement().satisfies(row -> {
            assertThat(row.expected()).extracting(Expected::rank).containsExactly(2, 3, 0);
            assertThat(row.met()).isFalse();
        });
        assertThat(answer.reciprocalRank()).hasValue(0.5);
    }

    @Test
    void holdsWhenEveryExpectedResourceStandsHighEnough() {
        when(vocabularies.judgedQueries()).thenReturn(List.of(new JudgedQuery("jardin", List.of("jardin.md"), 2)));
        assertThat(table.now().met()).isEqualTo(1);
    }

    @Test
    void countsAResourceShownAsACopyOfAnother() {
        answers(hit("autre"), hit("double", new Copy("serre", "serre.md", "La serre")));
        assertThat(table.now().rows().getFirst().expected().get(1).rank()).isEqualTo(2);
    }

    @Test
    void saysWhatAChangeOfVocabularyWonAndLost() {
        table.now();
        clock.pass(Duration.ofMinutes(1));
        when(vocabularies.answersVersion()).thenReturn("après");
        answers(hit("serre"), hit("autre"), hit("encore"), hit("jardin"));
        assertThat(table.now().rows().getFirst().expected())
                .extracting(Expected::before, Expected::change)
                .containsExactly(tuple(2, Change.LOSS), tuple(3, Change.GAIN), tuple(0, Change.NONE));
    }

    @Test
    void comparesWithTheStateBeforeNotWithThePageBefore() {
        table.now();
        clock.pass(Duration.ofMinutes(1));
        when(vocabularies.answersVersion()).thenReturn("après");
        answers(hit("jardin"));
        table.now();
        clock.pass(Duration.ofMinutes(1));
        assertThat(table.now().rows().getFirst().expected().getFirst())
                .returns(1, Expected::rank)
                .returns(2, Expected::before);
    }

    @Test
    void comparesNothingTheFirstTime() {
        assertThat(table.now().rows().getFirst().expected())
                .extracting(Expected::before)
                .containsOnly(Expected.NOT_ASKED);
    }

    private void answers(Hit... hits) {
        doAnswer(call -> SearchResults.found(call.getArgument(0), hits.length, List.of(hits), Map.of(), true))
                .when(search)
                .find(any());
    }

    private static Hit hit(String slug, Copy... copies) {
        return new Hit(
                new ResourceId(slug),
                slug,
                slug + ".md",
                Snippet.plain(slug),
                1,
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                "fr",
                Snippet.plain(""),
                List.of(),
                0,
                List.of(copies),
                List.of());
    }

    private RelevanceHistory history() {
        SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
        ResourceDatabasePopulator schema = new ResourceDatabasePopulator(
                new ClassPathResource("db/migration/search/V2026.11.25.1__relevance.sql"));
        schema.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
        schema.execute(database);
        return new RelevanceHistory(new NamedParameterJdbcTemplate(database), clock);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T08:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
