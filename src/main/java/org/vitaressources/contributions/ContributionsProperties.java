package org.vitaressources.contributions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may decide about contributions.
///
/// @param trashKept how long what was thrown away can be taken back
@ConfigurationProperties("vita.contributions")
record ContributionsProperties(@DefaultValue("30d") Duration trashKept) {}
