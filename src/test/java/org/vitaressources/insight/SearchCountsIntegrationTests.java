package org.vitaressources.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.SteeredSite;
import org.vitaressources.whole.Visitor;

/// What is counted when people look for something, what is kept of it, and what is shown.
class SearchCountsIntegrationTests extends SteeredSite {
    @Autowired
    private SearchStatistics statistics;

    @Autowired
    private CountRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        statistics.catchUp();
        jdbc.sql("delete from insight.counts").update();
    }

    @Test
    void wordsAreWrittenNowhereBeforeTheyAreAskedOften() {
        String word = word();
        ask(word);
        ask(word.toUpperCase(java.util.Locale.ROOT) + " !");
        assertThat(everythingKept()).isNotBlank().doesNotContainIgnoringCase(word);
        assertThat(statistics.find(word, Period.MONTH)).isEmpty();
        assertThat(statistics.totals(Period.MONTH).asked()).isEqualTo(2);
        clock.pass(Duration.ofDays(1));
        ask(word);
        assertThat(statistics.find(word, Period.MONTH)).get().satisfies(asked -> {
            assertThat(asked.asked()).isEqualTo(3);
            assertThat(asked.unfound()).isEqualTo(3);
            assertThat(asked.shown()).isEqualTo(word);
        });
        ask(word);
        assertThat(statistics.find(word, Period.MONTH).orElseThrow().asked()).isEqualTo(4);
        assertThat(everythingKept()).doesNotContain("#");
    }

    @Test
    void thriceOnOneDayIsNotOften() {
        String word = word();
        for (int i = 0; i < 5; i++) {
            ask(word);
        }
        assertThat(statistics.asked(Period.MONTH)).isEmpty();
        assertThat(everythingKept()).doesNotContain(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marie.kervella@exemple.fr", "06 12 34 56 78", "Marie Kervella", "12 rue des Lilas"})
    void whatMayNameAPersonIsNotEvenCountedByItsFingerprint(String words) {
        for (int day = 0; day < 3; day++) {
            ask(words);
            clock.pass(Duration.ofDays(1));
        }
        assertThat(jdbc.sql("select kind, subject, detail from insight.counts")
                        .query((row, number) -> row.getString(1) + row.getString(2) + row.getString(3))
                        .list())
                .containsOnly("REFUSED");
        assertThat(statistics.totals(Period.MONTH).refused()).isEqualTo(3);
    }

    @Test
    void programsModeratorsAndPagesFetchedInAdvanceAreNotCounted() {
        String word = word();
        visitor().get("/recherche?q=" + word);
        visitor().with("User-Agent", "Googlebot/2.1").get("/recherche?q=" + word);
        reader().with("Sec-Purpose", "prefetch").get("/recherche?q=" + word);
        signedIn(people.moderator()).get("/recherche?q=" + word);
        statistics.catchUp();
        assertThat(everythingKept()).isEmpty();
        signedIn(people.contributor()).get("/recherche?q=" + word);
        assertThat(statistics.totals(Period.MONTH).asked()).isZero();
        statistics.catchUp();
        assertThat(statistics.totals(Period.MONTH).asked()).isEqualTo(1);
    }

    @Test
    void aFilterThatIsChosenThenIsNoNewSearchAndItsPagesAreNone() {
        String word = word();
        String first = "/recherche?q=" + word;
        reader().get(first);
        reader().with("Referer", "http://localhost:" + port + first).get(first + "&secteur=mobilite");
        reader().with("Referer", "http://localhost:" + port + first).get(first + "&page=2");
        statistics.catchUp();
        assertThat(statistics.totals(Period.MONTH).asked()).isEqualTo(1);
        assertThat(statistics.totals(Period.MONTH).unfound()).isEqualTo(1);
        assertThat(jdbc.sql("select detail from insight.counts where kind = 'CHOICE'")
                        .query(String.class)
                        .list())
                .containsExactly("mobilite");
    }

    @Test
    void whatIsOpenedIsCountedOnceForWhoComesFromASearch() {
        String word = word();
        Resource practice = written("Une pratique " + word, "secteurs: mobilite");
        for (int day = 0; day < 3; day++) {
            reader().get("/recherche?q=" + word);
            Visitor reader = reader().with("Referer", "http://localhost:" + port + "/recherche?q=" + word);
            reader.get("/ressources/" + practice.slug());
            reader().with("Referer", "http://localhost:" + port + "/ressources/" + practice.slug())
                    .get("/ressources/" + practice.slug());
            statistics.catchUp();
            clock.pass(Duration.ofDays(1));
        }
        assertThat(statistics.openedAfter(word, Period.MONTH))
                .containsExactly(new SearchStatistics.Opened(practice.id(), 3));
        assertThat(statistics.find(word, Period.MONTH).orElseThrow().unfound()).isZero();
    }

    @Test
    void rareWordsAreForgottenAfterThreeMonthsAndAllAfterTwoYears() {
        String rare = word();
        String often = word();
        for (int day = 0; day < 2; day++) {
            ask(often);
            ask(often);
            clock.pass(Duration.ofDays(1));
        }
        ask(rare);
        clock.pass(Duration.ofDays(91));
        retention.apply();
        assertThat(jdbc.sql("select distinct subject from insight.counts where kind = 'ASKED'")
                        .query(String.class)
                        .list())
                .containsExactly(often);
        clock.pass(Duration.ofDays(800));
        retention.apply();
        assertThat(everythingKept()).isEmpty();
    }

    @Test
    void aRowHoldsADayAndNothingFiner() {
        assertThat(jdbc.sql("""
                select column_name from information_schema.columns
                where lower(table_schema) = 'insight' and lower(table_name) = 'counts'
                """).query(String.class).list())
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .containsExactlyInAnyOrder("counted_on", "kind", "subject", "detail", "counted");
        ask("jardin");
        assertThat(jdbc.sql("select counted_on from insight.counts where kind = 'ASKED'")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.now(clock));
    }

    private void ask(String words) {
        reader().get("/recherche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        statistics.catchUp();
    }

    private String everythingKept() {
        List<String> rows = jdbc.sql("select kind || ' ' || subject || ' ' || detail from insight.counts")
                .query(String.class)
                .list();
        return String.join("\n", rows);
    }
}
