package org.vitaressources.transposition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.library.RevisionLog;
import org.vitaressources.library.SourceReply;

/// Looks what became of the practices that others were made from. A source is told of once a day at most: what comes to
/// it meanwhile is told of the day after, all at once.
@Component
public class SourceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);

    private final Library library;
    private final RevisionLog log;
    private final Publishing publishing;
    private final KeptStates states;
    private final SourcesSeen seen;
    private final SourceLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SourceWatch(
            Library library,
            RevisionLog log,
            Publishing publishing,
            KeptStates states,
            SourcesSeen seen,
            SourceLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.library = library;
        this.log = log;
        this.publishing = publishing;
        this.states = states;
        this.seen = seen;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Tells authors of all that they were not told of yet.
    @Scheduled(
            initialDelayString = "${vita.transposition.every:2m}",
            fixedDelayString = "${vita.transposition.every:5m}")
    public synchronized void look() {
        List<ResourceId> sources = library.transposed();
        Map<ResourceId, RevisionLog.Latest> latest = log.latest(sources);
        sources.forEach(source -> {
            try {
                look(source, Optional.ofNullable(latest.get(source)));
            } catch (RuntimeException e) {
                LOG.error("Une source transposée n'a pas pu être suivie ; nouvel essai au prochain passage", e);
            }
        });
    }

    private void look(ResourceId source, Optional<RevisionLog.Latest> latest) {
        Optional<SourcesSeen.Seen> before = seen.of(source);
        if (before.isEmpty()) {
            firstSight(source, latest);
        } else if (latest.isPresent()
                && latest.get().number() > before.get().number()
                && before.get().told().filter(this::isToday).isEmpty()) {
            tell(source, before.get().number());
        }
    }

    /// A state is kept of it from now on, so that what is changed on disk can be compared too.
    private void firstSight(ResourceId source, Optional<RevisionLog.Latest> latest) {
        if (latest.isPresent()) {
            seen.begin(source, latest.get().number());
        } else if (library.byId(source).isPresent()) {
            seen.begin(source, publishing.adopt(source).number());
        }
    }

    private void tell(ResourceId source, int number) {
        List<Revision> revisions = publishing.revisions(source);
        Revision now = revisions.getFirst();
        Optional<SourceChange> change = revisions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .flatMap(before -> change(before, now));
        String title = title(revisions);
        transaction.executeWithoutResult(status -> {
            if (seen.move(source, number, now.number(), change.isPresent())) {
                change.ifPresent(known -> letters.write(source, title, now, known));
            }
        });
    }

    private Optional<SourceChange> change(Revision before, Revision now) {
        boolean wasGone = before.kind() == Revision.Kind.WITHDRAWAL;
        boolean isGone = now.kind() == Revision.Kind.WITHDRAWAL;
        if (wasGone || isGone) {
            return wasGone && isGone
                    ? Optional.empty()
                    : Optional.of(new SourceChange(
                            isGone ? SourceReply.Change.WITHDRAWAL : SourceReply.Change.RETURN, List.of()));
        }
        List<String> changed = StateChanges.between(states.read(before), states.read(now));
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new SourceChange(SourceReply.Change.REVISION, changed));
    }

    private String title(List<Revision> revisions) {
        return revisions.stream()
                .filter(one -> one.kind() != Revision.Kind.WITHDRAWAL)
                .findFirst()
                .map(states::read)
                .map(KeptState::description)
                .map(said -> said.title())
                .orElse("");
    }

    private boolean isToday(Instant told) {
        return LocalDate.ofInstant(told, clock.getZone()).equals(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
