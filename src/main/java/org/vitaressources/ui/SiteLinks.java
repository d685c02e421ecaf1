package org.vitaressources.ui;

import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Full addresses for what leaves the site: letters, passkeys, downloads. They come from the configuration, never from
/// the request, whose `Host` anyone may write.
@Component
public class SiteLinks {
    private final PublicAddress address;
    private final Environment environment;

    SiteLinks(PublicAddress address, Environment environment) {
        this.address = address;
        this.environment = environment;
    }

    /// Address of a page in a language.
    ///
    /// @param path without the language, from the slash on
    public String to(Locale language, String path) {
        return base() + (language.getLanguage().equals("en") ? "/en" : "") + path;
    }

    /// The public address without a slash at the end; that of this machine when none is configured.
    public String base() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return address.or("http://localhost:" + port);
    }
}
