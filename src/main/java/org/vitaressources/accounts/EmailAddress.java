package org.vitaressources.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address that letters can be sent to.
///
/// @param written as the person wrote it, spaces around taken off
public record EmailAddress(String written) {
    /// Longest that SMTP carries.
    public static final int LONGEST = 254;

    private static final String NOWHERE = ".invalid";

    private static final Pattern FORM = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>\"(),:;\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    /// Nothing when it cannot be an address. Whether anybody reads it, only a letter tells.
    public static Optional<EmailAddress> parse(String text) {
        String address = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return address.length() <= LONGEST && FORM.matcher(address).matches() && !address.contains("..")
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    /// Stands in the place of the address of somebody who was put back without one. Nothing under `.invalid` is
    /// anybody's
    /// (RFC 6761), and no letter is written to it.
    static EmailAddress nowhere(MemberId member) {
        return new EmailAddress(member.value() + "@sans-adresse" + NOWHERE);
    }

    /// It stands in the place of one.
    public boolean isNowhere() {
        return written.endsWith(NOWHERE);
    }

    /// The same for two ways to write one address.
    public String key() {
        return written.toLowerCase(Locale.ROOT);
    }
}
