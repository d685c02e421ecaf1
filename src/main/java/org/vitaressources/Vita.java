package org.vitaressources;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.vitaressources.console.Console;

/// The VITA ressources centre: one process that reads `content/`, indexes it and serves the site; or one of the other
/// commands of [Console].
@SpringBootApplication
@ConfigurationPropertiesScan
public class Vita {
    public static void main(String[] args) {
        new Console(Vita.class, System.out, System.err).run(args).ifPresent(System::exit);
    }
}
