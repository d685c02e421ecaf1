package org.vitaressources.quality;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vitaressources.quality.outside.Outside;
import org.vitaressources.quality.outside.Reach;
import org.vitaressources.ui.PublicAddress;

/// How far the site reaches out, and as whom.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QualityProperties.class)
class QualityConfiguration {
    @Bean
    Outside outside(ObjectProvider<Reach> reach, PublicAddress site, QualityProperties properties, Clock clock) {
        String named = site.address().isBlank() ? "" : " (+" + site.or("") + ")";
        return new Outside(
                reach.getIfAvailable(() -> Reach.PUBLIC_WEB),
                "VITA-ressources-liens/1.0" + named,
                properties.linksPatience(),
                clock);
    }
}
