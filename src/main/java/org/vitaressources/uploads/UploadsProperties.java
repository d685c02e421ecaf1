package org.vitaressources.uploads;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much may be sent (`vita.uploads.*`).
///
/// @param largestMegabytes of one file
/// @param requestMegabytes of one form with several files, sent without JavaScript
/// @param perDayMegabytes of one member within a day
/// @param atOnce files of one member on their way
/// @param reserveMegabytes of the disk that are never filled
/// @param kept how long what was not finished can be resumed
/// @param folder where the pieces are; on the disk where files are kept in the end
@ConfigurationProperties("vita.uploads")
public record UploadsProperties(
        @DefaultValue("200") int largestMegabytes,
        @DefaultValue("600") int requestMegabytes,
        @DefaultValue("2000") int perDayMegabytes,
        @DefaultValue("200") int atOnce,
        @DefaultValue("500") int reserveMegabytes,
        @DefaultValue("2d") Duration kept,
        @DefaultValue("./data/depots") Path folder) {
    private static final int MEGABYTE = 1_000_000;

    /// Bytes of the largest file.
    public long largest() {
        return (long) largestMegabytes * MEGABYTE;
    }

    /// Bytes of the largest form.
    public long largestRequest() {
        return (long) requestMegabytes * MEGABYTE;
    }

    long perDay() {
        return (long) perDayMegabytes * MEGABYTE;
    }

    /// Bytes of the disk that are never filled.
    public long reserve() {
        return (long) reserveMegabytes * MEGABYTE;
    }
}
