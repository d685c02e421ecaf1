package org.vitaressources.feedback;

import java.util.Locale;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;

/// Who sends something.
///
/// @param member account, empty for who is not signed in
/// @param email where an answer may go, of who is not signed in; perhaps empty
/// @param language of the page, for letters
public record Sender(String member, String email, Locale language) {
    /// Stands for an account that was erased: shown as "ancien membre".
    public static final String FORMER_MEMBER = "ancien-membre";

    /// Somebody with an account; letters go to the address of the account.
    public static Sender of(SignedInMember member, Locale language) {
        return new Sender(member.id().value(), "", language);
    }

    /// Somebody without.
    public static Sender stranger(String email, Locale language) {
        return new Sender("", email, language);
    }

    /// Has, or had, an account.
    public boolean isMember() {
        return !member.isEmpty();
    }

    /// It is this person.
    public boolean is(MemberId other) {
        return isMember() && member.equals(other.value());
    }
}
