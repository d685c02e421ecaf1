package org.vitaressources.batches;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much a batch may hold (`vita.batches.*`).
///
/// @param unpackedMegabytes of all files of an archive or a folder together
/// @param mostFiles of an archive or a folder
/// @param mostResources that are given other tags at once
/// @param silent how soon after its import a resource must be taken back for its address to say nothing of it
/// @param kept how long a batch that nobody carries out is kept waiting
@ConfigurationProperties("vita.batches")
record BatchesProperties(
        @DefaultValue("4000") int unpackedMegabytes,
        @DefaultValue("20000") int mostFiles,
        @DefaultValue("5000") int mostResources,
        @DefaultValue("7d") Duration silent,
        @DefaultValue("30d") Duration kept) {
    private static final long MEGABYTE = 1_000_000;

    long unpacked() {
        return unpackedMegabytes * MEGABYTE;
    }
}
