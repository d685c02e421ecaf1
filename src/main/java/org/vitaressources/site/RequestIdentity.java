package org.vitaressources.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.MDC;

/// Gives every request a short name, written on each line of the log and shown on error pages: what a reader quotes is
/// what the operator looks for.
final class RequestIdentity implements Filter {
    private static final String ATTRIBUTE = RequestIdentity.class.getName();
    private static final String LOG_KEY = "request";

    /// The name of this request.
    static String of(ServletRequest request) {
        return Objects.toString(request.getAttribute(ATTRIBUTE), "-");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, UUID.randomUUID().toString().substring(0, 8));
        }
        MDC.put(LOG_KEY, of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }
}
