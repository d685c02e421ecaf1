package org.vitaressources.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionEvent;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returning;
import org.vitaressources.library.Returns;
import org.vitaressources.library.Revision;

/// Whether resources still hold: how often their authors want to look, when they did last, and what is late.
@Component
public class Freshness {
    private final Returning returning;
    private final Writings writings;
    private final Carrying carrying;
    private final Checks checks;
    private final FeedbackLog log;
    private final Contributions contributions;
    private final Publishing publishing;
    private final Library library;
    private final FeedbackProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Freshness(
            Returning returning,
            Writings writings,
            Carrying carrying,
            Checks checks,
            FeedbackLog log,
            Contributions contributions,
            Publishing publishing,
            Library library,
            FeedbackProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.returning = returning;
        this.writings = writings;
        this.carrying = carrying;
        this.checks = checks;
        this.log = log;
        this.contributions = contributions;
        this.publishing = publishing;
        this.library = library;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// How a resource stands.
    ///
    /// @param checked when somebody said last that it still holds
    /// @param rhythm in months; nothing for never
    /// @param due when it is to be looked at again
    /// @param late that day is long past
    public record Standing(
            Optional<LocalDate> checked, Optional<Integer> rhythm, Optional<LocalDate> due, boolean late) {}

    /// A resource that is late.
    public record Late(Resource resource, LocalDate due) {}

    /// How a resource stands today.
    public Standing of(Resource resource) {
        Returns returns = resource.returns();
        Optional<LocalDate> checked = returns.checked();
        Optional<LocalDate> due =
                returns.rhythm().map(months -> since(resource, checked).plusMonths(months));
        boolean late = due.filter(
                        day -> day.plusDays(properties.grace().toDays()).isBefore(today()))
                .isPresent();
        return new Standing(checked, returns.rhythm(), due, late);
    }

    /// An author chooses how often.
    public void choose(ResourceId resource, Rhythm rhythm, MemberId by) {
        transaction.executeWithoutResult(status -> {
            writings.rhythm(resource, rhythm);
            checks.forget(resource);
            log.note(resource, FeedbackLog.RHYTHM, by.value(), rhythm.name());
        });
        carrying.carry(resource);
    }

    /// Somebody who may says that it still holds; readers see the day when this returns.
    public void confirm(ResourceId resource, MemberId by) {
        transaction.executeWithoutResult(status -> confirmed(resource, by));
        carrying.carry(resource);
    }

    /// The same by the link of a letter, which is good once.
    ///
    /// @return the resource; nothing when the link is not, or no longer, good
    public Optional<ResourceId> confirm(String secret) {
        Optional<ResourceId> resource = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Checks.Check> used = checks.use(secret);
            used.ifPresent(check -> confirmed(check.resource(), check.member()));
            return used.map(Checks.Check::resource);
        }));
        resource.ifPresent(carrying::carry);
        return resource;
    }

    /// What the link of a letter is about, while it is good.
    public Optional<Resource> asked(String secret) {
        return checks.look(secret).map(Checks.Check::resource).flatMap(library::byId);
    }

    /// Those that are late, the latest first.
    public List<Late> late() {
        return watched()
                .flatMap(resource -> {
                    Standing standing = of(resource);
                    return standing.due().filter(day -> standing.late()).map(day -> new Late(resource, day)).stream();
                })
                .sorted(Comparator.comparing(Late::due))
                .toList();
    }

    /// Resources that are to be looked at from time to time.
    Stream<Resource> watched() {
        List<ResourceId> chosen = library.fingerprints().keySet().stream()
                .filter(id -> returning.of(id).rhythm().isPresent())
                .toList();
        return library.all(chosen);
    }

    /// An author who publishes a new version has looked at it.
    @EventListener
    void happened(ContributionEvent event) {
        if (event.step().equals("publication")) {
            contributions
                    .byId(event.contribution())
                    .flatMap(Contribution::resource)
                    .filter(resource -> returning.of(resource).rhythm().isPresent())
                    .ifPresent(resource -> {
                        writings.checked(resource, today());
                        checks.forget(resource);
                    });
        }
    }

    private void confirmed(ResourceId resource, MemberId by) {
        writings.checked(resource, today());
        checks.forget(resource);
        log.note(resource, FeedbackLog.CHECK, by.value(), "");
    }

    /// The rhythm counts from the last look, or from the last version that somebody published here.
    private LocalDate since(Resource resource, Optional<LocalDate> checked) {
        LocalDate published = publishing.revisions(resource.id()).stream()
                .filter(revision -> revision.kind() == Revision.Kind.PUBLICATION)
                .findFirst()
                .map(Revision::at)
                .map(time -> LocalDate.ofInstant(time, clock.getZone()))
                .orElse(LocalDate.ofInstant(resource.firstSeen(), clock.getZone()));
        return checked.filter(published::isBefore).orElse(published);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
