package org.vitaressources.site;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where the site answers, for people to click on in the log.
@Component
class SiteAddress {
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1", "0.0.0.0", "::", "::1", "");

    private final Environment environment;

    SiteAddress(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String toString() {
        String address = environment.getProperty("server.address", "");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String scheme = environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.bundle")
                ? "https"
                : "http";
        return scheme + "://" + (THIS_MACHINE.contains(address) ? "localhost" : address) + ":" + port
                + environment.getProperty("server.servlet.context-path", "");
    }
}
