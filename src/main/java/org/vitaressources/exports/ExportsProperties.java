package org.vitaressources.exports;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is taken away as files (`vita.exports.*`).
///
/// @param folder where files wait to be fetched
/// @param kept how long they do
/// @param longest that making one may take
/// @param largestMegabytes of one file
/// @param perOwner files of one person that are made or wait to be made
/// @param waiting files of everybody that wait to be made
/// @param reserveMegabytes of the disk that are never filled
@ConfigurationProperties("vita.exports")
record ExportsProperties(
        @DefaultValue("./data/exports") Path folder,
        @DefaultValue("24h") Duration kept,
        @DefaultValue("2m") Duration longest,
        @DefaultValue("500") int largestMegabytes,
        @DefaultValue("6") int perOwner,
        @DefaultValue("60") int waiting,
        @DefaultValue("500") int reserveMegabytes) {
    private static final long MEGABYTE = 1_000_000;

    long largest() {
        return largestMegabytes * MEGABYTE;
    }

    long reserve() {
        return reserveMegabytes * MEGABYTE;
    }
}
