package org.vitaressources.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may decide about reviewing.
///
/// @param ownByAdministrators administrators may decide about what they wrote, for a centre with one of them alone
/// @param digest hour of the day at which moderators are written to, 0 to 23; anything else writes to nobody
@ConfigurationProperties("vita.review")
public record ReviewProperties(
        @DefaultValue("false") boolean ownByAdministrators,
        @DefaultValue("7") int digest) {}
