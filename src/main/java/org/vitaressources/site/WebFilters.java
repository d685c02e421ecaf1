package org.vitaressources.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.context.SecurityContextRepository;
import org.vitaressources.uploads.Uploads;

/// The filters of the site in their order: headers first, since they concern every answer; the language before the
/// security rules, which see addresses without it.
@Configuration(proxyBeanMethods = false)
class WebFilters {
    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return everywhere(new SecurityHeaders(), 0);
    }

    @Bean
    FilterRegistrationBean<RequestIdentity> requestIdentity() {
        return everywhere(new RequestIdentity(), 1);
    }

    @Bean
    FilterRegistrationBean<SentFiles> sentFiles(
            SecurityContextRepository sessions, MultipartConfigElement limits, Uploads uploads) {
        FilterRegistrationBean<SentFiles> registration =
                new FilterRegistrationBean<>(new SentFiles(sessions, limits, uploads));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ReadableParameters> readableParameters() {
        FilterRegistrationBean<ReadableParameters> registration =
                new FilterRegistrationBean<>(new ReadableParameters());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LanguagePrefix> languagePrefix() {
        return everywhere(new LanguagePrefix(), 4);
    }

    @Bean
    FilterRegistrationBean<WeakEtags> weakEtags() {
        FilterRegistrationBean<WeakEtags> registration = new FilterRegistrationBean<>(new WeakEtags());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> everywhere(F filter, int rank) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + rank);
        registration.setAsyncSupported(true);
        return registration;
    }
}
