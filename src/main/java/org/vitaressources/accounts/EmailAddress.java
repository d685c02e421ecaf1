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

    private static final Pattern FORM = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>\"(),:;\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    /// Nothing when it cannot be an address. Whether anybody reads it, only a letter tells.
    public static Optional<EmailAddress> parse(String text) {
        String address = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return address.length() <= LONGEST && FORM.matcher(address).matches() && !address.contains("..")
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    /// The same for two ways to write one address.
    public String key() {
        return written.toLowerCase(Locale.ROOT);
    }
}
