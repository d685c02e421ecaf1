package org.vitaressources.insight.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the watch before the pages that it looks at.
@Configuration(proxyBeanMethods = false)
class WatchConfiguration implements WebMvcConfigurer {
    private final ReaderWatch watch;

    WatchConfiguration(ReaderWatch watch) {
        this.watch = watch;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(watch).addPathPatterns("/recherche", "/ressources/**");
    }
}
