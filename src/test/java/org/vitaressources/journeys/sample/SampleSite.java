package org.vitaressources.journeys.sample;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.QueryMarks;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.SamplePages;
import org.vitaressources.library.StaticPages;
import org.vitaressources.library.TextLinks;
import org.vitaressources.library.Tombstone;
import org.vitaressources.preservation.FixityFindings;
import org.vitaressources.search.ReasonWords;
import org.vitaressources.search.RelevanceRow;
import org.vitaressources.search.RelevanceTable;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.Search;
import org.vitaressources.search.Suggestions;
import org.vitaressources.text.Markdown;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.Vocabularies;

/// The pages of the site over invented resources: for the journeys, and, as a program of its own, to look at.
/// No `@Configuration`: the scan of the real site must not find it, only who names it.
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(
        basePackages = {"org.vitaressources.library.web", "org.vitaressources.search.web", "org.vitaressources.site"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(StartUp|MultipartLimits)"))
@Import({AddressLabels.class, TextLinks.class, ResultCards.class, ReasonWords.class, FranceMap.class})
public class SampleSite {
    public static void main(String[] args) {
        SpringApplication.run(SampleSite.class, args);
    }

    /// Nobody signs in here.
    @Bean
    SecurityContextRepository sessions() {
        return new NullSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository formTokens() {
        return new CookieCsrfTokenRepository();
    }

    @Bean
    Vocabularies vocabularies() {
        return new SampleVocabularies();
    }

    @Bean
    SampleLibrary library() {
        return new SampleLibrary();
    }

    @Bean
    Uploads uploads() {
        return mock(Uploads.class);
    }

    @Bean
    Markdown markdown() {
        return new SampleMarkdown();
    }

    @Bean
    StaticPages pages(Markdown markdown) {
        return SamplePages.of(markdown);
    }

    @Bean
    Search search(Library library, Vocabularies vocabularies) {
        return new SampleSearch(library, vocabularies);
    }

    @Bean
    QueryMarks queryMarks() {
        return new SampleMarks();
    }

    @Bean
    Suggestions suggestions() {
        return new SampleSuggestions();
    }

    /// Two questions, one of them badly answered, after a change.
    @Bean
    RelevanceTable relevance() {
        RelevanceRow good = new RelevanceRow(
                "mobilité rurale",
                3,
                List.of(new RelevanceRow.Expected("plateforme-mobilite", "plateforme-mobilite", "Plateforme", 1, 2)));
        RelevanceRow bad =
                new RelevanceRow("recyclerie", 1, List.of(new RelevanceRow.Expected("absente.md", "", "", 0, 4)));
        RelevanceTable table = mock();
        when(table.now())
                .thenReturn(new RelevanceTable.Answer(List.of(good, bad), 1, OptionalDouble.of(0.5), Instant.EPOCH));
        return table;
    }

    /// All files are well.
    @Bean
    FixityFindings findings() {
        FixityFindings findings = mock();
        when(findings.all()).thenReturn(List.of());
        return findings;
    }

    /// One resource was withdrawn.
    @Bean
    Publishing publishing() {
        Publishing publishing = mock();
        when(publishing.tombstone("retiree"))
                .thenReturn(Optional.of(new Tombstone(
                        new ResourceId("retiree"),
                        "retiree",
                        "Une fiche ancienne",
                        "Les chiffres étaient faux.",
                        Instant.EPOCH,
                        false)));
        return publishing;
    }
}
