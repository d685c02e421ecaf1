package org.vitaressources.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.library.Library;
import org.vitaressources.library.NearCopies;
import org.vitaressources.library.QueryMarks;
import org.vitaressources.search.Suggestions;
import org.vitaressources.vocabulary.Vocabularies;

/// Puts the index in its folder and search on top of it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LuceneConfiguration.IndexProperties.class)
class LuceneConfiguration {

    /// `vita.index`: the folder of everything that is derived from the content.
    @ConfigurationProperties("vita")
    record IndexProperties(@DefaultValue("./index") Path index) {}

    @Bean(destroyMethod = "close")
    LuceneResourceIndex resourceIndex(IndexProperties properties, Library library, Vocabularies vocabularies) {
        return new LuceneResourceIndex(properties.index(), library, vocabularies);
    }

    @Bean
    LuceneSearch search(LuceneResourceIndex index, Vocabularies vocabularies, Clock clock) {
        return new LuceneSearch(index, vocabularies, clock);
    }

    @Bean
    QueryMarks queryMarks(Vocabularies vocabularies) {
        return new LuceneQueryMarks(vocabularies);
    }

    @Bean
    NearCopies nearCopies(LuceneSearch search) {
        return new LuceneNearCopies(search);
    }

    @Bean
    Suggestions suggestions(LuceneSearch search, Vocabularies vocabularies) {
        return new LuceneSuggestions(search, vocabularies);
    }
}
