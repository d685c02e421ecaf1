package org.vitaressources.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.AccountEvent.Kind;

/// Changes accounts, each change whole or not at all, noted in the journal. The site always keeps an administrator.
@Component
public class Accounts {
    private final JdbcClient jdbc;
    private final Members members;
    private final Sessions sessions;
    private final MemberRemoval removal;
    private final ObjectProvider<Passwords> passwords;
    private final AccountNotices notices;
    private final AccountJournal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Durability durability;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            Members members,
            Sessions sessions,
            MemberRemoval removal,
            ObjectProvider<Passwords> passwords,
            AccountNotices notices,
            AccountJournal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Durability durability,
            Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.sessions = sessions;
        this.removal = removal;
        this.passwords = passwords;
        this.notices = notices;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
        this.durability = durability;
        this.clock = clock;
    }

    /// An account to be made.
    ///
    /// @param password empty for who signs in otherwise
    record NewAccount(EmailAddress email, String name, String password, Role role, Limits limits, Locale language) {}

    /// What a member says of themselves.
    public void describe(MemberId member, Profile profile, Locale language) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    update accounts.members set name = :name, structure = :structure, structure_type = :type,
                        territory = :territory, contact = :contact, listed = :listed, language = :language
                    where id = :id
                    """)
                    .param("name", profile.name())
                    .param("structure", profile.structure())
                    .param("type", profile.structureType())
                    .param("territory", profile.territory())
                    .param("contact", profile.contact().name())
                    .param("listed", profile.listed())
                    .param("language", language.getLanguage())
                    .param("id", member.value())
                    .update();
            journal.note(Kind.PROFILE_CHANGED, member);
        });
    }

    /// A new password; all other sessions end.
    ///
    /// @param keptSession public name of the session that stays; empty for none
    public void changePassword(MemberId member, String password, String keptSession) {
        String hash = passwords.getObject().hash(password);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update accounts.members set password = :hash where id = :id")
                    .param("hash", hash)
                    .param("id", member.value())
                    .update();
            sessions.endOthers(member, keptSession);
            notices.security(Kind.PASSWORD_CHANGED, member, MemberId.NOBODY);
        });
        durability.force();
    }

    /// Another role, or other limits.
    public void changeRole(MemberId actor, MemberId member, Role role, Limits limits) {
        transaction.executeWithoutResult(status -> {
            if (role != Role.ADMINISTRATOR) {
                keepAnAdministratorBeside(member);
            }
            jdbc.sql("update accounts.members set role = :role where id = :id")
                    .param("role", role.name())
                    .param("id", members.get(member).id().value())
                    .update();
            limit(member, role == Role.MODERATOR ? limits : Limits.NONE);
            journal.note(Kind.ROLE_CHANGED, member, actor, role.name());
        });
    }

    /// They are out at their next request.
    public void suspend(MemberId actor, MemberId member) {
        transaction.executeWithoutResult(status -> {
            keepAnAdministratorBeside(member);
            setSuspended(member, true);
            sessions.endOthers(member, "");
            notices.security(Kind.SUSPENDED, member, actor);
        });
    }

    /// They may sign in again.
    public void restore(MemberId actor, MemberId member) {
        transaction.executeWithoutResult(status -> {
            setSuspended(member, false);
            notices.security(Kind.RESTORED, member, actor);
        });
    }

    /// Ends all sessions of somebody else.
    public void endSessions(MemberId actor, MemberId member) {
        transaction.executeWithoutResult(status -> {
            sessions.endOthers(member, "");
            journal.note(Kind.SESSION_ENDED, member, actor, "");
        });
    }

    /// Erases a person. What they published stays, under "ancien membre".
    public void erase(MemberId member) {
        transaction.executeWithoutResult(status -> {
            keepAnAdministratorBeside(member);
            events.publishEvent(new MemberErased(member));
            removal.remove(members.get(member));
            journal.note(Kind.ERASED, MemberId.NOBODY);
        });
        durability.force();
    }

    /// Makes the account, within the caller's transaction.
    Member create(NewAccount account, MemberId invitedBy) {
        MemberId id = MemberId.fresh();
        String hash = account.password().isEmpty() ? "" : passwords.getObject().hash(account.password());
        try {
            jdbc.sql("""
                    insert into accounts.members (id, email, email_key, name, role, suspended, language, password,
                        structure, structure_type, territory, contact, listed, created, seen)
                    values (:id, :email, :key, :name, :role, false, :language, :hash, '', '', '', 'NOBODY', false, :now,
                        :now)
                    """)
                    .param("id", id.value())
                    .param("email", account.email().written())
                    .param("key", account.email().key())
                    .param("name", account.name())
                    .param("role", account.role().name())
                    .param("language", account.language().getLanguage())
                    .param("hash", hash)
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AddressTaken();
        }
        limit(id, account.role() == Role.MODERATOR ? account.limits() : Limits.NONE);
        journal.note(Kind.REGISTERED, id, invitedBy, account.role().name());
        return members.get(id);
    }

    private void limit(MemberId member, Limits limits) {
        jdbc.sql("delete from accounts.limits where member_id = :id")
                .param("id", member.value())
                .update();
        Set.copyOf(limits.territories()).forEach(code -> limit(member, "TERRITORY", code));
        Set.copyOf(limits.sectors()).forEach(id -> limit(member, "SECTOR", id));
    }

    private void limit(MemberId member, String kind, String code) {
        jdbc.sql("insert into accounts.limits (member_id, kind, code) values (:id, :kind, :code)")
                .param("id", member.value())
                .param("kind", kind)
                .param("code", code)
                .update();
    }

    private void setSuspended(MemberId member, boolean suspended) {
        jdbc.sql("update accounts.members set suspended = :suspended where id = :id")
                .param("suspended", suspended)
                .param("id", members.get(member).id().value())
                .update();
    }

    /// Two administrators who remove each other at once wait for one another here.
    private void keepAnAdministratorBeside(MemberId member) {
        var administrators = jdbc.sql("select id from accounts.members where role = 'ADMINISTRATOR' and not suspended"
                        + " and email_key not like '%.invalid' for update")
                .query(String.class)
                .list();
        if (administrators.contains(member.value()) && administrators.size() == 1) {
            throw new LastAdministrator();
        }
    }
}
