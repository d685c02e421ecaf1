package org.vitaressources.notebooks;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;

/// Changes who keeps a notebook.
@Component
public class NotebookPeople {
    private static final int TRIES = 5;

    private final Notebooks notebooks;
    private final Members members;
    private final Clock clock;

    NotebookPeople(Notebooks notebooks, Members members, Clock clock) {
        this.notebooks = notebooks;
        this.members = members;
        this.clock = clock;
    }

    /// An author no longer writes in it.
    ///
    /// @throws StepRefused when they coordinate it, or do not write in it
    public void leave(Workshop workshop, MemberId member, MemberId by) {
        change(workshop, notebook -> notebook.leave(member, by, clock.instant()));
    }

    /// Gives it to somebody.
    ///
    /// @throws StepRefused when somebody keeps it and they are none of its authors
    public void handOver(Workshop workshop, MemberId to, MemberId by) {
        change(workshop, notebook -> notebook.handOver(to, by, clock.instant()));
    }

    /// Lets its coordinator publish without another's reading, or no longer.
    public void trust(Workshop workshop, boolean wanted, MemberId by) {
        change(workshop, notebook -> notebook.trust(wanted, by, clock.instant()));
    }

    /// Who may be meant: its authors by their id or name; for one that nobody keeps, also members of the
    /// directory by
    /// name, and anybody by address, which a moderator knows.
    public List<Member> named(Workshop workshop, String who) {
        String asked = who.strip();
        List<Member> authors = workshop.notebook().all().stream()
                .flatMap(id -> members.byId(id).stream())
                .filter(member ->
                        member.id().value().equals(asked) || member.name().equalsIgnoreCase(asked))
                .toList();
        boolean unkept = workshop.notebook().coordinator().isEmpty() && workshop.moderator();
        if (!authors.isEmpty() || !unkept || asked.isEmpty()) {
            return authors;
        }
        return members.find(new Members.Selection(asked, null, false), 1, 20).stream()
                .filter(member -> member.email().equalsIgnoreCase(asked)
                        || (member.profile().listed() && member.name().equalsIgnoreCase(asked)))
                .filter(member -> !member.suspended())
                .toList();
    }

    private void change(Workshop workshop, Consumer<Notebook> step) {
        for (int tries = 1; ; tries++) {
            Notebook notebook = notebooks.of(workshop.id());
            step.accept(notebook);
            try {
                notebooks.store(notebook, clock.instant());
                return;
            } catch (EditedMeanwhile e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
