package org.vitaressources.preservation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the centre is kept (`vita.preservation.*`).
///
/// @param rereadPercentPerDay share of all files that is read again each day
/// @param overdue age from which the last backup is said to be old
/// @param kept how long an archive that was asked for in a page waits to be downloaded
@ConfigurationProperties("vita.preservation")
public record PreservationProperties(
        @DefaultValue("4") double rereadPercentPerDay,
        @DefaultValue("2d") Duration overdue,
        @DefaultValue("24h") Duration kept) {}
