package org.vitaressources.quality;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may decide about quality (`vita.quality.*`).
///
/// @param links the site asks other sites whether the pages that it links to are still there
/// @param linksEvery between two requests, whatever the site
/// @param linksPerHost between two requests to one site
/// @param linksPatience how long another site may take to answer
/// @param lettersEvery how long a member is not written to again about their resources
@ConfigurationProperties("vita.quality")
public record QualityProperties(
        @DefaultValue("false") boolean links,
        @DefaultValue("5s") Duration linksEvery,
        @DefaultValue("30s") Duration linksPerHost,
        @DefaultValue("10s") Duration linksPatience,
        @DefaultValue("90d") Duration lettersEvery) {}
