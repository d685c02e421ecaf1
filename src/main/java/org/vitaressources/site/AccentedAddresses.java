package org.vitaressources.site;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.http.parser.HttpParser;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Accepts `?q=mobilité` with its accents as they are, in UTF-8, as scripts and command lines send it; Tomcat alone
/// answers 400. Only bytes above 127 are let through, which mean nothing to HTTP: spaces, control characters and line
/// ends stay refused.
@Component
class AccentedAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(Protocol.class.getName());
    }

    /// HTTP/1.1 with another reader of addresses.
    public static final class Protocol extends Http11NioProtocol {
        private final HttpParser parser = new Accents();

        @Override
        public HttpParser getHttpParser() {
            return parser;
        }
    }

    /// Tomcat asks with the byte, negative above 127.
    private static final class Accents extends HttpParser {
        /// What browsers send unencoded in a query, besides what the standard allows.
        private static final String USUAL = "\"<>[\\]^`{|}";

        Accents() {
            super(null, USUAL);
        }

        @Override
        public boolean isQueryRelaxed(int c) {
            return c < 0 || super.isQueryRelaxed(c);
        }

        @Override
        public boolean isNotRequestTargetRelaxed(int c) {
            return c >= 0 && super.isNotRequestTargetRelaxed(c);
        }
    }
}
