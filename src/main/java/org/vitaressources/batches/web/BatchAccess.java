package org.vitaressources.batches.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchId;
import org.vitaressources.batches.BatchKind;
import org.vitaressources.batches.Batches;

/// Whose batch may be seen by whom: administrators see all, moderators their own. To others there is none.
@Component
class BatchAccess {
    private final Batches batches;

    BatchAccess(Batches batches) {
        this.batches = batches;
    }

    /// A batch that this member may see.
    Batch seen(String id, SignedInMember member) {
        return BatchId.parse(id)
                .flatMap(batches::byId)
                .filter(batch -> member.administers() || isOwn(batch, member))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// An import.
    Batch imported(String id, SignedInMember member) {
        Batch batch = seen(id, member);
        if (batch.kind() != BatchKind.IMPORT || !member.administers()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return batch;
    }

    /// Account whose batches a member sees; empty for everybody's.
    String of(SignedInMember member) {
        return member.administers() ? "" : member.id().value();
    }

    private static boolean isOwn(Batch batch, SignedInMember member) {
        return batch.kind() == BatchKind.TAGS
                && batch.madeBy().equals(member.id().value());
    }
}
