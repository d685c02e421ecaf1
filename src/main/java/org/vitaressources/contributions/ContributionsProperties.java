package org.vitaressources.contributions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may decide about contributions.
///
/// @param trashKept how long what was thrown away can be taken back
/// @param rejectedKept how long its author keeps what was not taken
/// @param logKept how long the log keeps the steps of what was deleted
@ConfigurationProperties("vita.contributions")
record ContributionsProperties(
        @DefaultValue("30d") Duration trashKept,
        @DefaultValue("180d") Duration rejectedKept,
        @DefaultValue("365d") Duration logKept) {}
