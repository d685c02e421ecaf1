package org.vitaressources.journeys.sample;

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
import org.vitaressources.library.SamplePages;
import org.vitaressources.library.StaticPages;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.Search;
import org.vitaressources.text.Markdown;
import org.vitaressources.vocabulary.FranceMap;
import org.vitaressources.vocabulary.Vocabularies;

/// The pages of the site over invented resources: for the journeys, and, as a program of its own, to look at.
/// No `@Configuration`: the scan of the real site must not find it, only who names it.
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(
        basePackages = {"org.vitaressources.library.web", "org.vitaressources.search.web", "org.vitaressources.site"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.StartUp"))
@Import({AddressLabels.class, ResultCards.class, FranceMap.class})
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
}
