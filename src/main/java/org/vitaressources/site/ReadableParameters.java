package org.vitaressources.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 400 to parameters that cannot be read: `%` without its two digits, bytes that are no UTF-8, no name or one
/// of control characters, too many of them; 413 to a form with a file that is too large. Reading them later would fail
/// deep inside, as if the fault were ours.
class ReadableParameters extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean readable = false;
        int refusal = HttpServletResponse.SC_BAD_REQUEST;
        try {
            readable = request.getParameterMap().keySet().stream().allMatch(ReadableParameters::isName);
        } catch (InvalidParameterException e) {
            logger.debug("Parameters that cannot be read", e);
            refusal = e.getErrorCode();
        }
        if (readable) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal);
        }
    }

    private static boolean isName(String name) {
        return name.codePoints().allMatch(c -> Character.isDefined(c) && !Character.isISOControl(c));
    }
}
