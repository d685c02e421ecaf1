package org.vitaressources.review;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Handing;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.review.QueueFilter.View;

/// What waits for moderators, each seeing what they answer for.
@Component
public class Queue {
    private final Contributions contributions;
    private final Desk desk;
    private final Jurisdiction jurisdiction;
    private final Handing handing;
    private final Remarks remarks;
    private final Members members;
    private final List<Awaiting> others;
    private final Clock clock;

    Queue(
            Contributions contributions,
            Desk desk,
            Jurisdiction jurisdiction,
            Handing handing,
            Remarks remarks,
            Members members,
            List<Awaiting> others,
            Clock clock) {
        this.contributions = contributions;
        this.desk = desk;
        this.jurisdiction = jurisdiction;
        this.handing = handing;
        this.remarks = remarks;
        this.members = members;
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    /// What a moderator sees of it.
    ///
    /// @param rows in the order asked for
    /// @param counts how many of each open view there are, whatever else is filtered
    public record Seen(List<QueueRow> rows, Map<View, Integer> counts) {}

    /// What else waits for this moderator.
    public List<Awaiting.Waiting> others(SignedInMember moderator) {
        Limits limits = moderator.administers() ? Limits.NONE : moderator.limits();
        Instant now = clock.instant();
        return others.stream()
                .map(other -> other.of(moderator.id(), limits, now))
                .filter(waiting -> waiting.count() > 0)
                .toList();
    }

    /// What this moderator sees.
    public Seen see(QueueFilter filter, SignedInMember member) {
        Set<ContributionState> states = EnumSet.copyOf(filter.view().states());
        Stream.of(View.values()).filter(View::open).forEach(view -> states.addAll(view.states()));
        List<Contribution> theirs = contributions.in(states).stream()
                .filter(contribution -> desk.shows(contribution, member))
                .toList();
        Map<View, Integer> counts = new EnumMap<>(View.class);
        Stream.of(View.values())
                .filter(View::open)
                .forEach(view -> counts.put(view, (int) theirs.stream()
                        .filter(contribution -> view.states().contains(contribution.state()))
                        .count()));
        List<Contribution> chosen = theirs.stream()
                .filter(contribution -> filter.view().states().contains(contribution.state()))
                .filter(contribution -> isChosen(contribution, filter, member))
                .toList();
        List<QueueRow> rows = rows(chosen, member).stream()
                .filter(row -> holds(row, filter.words()))
                .sorted(order(filter.order()))
                .toList();
        return new Seen(rows, counts);
    }

    /// These as rows, in the same order.
    public List<QueueRow> rows(Collection<Contribution> chosen, SignedInMember member) {
        List<ContributionId> ids = chosen.stream().map(Contribution::id).toList();
        Map<ContributionId, Handing.Times> times = handing.of(ids);
        Map<ContributionId, Remarks.Open> open = remarks.open(ids);
        Map<MemberId, String> names = members.names(chosen.stream()
                .flatMap(contribution -> Stream.of(contribution.author(), contribution.claimedBy()))
                .map(MemberId::new)
                .toList());
        List<QueueRow> rows = new ArrayList<>();
        for (Contribution contribution : chosen) {
            Handing.Times handed = times.get(contribution.id());
            rows.add(new QueueRow(
                    contribution,
                    desk.text(contribution),
                    since(contribution, handed),
                    handed == null ? 1 : handed.times(),
                    open.getOrDefault(contribution.id(), Remarks.Open.NONE),
                    names.getOrDefault(new MemberId(contribution.author()), ""),
                    names.getOrDefault(new MemberId(contribution.claimedBy()), ""),
                    contribution.claimedBy().equals(member.id().value()),
                    contribution.author().equals(member.id().value()),
                    !jurisdiction.covers(member, desk.text(contribution))));
        }
        return rows;
    }

    private static Instant since(Contribution contribution, Handing.@org.jspecify.annotations.Nullable Times handed) {
        boolean waits = contribution.state() == ContributionState.SUBMITTED;
        return waits && handed != null ? handed.last() : contribution.changed();
    }

    private boolean isChosen(Contribution contribution, QueueFilter filter, SignedInMember member) {
        boolean who = switch (filter.who()) {
            case ANYONE -> true;
            case MINE -> contribution.claimedBy().equals(member.id().value());
            case NOBODY -> contribution.claimedBy().isEmpty();
        };
        Limits within = new Limits(
                filter.territory().isEmpty() ? List.of() : List.of(filter.territory()),
                filter.sector().isEmpty() ? List.of() : List.of(filter.sector()));
        return who
                && (filter.type().isEmpty() || contribution.draft().type().equals(filter.type()))
                && jurisdiction.within(within, desk.text(contribution));
    }

    private static boolean holds(QueueRow row, String words) {
        String text = fold(row.text().title() + " " + row.text().summary() + " " + row.author());
        return Stream.of(fold(words).split(" ")).allMatch(text::contains);
    }

    private static String fold(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static Comparator<QueueRow> order(QueueFilter.Order order) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Comparator<QueueRow> oldest = Comparator.comparing(QueueRow::since);
        return switch (order) {
            case OLDEST -> oldest;
            case NEWEST -> oldest.reversed();
            case TITLE -> Comparator.comparing((QueueRow row) -> row.text().title(), french);
            case AUTHOR -> Comparator.comparing(QueueRow::author, french);
        };
    }
}
