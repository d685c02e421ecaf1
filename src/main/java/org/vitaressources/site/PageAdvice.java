package org.vitaressources.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vitaressources.library.StaticPages;
import org.vitaressources.ui.PublicAddress;

/// Gives every template the `site` that its layout needs.
@ControllerAdvice
class PageAdvice {
    private final ResourceUrlProvider files;
    private final PublicAddress publicAddress;
    private final StaticPages pages;

    PageAdvice(ResourceUrlProvider files, PublicAddress publicAddress, StaticPages pages) {
        this.files = files;
        this.publicAddress = publicAddress;
        this.pages = pages;
    }

    @ModelAttribute("site")
    SiteContext site(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String prefix = request.getContextPath();
        String whole = failed == null ? request.getRequestURI() : failed.toString();
        String path = whole.startsWith(prefix + "/") || whole.equals(prefix) ? whole.substring(prefix.length()) : whole;
        String query = failed == null ? Objects.requireNonNullElse(request.getQueryString(), "") : "";
        String base = ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .toUriString();
        return new SiteContext(
                LanguagePrefix.languageOf(request),
                prefix,
                path.isEmpty() ? "/" : path,
                query.isEmpty() ? "" : "?" + query,
                publicAddress.or(base),
                files,
                pages);
    }

    /// The language of a page is that of its address, whatever the browser prefers: addresses are shared.
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PublicAddress.class)
    static class Languages {
        @Bean
        LocaleResolver localeResolver() {
            return new AbstractLocaleResolver() {
                @Override
                public Locale resolveLocale(HttpServletRequest request) {
                    return LanguagePrefix.languageOf(request);
                }

                @Override
                public void setLocale(
                        HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                    throw new UnsupportedOperationException("The language is part of the address");
                }
            };
        }
    }
}
