package org.vitaressources.insight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may decide about counting searches.
///
/// @param counted whether anything is counted
/// @param least times that something must have been looked for to be shown, to anybody
/// @param leastDays on so many different days
/// @param keptMonths how long counts are kept
/// @param rareKept how long counts of words that were not looked for often enough to be shown are kept
/// @param wordsADay different words counted a day; more is a machine
@ConfigurationProperties("vita.insight")
public record InsightProperties(
        @DefaultValue("true") boolean counted,
        @DefaultValue("5") int least,
        @DefaultValue("3") int leastDays,
        @DefaultValue("25") int keptMonths,
        @DefaultValue("90d") Duration rareKept,
        @DefaultValue("20000") int wordsADay) {}
