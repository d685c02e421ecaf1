package org.vitaressources.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.insight.SearchLog;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;

/// Has searches and readings counted once their page is sent. What a browser says of itself and of the page
/// before is looked at here and nowhere kept. Robots, probes, pages fetched in advance and who moderates are
/// not counted.
@Component
class ReaderWatch implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);
    private static final String RESULTS = "/recherche";
    private static final Pattern RESOURCE = Pattern.compile("/ressources/[^/]+");

    private final SearchLog log;

    ReaderWatch(SearchLog log) {
        this.log = log;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        boolean answered = request.getMethod().equals("GET")
                && (response.getStatus() == 200 || response.getStatus() == 206)
                && failed == null;
        if (!answered || isNoReader(request)) {
            return;
        }
        try {
            if (request.getAttribute(SearchResults.class.getName()) instanceof SearchResults results) {
                log.asked(results, before(request));
            } else if (request.getAttribute(ResourceId.class.getName()) instanceof ResourceId resource) {
                opened(resource, request);
            }
        } catch (RuntimeException e) {
            // A statistic is worth no error page.
            LOG.warn("Une consultation n'a pas pu être comptée", e);
        }
    }

    /// A reader comes to a resource from outside of it: turning its pages is one reading.
    private void opened(ResourceId resource, HttpServletRequest request) {
        Optional<SearchQuery> before = before(request);
        String words = Objects.requireNonNullElse(request.getParameter("q"), "");
        String its = page(request.getRequestURI());
        boolean withinIt = referrer(request)
                .filter(address -> page(address.getRawPath()).equals(its))
                .isPresent();
        boolean part = request.getHeader("Range") != null;
        if (!withinIt && !part) {
            log.opened(
                    resource, words.isBlank() ? before.map(SearchQuery::words).orElse("") : words);
        }
    }

    /// The page of the resource to which an address belongs, whatever its language; empty when it is none.
    private static String page(String path) {
        Matcher resource = RESOURCE.matcher(path);
        return resource.find() ? resource.group() : "";
    }

    private static boolean isNoReader(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose") + " " + request.getHeader("Purpose");
        return Robots.isOne(request.getHeader("User-Agent"))
                || purpose.contains("prefetch")
                || purpose.contains("preview")
                || moderates(request.getUserPrincipal());
    }

    private static boolean moderates(@Nullable Principal who) {
        Object member = who instanceof Authentication known ? known.getPrincipal() : who;
        return member instanceof SignedInMember signedIn && signedIn.moderates();
    }

    /// The query of the page from which the reader came, when it was a page of results of this site.
    private static Optional<SearchQuery> before(HttpServletRequest request) {
        return referrer(request)
                .filter(address -> address.getPath().endsWith(RESULTS))
                .map(address -> SearchQuery.fromParameters(parameters(address)));
    }

    private static Map<String, List<String>> parameters(URI address) {
        return UriComponentsBuilder.fromUri(address).build().getQueryParams().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(value -> decoded(Objects.requireNonNullElse(value, "")))
                                .toList()));
    }

    private static String decoded(String value) {
        try {
            return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<URI> referrer(HttpServletRequest request) {
        String ofPart = request.getHeader("HX-Current-URL");
        String written = ofPart == null ? request.getHeader("Referer") : ofPart;
        if (written == null) {
            return Optional.empty();
        }
        try {
            URI address = new URI(written);
            return request.getServerName().equals(address.getHost()) && address.getPath() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
