package org.vitaressources.text;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the reader together.
@Configuration(proxyBeanMethods = false)
class TextConfiguration {
    @Bean
    DocumentReader documentReader(
            Markdown markdown,
            FileParser parser,
            @Value("${vita.index:./index}") Path index,
            @Value("${vita.reading.max-megabytes:200}") int maxMegabytes) {
        return new CachingDocumentReader(markdown, parser, index.resolve("extraction"), maxMegabytes);
    }
}
