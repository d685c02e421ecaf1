package org.vitaressources.whole;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ListableBeanFactory;
import org.vitaressources.accounts.Client;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.FirstAdministrator;
import org.vitaressources.accounts.Invitations;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Role;
import org.vitaressources.accounts.SignIn;
import org.vitaressources.accounts.SignInResult.Opened;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.mail.Outbox;

/// Members for tests, made as members are made, each with an address of their own.
public final class People {
    /// Of all of them.
    public static final String PASSWORD = "giroflée sous la pluie tiède";

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/[^\\s]+)");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ListableBeanFactory beans;

    People(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public static String freshAddress() {
        return "personne" + NUMBER.incrementAndGet() + "@exemple.test";
    }

    public Member contributor() {
        return member(Role.CONTRIBUTOR, Limits.NONE);
    }

    public Member moderator() {
        return member(Role.MODERATOR, Limits.NONE);
    }

    public Member administrator() {
        return member(Role.ADMINISTRATOR, Limits.NONE);
    }

    public Member member(Role role, Limits limits) {
        String email = freshAddress();
        Invitations invitations = beans.getBean(Invitations.class);
        invitations.offer(signedIn(first(), Role.ADMINISTRATOR), address(email), role, limits, Locale.FRENCH);
        String secret = linkTo(email).replaceFirst(".*/", "");
        return invitations.accept(secret, "Personne " + NUMBER.get(), PASSWORD).orElseThrow();
    }

    /// Opens a session with two factors; returns the value of its cookie.
    public String session(Member member) {
        return beans.getBean(SignIn.class).byPasskey(member.id(), new Client("127.0.0.1", "Essai"))
                        instanceof Opened opened
                ? opened.secret()
                : "";
    }

    /// Path of the link in the last letter to an address.
    public String linkTo(String email) {
        String letter = beans.getBean(Outbox.class).to(email).getFirst().plain();
        Matcher link = LINK.matcher(letter);
        if (!link.find()) {
            throw new AssertionError("No link in " + letter);
        }
        return link.group(1);
    }

    public static EmailAddress address(String email) {
        return EmailAddress.parse(email).orElseThrow();
    }

    private Member first() {
        FirstAdministrator first = beans.getBean(FirstAdministrator.class);
        if (first.isAwaited()) {
            return first.accept(first.newCode(), address(freshAddress()), "Première", PASSWORD, Locale.FRENCH)
                    .orElseThrow();
        }
        return beans.getBean(Members.class).withRole(Role.ADMINISTRATOR).getFirst();
    }

    private static SignedInMember signedIn(Member member, Role role) {
        return new SignedInMember(
                member.id(), member.name(), role, role, Limits.NONE, "", Instant.EPOCH, SignedInMember.Means.PASSKEY);
    }
}
