package org.vitaressources.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vitaressources.uploads.Uploads;

/// Lets forms with files in only from members, to the pages that take files, and of a size that is taken and that the
/// disk can hold. It stands
/// before all that looks at parameters, since the first look makes the container write the whole body to disk.
final class SentFiles extends OncePerRequestFilter {
    private static final Pattern TAKEN = Pattern.compile(
            "(/en)?/((contributions|atelier/entrees|administration/lots)/.*|kits/[^/]+/parties/[^/]+/fichier)");

    private final SecurityContextRepository sessions;
    private final MultipartConfigElement limits;
    private final Uploads uploads;

    SentFiles(SecurityContextRepository sessions, MultipartConfigElement limits, Uploads uploads) {
        this.sessions = sessions;
        this.limits = limits;
        this.uploads = uploads;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Objects.requireNonNullElse(request.getContentType(), "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!TAKEN.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (!sessions.containsContext(request)) {
            response.sendRedirect(request.getContextPath() + "/connexion?suite=/contributions");
        } else if (request.getContentLengthLong() > limits.getMaxRequestSize()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!uploads.hasRoomFor(Math.max(0, request.getContentLengthLong()))) {
            response.sendError(HttpStatus.INSUFFICIENT_STORAGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
