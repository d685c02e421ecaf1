package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vitaressources.accounts.SignedInMember;

/// Sends who has not shown for a while who they are to do so first, before a sensitive page: a browser left open gives
/// nobody an account to keep.
@Configuration(proxyBeanMethods = false)
class RecentProof implements WebMvcConfigurer, HandlerInterceptor {
    private final Clock clock;

    RecentProof(Clock clock) {
        this.clock = clock;
    }

    /// On a controller or a method: asks for a recent proof.
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Needed {
        /// The page to come back to when a form was sent too late.
        String page();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Needed needed = handler instanceof HandlerMethod method ? needed(method) : null;
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (needed == null
                || who == null
                || !(who.getPrincipal() instanceof SignedInMember member)
                || member.provedLately(clock.instant())) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + "/compte/confirmation?suite=" + needed.page());
        return false;
    }

    private static @org.jspecify.annotations.Nullable Needed needed(HandlerMethod method) {
        Needed needed = method.getMethodAnnotation(Needed.class);
        return needed == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needed.class) : needed;
    }
}
