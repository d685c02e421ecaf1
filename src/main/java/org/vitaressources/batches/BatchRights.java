package org.vitaressources.batches;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Role;
import org.vitaressources.batches.TagPlan.KeyChange;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.library.Description;

/// What who acts on a batch may do to a resource, at the moment when it is done: roles and limits may have changed
/// since
/// the preview, and since the button was pressed.
@Component
class BatchRights {
    private final BatchEvents events;
    private final Members members;
    private final Jurisdiction jurisdiction;

    BatchRights(BatchEvents events, Members members, Jurisdiction jurisdiction) {
        this.events = events;
        this.members = members;
        this.jurisdiction = jurisdiction;
    }

    /// Account of who asked last for a step of a batch; its maker when nobody did.
    String actor(Batch batch, String step) {
        return events.of(batch.id()).stream()
                .filter(event -> event.step().equals(step))
                .reduce((first, second) -> second)
                .map(BatchEvent::by)
                .orElse(batch.madeBy());
    }

    /// What somebody answers for now; nothing when they do not moderate.
    ///
    /// @param account empty for a command of the machine, which answers for everything
    Optional<Limits> limits(String account) {
        if (account.isEmpty()) {
            return Optional.of(Limits.NONE);
        }
        return members.byId(new MemberId(account))
                .filter(member -> !member.suspended() && member.role().includes(Role.MODERATOR))
                .map(member -> member.role().includes(Role.ADMINISTRATOR) ? Limits.NONE : member.limits());
    }

    /// Imports are the administrators' alone, until their last row.
    boolean mayImport(String account) {
        return account.isEmpty()
                || members.byId(new MemberId(account))
                        .filter(member -> !member.suspended() && member.role().includes(Role.ADMINISTRATOR))
                        .isPresent();
    }

    /// Whether limits hold a resource as it is described, and as it is after changes.
    boolean hold(Limits limits, Description said, List<KeyChange> changes) {
        return jurisdiction.within(limits, tags(said, List.of())) && jurisdiction.within(limits, tags(said, changes));
    }

    /// Whether limits hold a resource as it is described.
    boolean hold(Limits limits, Description said) {
        return hold(limits, said, List.of());
    }

    private static Jurisdiction.Tags tags(Description said, List<KeyChange> changes) {
        return new Jurisdiction.Tags(after(TagKey.TERRITORY, said, changes), after(TagKey.SECTOR, said, changes));
    }

    private static List<String> after(TagKey key, Description said, List<KeyChange> changes) {
        return changes.stream()
                .filter(change -> change.key() == key)
                .map(KeyChange::after)
                .findFirst()
                .orElseGet(() -> key.of(said));
    }
}
