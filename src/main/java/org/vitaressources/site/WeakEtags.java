package org.vitaressources.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Answers 304 for a page that has not changed. Weak tags, since Tomcat does not compress what bears a strong one;
/// files
/// and static resources have their own and are never held in memory.
final class WeakEtags extends ShallowEtagHeaderFilter {
    WeakEtags() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/static/")
                || path.startsWith("/actuator/")
                || (path.contains("/documents/") && !path.endsWith("/lecture"));
    }
}
