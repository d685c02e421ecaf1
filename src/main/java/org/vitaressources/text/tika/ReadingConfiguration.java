package org.vitaressources.text.tika;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the parser its limits and its folder.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingProperties.class)
class ReadingConfiguration {
    @Bean
    TikaFileParser fileParser(ReadingProperties properties, @Value("${vita.index:./index}") Path index) {
        return new TikaFileParser(properties, index.resolve("extraction").resolve("travail"));
    }
}
