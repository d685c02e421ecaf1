package org.vitaressources.kits;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// Shares a kit with members. Who is named is looked for among those of the directory; of an address the answer is
/// always the same, so that nobody learns who has an account here.
@Component
public class KitSharing {
    /// Members with whom a kit may be shared.
    public static final int MOST = 40;
    /// Longest name or address.
    public static final int LONGEST = 254;

    private static final int FREE = 20;

    private final JdbcClient jdbc;
    private final KitMembers kitMembers;
    private final Members members;
    private final Outbox outbox;
    private final SiteLinks links;
    private final DatabaseSync sync;
    private final Clock clock;
    private final Throttle throttle;

    KitSharing(
            JdbcClient jdbc,
            KitMembers kitMembers,
            Members members,
            Outbox outbox,
            SiteLinks links,
            DatabaseSync sync,
            Clock clock) {
        this.jdbc = jdbc;
        this.kitMembers = kitMembers;
        this.members = members;
        this.outbox = outbox;
        this.links = links;
        this.sync = sync;
        this.clock = clock;
        throttle = new Throttle(FREE, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1), clock);
    }

    /// What came of it.
    public enum Outcome {
        /// It is shared with who was named; or would be, had they an account.
        DONE,
        /// Nobody of the directory is called so.
        NOBODY,
        /// Several people of the directory are called so.
        SEVERAL,
        /// The owner is who was named: it is theirs.
        OWN
    }

    /// Shares a kit, or changes what somebody may do with it.
    ///
    /// @param named a name of the directory, or an address
    @Transactional
    public Outcome share(OpenKit own, SignedInMember by, String named, KitAccess access) {
        throttle.attempt(by.id().value()).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
        if (kitMembers.of(own.id()).size() >= MOST) {
            throw new KitFull(MOST);
        }
        boolean address = named.contains("@");
        List<Member> found = address ? byAddress(named) : byName(named);
        if (!address && found.size() != 1) {
            return found.isEmpty() ? Outcome.NOBODY : Outcome.SEVERAL;
        }
        if (found.stream().anyMatch(member -> member.id().equals(own.kit().owner()))) {
            return Outcome.OWN;
        }
        found.stream().findFirst().ifPresent(member -> give(own, by, member, access));
        return Outcome.DONE;
    }

    /// Somebody may no longer see it, or would rather not.
    @Transactional
    public void end(KitId kit, MemberId member) {
        jdbc.sql("delete from kits.members where kit_id = ? and member_id = ?")
                .params(kit.value(), member.value())
                .update();
        sync.afterCommit();
    }

    private void give(OpenKit own, SignedInMember by, Member member, KitAccess access) {
        Optional<KitAccess> before = kitMembers.access(own.id(), member.id());
        end(own.id(), member.id());
        jdbc.sql("""
                insert into kits.members (kit_id, member_id, part, added_by, since)
                values (:kit, :member, :part, :by, :now)
                """)
                .param("kit", own.id().value())
                .param("member", member.id().value())
                .param("part", access.name())
                .param("by", by.id().value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        if (before.isEmpty()) {
            outbox.post(Letter.to(
                            member.email(),
                            member.language(),
                            "kit.shared",
                            plain(member.name()),
                            plain(by.name()),
                            plain(own.kit().title()))
                    .leadingTo(links.to(member.language(), "/kits/" + own.id())));
        }
    }

    private List<Member> byAddress(String address) {
        return members.find(new Members.Selection(address.strip(), null, false), 1, 20).stream()
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
}
