package org.vitaressources.site;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has the launcher prepare the JVM's start-up cache when it found none (`vita.prepare` is then its path): once the
/// site is open, in a process of its own, so that nobody waits for it and nothing depends on it.
@Component
class StartUpCache {
    private static final Logger LOG = LoggerFactory.getLogger(StartUpCache.class);
    private static final long PATIENCE_MINUTES = 5;

    private final String launcher;
    private Optional<Process> preparing = Optional.empty();
    private volatile boolean closing;

    StartUpCache(@Value("${vita.prepare:}") String launcher) {
        this.launcher = launcher;
    }

    /// The application closes: who prepares is stopped.
    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        closing = true;
        preparing.ifPresent(Process::destroy);
    }

    private synchronized void started(Process process) {
        preparing = Optional.of(process);
        if (closing) {
            process.destroy();
        }
    }

    /// Returns when it is prepared, or could not be, or the application closes.
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
            started(process);
            if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0) {
                LOG.info("Cache de démarrage prêt : la prochaine ouverture sera plus rapide");
            } else if (!closing) {
                process.destroy();
                LOG.warn("Le cache de démarrage n'a pas pu être préparé ; le site fonctionne sans lui");
            }
        } catch (IOException e) {
            LOG.warn(
                    "Le cache de démarrage n'a pas pu être préparé ({}) ; le site fonctionne sans lui", e.getMessage());
        }
    }
}
