package org.vitaressources.text.tika;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of reading (`vita.reading.*`).
///
/// @param processes child processes at most
/// @param memoryMegabytes heap of a child
/// @param timeout for one file, its packed files included
/// @param idle a child that has had nothing to do for so long is stopped
/// @param maxCharacters of text and markup taken from one file
/// @param maxDepth files packed in files packed in files
/// @param maxEmbedded packed files read in one file
/// @param maxMegabytes larger files are not read
@ConfigurationProperties("vita.reading")
public record ReadingProperties(
        @DefaultValue("2") int processes,
        @DefaultValue("512") int memoryMegabytes,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("4000000") int maxCharacters,
        @DefaultValue("4") int maxDepth,
        @DefaultValue("200") int maxEmbedded,
        @DefaultValue("200") int maxMegabytes) {
    /// The values when nothing is configured.
    public static ReadingProperties defaults() {
        return new ReadingProperties(2, 512, Duration.ofSeconds(60), Duration.ofSeconds(30), 4_000_000, 4, 200, 200);
    }
}
