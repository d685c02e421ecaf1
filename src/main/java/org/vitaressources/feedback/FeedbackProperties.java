package org.vitaressources.feedback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may decide about what readers send back.
///
/// @param addressKept how long the address of who has no account is kept after the end
/// @param refusedKept how long what was refused or taken back is kept
/// @param doneKept how long reports and questions that are done with, and corrections that were taken, are kept
/// @param remindedAfter how long authors have before they are reminded of a question
/// @param grace how long after its day a review of a resource counts as late
@ConfigurationProperties("vita.feedback")
public record FeedbackProperties(
        @DefaultValue("30d") Duration addressKept,
        @DefaultValue("180d") Duration refusedKept,
        @DefaultValue("365d") Duration doneKept,
        @DefaultValue("10d") Duration remindedAfter,
        @DefaultValue("30d") Duration grace) {}
