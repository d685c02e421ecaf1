package org.vitaressources.notebooks;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionEvent;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.library.Inquiry;

/// Whoever proposed a notebook coordinates it once it is published: in the transaction in which it is said to be.
@Component
class Foundation {
    private final Contributions contributions;
    private final Notebooks notebooks;
    private final Members members;
    private final Clock clock;

    Foundation(Contributions contributions, Notebooks notebooks, Members members, Clock clock) {
        this.contributions = contributions;
        this.notebooks = notebooks;
        this.members = members;
        this.clock = clock;
    }

    @EventListener
    void happened(ContributionEvent event) {
        if (event.step().equals("publication")) {
            contributions
                    .byId(event.contribution())
                    .filter(contribution -> contribution.draft().type().equals(Inquiry.TYPE))
                    .ifPresent(this::found);
        }
    }

    private void found(Contribution contribution) {
        MemberId author = new MemberId(contribution.author());
        Notebook notebook = notebooks.of(contribution.resource().orElseThrow());
        if (notebook.coordinator().isEmpty() && members.byId(author).isPresent()) {
            notebook.handOver(author, author, clock.instant());
            notebooks.store(notebook, clock.instant());
        }
    }
}
