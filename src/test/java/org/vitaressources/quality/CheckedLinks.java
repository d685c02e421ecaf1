package org.vitaressources.quality;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.quality.outside.SmallServer;

/// A site whose operator may have switched the checking of links on, and the world outside it.
public abstract class CheckedLinks extends QualitySite {
    @Autowired
    protected SmallServer outside;

    @Autowired
    private LinkPass pass;

    /// Asks for every link whose turn it is.
    protected void ask() {
        for (int i = 0; i < 50 && pass.next(); i++) {
            clock.pass(Duration.ofSeconds(31));
        }
    }

    /// An address of a site outside.
    protected String at(String host, String path) {
        return "http://" + host + ":" + outside.port() + path;
    }
}
