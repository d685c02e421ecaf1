package org.vitaressources.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.exports.manuscript.Manuscript;

/// What people take away: asked for, called off, fetched.
@Component
public class Exports {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int READERS_SHARE = 4;
    /// What most people want first.
    private static final List<String> ORDER =
            List.of("pdf", "docx", "odt", "pptx", "epub", "html", "markdown", "cartouche", "scorm");

    private final ExportJobs jobs;
    private final ExportWork work;
    private final ExportFiles files;
    private final ExportSubjects subjects;
    private final ExportsProperties properties;
    private final List<Form> forms;

    Exports(
            ExportJobs jobs,
            ExportWork work,
            ExportFiles files,
            ExportSubjects subjects,
            ExportsProperties properties,
            List<Form> forms) {
        this.jobs = jobs;
        this.work = work;
        this.files = files;
        this.subjects = subjects;
        this.properties = properties;
        this.forms = forms.stream()
                .sorted(Comparator.comparingInt(Exports::place).thenComparing(Form::name))
                .toList();
    }

    private static int place(Form form) {
        int place = ORDER.indexOf(form.name());
        return place < 0 ? ORDER.size() : place;
    }

    /// The forms in which something can be had; none when this person may not have it.
    public List<Form> forms(Wish wish, String owner) {
        return manuscript(wish, owner)
                .map(manuscript ->
                        forms.stream().filter(form -> form.takes(manuscript)).toList())
                .orElse(List.of());
    }

    /// What there is to take away, when this person may have it; its form does not matter.
    ///
    /// @param owner account, empty for a reader without one
    public Optional<Manuscript> manuscript(Wish wish, String owner) {
        return subjects.of(wish, owner);
    }

    /// Asks for something; the same that is already under way for the same person is given again.
    ///
    /// @param owner account, empty for a reader without one
    /// @throws ExportRefused when too much waits already, or it is not theirs to have
    public synchronized ExportJob ask(Wish wish, String owner) {
        if (!subjects.areOpen(wish, owner)) {
            throw new ExportRefused("gone");
        }
        List<ExportJob> underWay = jobs.underWay();
        List<ExportJob> own =
                underWay.stream().filter(job -> job.owner().equals(owner)).toList();
        Optional<ExportJob> same = own.stream()
                .filter(job -> !owner.isEmpty() && job.wish().equals(wish))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        int most = owner.isEmpty() ? READERS_SHARE * properties.perOwner() : properties.perOwner();
        if (own.size() >= most || underWay.size() >= properties.waiting()) {
            throw new ExportRefused("busy");
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        ExportJob job = jobs.add(Base64.getUrlEncoder().withoutPadding().encodeToString(secret), owner, wish);
        work.wake();
        return job;
    }

    /// One of them, for who asked for it.
    ///
    /// @param owner account, empty for a reader without one
    public Optional<ExportJob> byId(String id, String owner) {
        return jobs.byId(id).filter(job -> job.owner().isEmpty() || job.owner().equals(owner));
    }

    /// How much of it is done, in hundredths.
    public int share(ExportJob job) {
        return work.share(job.id());
    }

    /// Its file, whole; nothing when there is none any more, or who asked for it may no longer have what is in it.
    public Optional<Path> file(ExportJob job) {
        Path file = files.whole(job.id());
        return job.state() == ExportJob.State.READY && subjects.areOpen(job.wish(), job.owner()) && Files.exists(file)
                ? Optional.of(file)
                : Optional.empty();
    }

    /// It is not wanted any more.
    public void callOff(ExportJob job) {
        work.stop(job.id());
        if (job.isUnderWay()) {
            jobs.refuse(job.id(), "stopped");
        }
    }

    @EventListener
    void forget(MemberErased erased) {
        for (ExportJob job : jobs.of(erased.member().value())) {
            work.stop(job.id());
            files.delete(job.id());
            jobs.delete(job.id());
        }
    }
}
