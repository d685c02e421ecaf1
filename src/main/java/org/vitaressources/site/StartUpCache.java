package org.vitaressources.site;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Has the launcher prepare the JVM's start-up cache when it found none (`vita.prepare` is then its path): once the
/// site is open, in a process of its own, so that nobody waits for it and nothing depends on it.
@Component
class StartUpCache {
    private static final Logger LOG = LoggerFactory.getLogger(StartUpCache.class);
    private static final long PATIENCE_MINUTES = 5;

    private final String launcher;

    StartUpCache(@Value("${vita.prepare:}") String launcher) {
        this.launcher = launcher;
    }

    /// Returns when it is prepared, or could not be; stops it when interrupted.
    void prepareOnce() throws InterruptedException {
        if (launcher.isEmpty()) {
            return;
        }
        try {
            Process process = new ProcessBuilder(launcher, "prepare")
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread stop = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(stop);
            if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0) {
                LOG.info("Cache de démarrage prêt : la prochaine ouverture sera plus rapide");
            } else {
                process.destroy();
                LOG.warn("Le cache de démarrage n'a pas pu être préparé ; le site fonctionne sans lui");
            }
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IOException e) {
            LOG.warn(
                    "Le cache de démarrage n'a pas pu être préparé ({}) ; le site fonctionne sans lui", e.getMessage());
        } catch (IllegalStateException e) {
            LOG.debug("Closing while the start-up cache was being prepared", e);
        }
    }
}
