package org.vitaressources.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the language of a page from its address and from nothing else: `/…` is French, `/en/…` English. To the rest of
/// the program `/en` is the context path, so that every link written the usual way stays in its language, without a
/// cookie. `?lang=en` and `?lang=fr` lead to the address in that language.
final class LanguagePrefix implements Filter {
    /// Where the English pages are.
    static final String ENGLISH = "/en";

    /// The language of the page that is asked for.
    static Locale languageOf(HttpServletRequest request) {
        return request.getContextPath().equals(ENGLISH) ? Locale.ENGLISH : Locale.FRENCH;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String path = asked.getRequestURI();
        String wanted = asked.getDispatcherType() == DispatcherType.REQUEST ? wantedLanguage(asked) : null;
        if (wanted != null) {
            ((HttpServletResponse) response).sendRedirect(in(wanted, path, asked.getQueryString()));
            return;
        }
        if (path.equals(ENGLISH) && asked.getDispatcherType() == DispatcherType.REQUEST) {
            ((HttpServletResponse) response).sendRedirect(ENGLISH + "/");
            return;
        }
        chain.doFilter(isEnglish(asked, path) ? new English(asked) : asked, response);
    }

    private static boolean isEnglish(HttpServletRequest request, String path) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        }
        return isUnder(path);
    }

    private static boolean isUnder(String path) {
        return path.equals(ENGLISH) || path.startsWith(ENGLISH + "/");
    }

    private static @Nullable String wantedLanguage(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET")) {
            return null;
        }
        for (String parameter : query.split("&")) {
            if (parameter.equals("lang=en") || parameter.equals("lang=fr")) {
                return parameter.substring("lang=".length());
            }
        }
        return null;
    }

    private static String in(String language, String path, String query) {
        String bare = isUnder(path) ? path.substring(ENGLISH.length()) : path;
        // Slashes at the start would make the rest another host.
        bare = "/" + bare.replaceFirst("^[/\\\\]+", "");
        String rest = ("&" + query).replaceAll("&lang=(en|fr)(?=&|$)", "").replaceFirst("^&", "");
        return (language.equals("en") ? ENGLISH + bare : bare) + (rest.isEmpty() ? "" : "?" + rest);
    }

    /// The request as the rest of the program sees it.
    private static final class English extends HttpServletRequestWrapper {
        English(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return ENGLISH;
        }

        @Override
        public String getRequestURI() {
            String path = super.getRequestURI();
            return isUnder(path) ? path : ENGLISH + path;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            String bare = isUnder(path) ? path.substring(ENGLISH.length()) : path;
            return bare.isEmpty() ? "/" : bare;
        }
    }
}
