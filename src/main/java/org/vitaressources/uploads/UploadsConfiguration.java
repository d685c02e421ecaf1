package org.vitaressources.uploads;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// What uploads take from their surroundings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadsProperties.class)
class UploadsConfiguration {}
