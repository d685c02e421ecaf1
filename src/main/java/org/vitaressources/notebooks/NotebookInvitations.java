package org.vitaressources.notebooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.accounts.Throttle;
import org.vitaressources.accounts.TooManyTries;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.notebooks.StepRefused.Reason;
import org.vitaressources.ui.SiteLinks;

/// Asks members to write in a notebook. Who is named is looked for among those of the directory; of an address
/// the answer
/// is always the same, so that nobody learns who has an account here.
@Component
public class NotebookInvitations {
    /// Longest name or address.
    public static final int LONGEST = 254;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int FREE = 20;

    private final JdbcClient jdbc;
    private final Notebooks notebooks;
    private final Members members;
    private final Outbox outbox;
    private final SiteLinks links;
    private final DatabaseSync sync;
    private final Clock clock;
    private final Throttle throttle;

    NotebookInvitations(
            JdbcClient jdbc,
            Notebooks notebooks,
            Members members,
            Outbox outbox,
            SiteLinks links,
            DatabaseSync sync,
            Clock clock) {
        this.jdbc = jdbc;
        this.notebooks = notebooks;
        this.members = members;
        this.outbox = outbox;
        this.links = links;
        this.sync = sync;
        this.clock = clock;
        throttle = new Throttle(FREE, Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofDays(1), clock);
    }

    /// What came of asking.
    public enum Outcome {
        /// Who was named was asked; or would be, had they an account.
        ASKED,
        /// Nobody of the directory is called so.
        NOBODY,
        /// Several people of the directory are called so.
        SEVERAL
    }

    /// Asks somebody.
    ///
    /// @param asked a name of the directory, or an address
    @Transactional
    public Outcome invite(Workshop workshop, SignedInMember by, String asked) {
        throttle.attempt(by.id().value()).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
        if (workshop.notebook().all().size() + of(workshop.id()).size() > Notebook.MOST_AUTHORS) {
            throw new StepRefused(Reason.LONG);
        }
        boolean address = asked.contains("@");
        List<Member> found = address ? byAddress(asked) : byName(asked);
        if (!address && found.size() != 1) {
            return found.isEmpty() ? Outcome.NOBODY : Outcome.SEVERAL;
        }
        Optional<Member> member = found.stream().findFirst();
        boolean known = of(workshop.id()).stream()
                .anyMatch(other -> other.asked().equalsIgnoreCase(asked)
                        || member.map(Member::id).filter(other.member()::equals).isPresent());
        boolean inside =
                member.map(Member::id).filter(workshop.notebook()::keeps).isPresent();
        if (!known && !inside) {
            keep(workshop, by, asked, member);
        }
        return Outcome.ASKED;
    }

    /// Those of a notebook, the oldest first.
    public List<Invitation> of(ResourceId notebook) {
        return jdbc.sql("select * from notebooks.invitations where resource_id = ? order by invited, id")
                .param(notebook.value())
                .query(NotebookInvitations::row)
                .list();
    }

    /// Those to a member, the oldest first.
    public List<Invitation> to(MemberId member) {
        return jdbc.sql("select * from notebooks.invitations where member_id = ? order by invited, id")
                .param(member.value())
                .query(NotebookInvitations::row)
                .list();
    }

    /// Whoever was asked writes in the notebook from now on.
    ///
    /// @throws NotebookNotFound when they were not asked
    @Transactional
    public ResourceId accept(MemberId member, String id) {
        Invitation invitation = to(member, id);
        Notebook notebook = notebooks.of(invitation.notebook());
        if (!notebook.keeps(member)) {
            notebook.join(member, clock.instant());
            notebooks.store(notebook, clock.instant());
        }
        forget(id);
        return invitation.notebook();
    }

    /// They would rather not.
    @Transactional
    public void decline(MemberId member, String id) {
        forget(to(member, id).id());
    }

    /// The coordinator takes it back.
    @Transactional
    public void cancel(Workshop workshop, String id) {
        of(workshop.id()).stream().filter(one -> one.id().equals(id)).forEach(one -> forget(one.id()));
    }

    @Scheduled(initialDelayString = "15m", fixedDelayString = "12h")
    void purge() {
        jdbc.sql("delete from notebooks.invitations where invited < :before")
                .param("before", SqlTime.of(clock.instant().minus(KEPT)))
                .update();
    }

    private Invitation to(MemberId member, String id) {
        return to(member).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotebookNotFound.byId(id));
    }

    private void forget(String id) {
        jdbc.sql("delete from notebooks.invitations where id = ?").param(id).update();
        sync.afterCommit();
    }

    private void keep(Workshop workshop, SignedInMember by, String asked, Optional<Member> member) {
        jdbc.sql("""
                insert into notebooks.invitations (id, resource_id, member_id, asked, invited_by, invited)
                values (:id, :notebook, :member, :asked, :by, :now)
                """)
                .param("id", EntryId.fresh().value())
                .param("notebook", workshop.id().value())
                .param("member", member.map(Member::id).orElse(MemberId.NOBODY).value())
                .param("asked", asked)
                .param("by", by.id().value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        sync.afterCommit();
        member.ifPresent(one -> outbox.post(Letter.to(
                        one.email(),
                        one.language(),
                        "notebook.invitation",
                        plain(one.name()),
                        plain(by.name()),
                        plain(workshop.title()))
                .leadingTo(links.to(one.language(), "/atelier"))));
    }

    private List<Member> byAddress(String address) {
        return members.find(new Members.Selection(address, null, false), 1, 20).stream()
                .filter(member -> member.email().equalsIgnoreCase(address.strip()) && !member.suspended())
                .toList();
    }

    private List<Member> byName(String name) {
        return members.directory().stream()
                .filter(member -> member.name().equalsIgnoreCase(name.strip()))
                .toList();
    }

    /// A bar in somebody's words would begin a paragraph.
    private static String plain(String words) {
        return words.replace('|', '/');
    }

    private static Invitation row(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getString("id"),
                new ResourceId(row.getString("resource_id")),
                new MemberId(row.getString("member_id")),
                row.getString("asked"),
                new MemberId(row.getString("invited_by")),
                SqlTime.read(row, "invited"));
    }
}
