package org.vitaressources.site;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Style sheets, scripts, fonts and images of the site: served under an address that holds a hash of their content, to
/// be kept for a year.
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    /// Where they are served.
    static final String PATH = "/static/";

    private static final ClassPathResource OWN = new ClassPathResource("/static/");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATH + "**")
                .addResourceLocations(OWN, htmx())
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new StylesheetBundle(OWN))
                .addTransformer(new CssLinkResourceTransformer());
    }

    /// The folder of htmx in its jar, whatever its version.
    private static Resource htmx() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
            if (found.length != 1) {
                throw new IllegalStateException("htmx must be on the class path once, not " + found.length + " times");
            }
            return found[0].createRelative("./");
        } catch (IOException e) {
            throw new IllegalStateException("htmx cannot be read from the class path", e);
        }
    }
}
