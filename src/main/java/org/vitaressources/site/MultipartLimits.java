package org.vitaressources.site;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.uploads.UploadsProperties;

/// How large forms with files may be, and where their files wait: beside the other files on their way, so that a full
/// system disk is no matter. What a killed process left there goes at the next start.
@Configuration(proxyBeanMethods = false)
class MultipartLimits {
    private static final int KEPT_IN_MEMORY = 8192;
    private static final String FOLDER = "formulaires";

    @Bean
    MultipartConfigElement multipartConfig(UploadsProperties uploads) {
        Path folder = uploads.folder().toAbsolutePath().normalize().resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of files on their way cannot be made: " + folder, e);
        }
        return new MultipartConfigElement(
                folder.toString(), uploads.largest(), uploads.largestRequest(), KEPT_IN_MEMORY);
    }
}
