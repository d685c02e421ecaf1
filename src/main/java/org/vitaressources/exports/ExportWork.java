package org.vitaressources.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.manuscript.Manuscript;

/// Makes what is taken away in the background, on half of the processors and two at once at most: who searches notices
/// little of it, and the pictures of two large kits are what the heap of every day has room for.
/// What a stop of the program left begins again.
@Component
class ExportWork {
    private static final Logger log = LoggerFactory.getLogger(ExportWork.class);
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2);
    private static final long LONGEST_WAIT_S = 5;

    private final ExportJobs jobs;
    private final ExportFiles files;
    private final ExportSubjects subjects;
    private final ExportsProperties properties;
    private final MessageSource messages;
    private final Clock clock;
    private final Map<String, Form> forms;
    private final Turns turns = new Turns();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("export-", 0).factory());
    private volatile boolean closing;

    ExportWork(
            ExportJobs jobs,
            ExportFiles files,
            ExportSubjects subjects,
            ExportsProperties properties,
            MessageSource messages,
            Clock clock,
            List<Form> forms) {
        this.jobs = jobs;
        this.files = files;
        this.subjects = subjects;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.forms = forms.stream().collect(Collectors.toMap(Form::name, form -> form));
    }

    /// Something more waits.
    void wake() {
        workers.execute(this::next);
    }

    /// How much of one is done, in hundredths.
    int share(String id) {
        Running one = running.get(id);
        return one == null ? 0 : one.share;
    }

    /// It should not go on.
    void stop(String id) {
        Running one = running.get(id);
        if (one != null) {
            one.stopped = true;
        }
    }

    private void next() {
        Optional<ExportJob> next;
        synchronized (turns) {
            next = closing
                    ? Optional.empty()
                    : turns.next(jobs.underWay().stream()
                                    .filter(job -> job.state() == ExportJob.State.QUEUED)
                                    .toList())
                            .filter(job -> jobs.begin(job.id()));
        }
        next.ifPresent(this::make);
    }

    private void make(ExportJob job) {
        Running now = new Running(job.wish().language(), clock.instant().plus(properties.longest()));
        running.put(job.id(), now);
        try {
            write(job, now);
        } catch (ExportRefused e) {
            end(job, e.reason());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            log.error("L'export {} ({}) a échoué", job.wish().form(), job.wish().kind(), e);
            end(job, "failed");
        } finally {
            running.remove(job.id());
        }
    }

    /// At the end of the program it waits as before: the next start begins it again.
    private void end(ExportJob job, String reason) {
        if (closing) {
            jobs.putBack(job.id());
        } else {
            files.delete(job.id());
            jobs.refuse(job.id(), reason);
        }
    }

    private void write(ExportJob job, Running now) throws IOException {
        Form form = Optional.ofNullable(forms.get(job.wish().form())).orElseThrow(() -> new ExportRefused("form"));
        Manuscript manuscript = subjects.of(job.wish(), job.owner()).orElseThrow(() -> new ExportRefused("gone"));
        if (!files.hasRoom()) {
            throw new ExportRefused("room");
        }
        now.language = manuscript.language();
        LimitedStream counted;
        try (OutputStream file = Files.newOutputStream(files.beside(job.id()))) {
            counted = LimitedStream.over(file, properties.largest(), now::goOn);
            OutputStream buffered = new BufferedOutputStream(counted, 1 << 16);
            form.write(manuscript, now, buffered);
            buffered.flush();
        }
        files.keep(job.id());
        if (!jobs.ready(job.id(), name(manuscript, form), counted.written(), counted.sha256())) {
            files.delete(job.id());
        }
    }

    /// Forms that share an extension are told apart in the folder where they are saved.
    static String name(Manuscript manuscript, Form form) {
        String title = OriginalNames.plain(manuscript.title().replace('.', ' '));
        if (form.isSheet()) {
            return title + "-" + form.name() + "." + form.extension();
        }
        String version =
                manuscript.key().startsWith("kit") ? "-" + manuscript.version().word() : "";
        String kind = form.extension().equals("zip") ? "-" + form.name() : "";
        return title + version + kind + "." + form.extension();
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        jobs.requeue();
        files.tidy(jobs.ready().stream().map(ExportJob::id).collect(Collectors.toSet()));
        jobs.underWay().forEach(job -> wake());
    }

    /// Files do not wait for ever.
    @Scheduled(initialDelayString = "10m", fixedDelayString = "10m")
    void forget() {
        for (ExportJob job : jobs.before(clock.instant().minus(properties.kept()))) {
            stop(job.id());
            files.delete(job.id());
            jobs.delete(job.id());
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() throws InterruptedException {
        closing = true;
        workers.shutdown();
        if (!workers.awaitTermination(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
            log.warn("Un export n'a pas pu s'arrêter à temps ; il reprendra au prochain démarrage");
        }
    }

    /// One that is being made.
    private final class Running implements Making {
        private final Instant until;
        private volatile Locale language;
        private volatile boolean stopped;
        private volatile int share;

        Running(Locale language, Instant until) {
            this.language = language;
            this.until = until;
        }

        @Override
        public void at(int done, int total) {
            goOn();
            share = total == 0 ? 0 : Math.clamp(done * 100L / total, 0, 100);
        }

        void goOn() {
            if (stopped || closing) {
                throw new ExportRefused("stopped");
            }
            if (clock.instant().isAfter(until)) {
                throw new ExportRefused("long");
            }
        }

        @Override
        public String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }

        @Override
        public Locale language() {
            return language;
        }
    }
}
