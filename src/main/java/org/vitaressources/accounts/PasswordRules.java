package org.vitaressources.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Which passwords are accepted: long ones, of any characters, that nobody tries first. No mix of character classes is
/// asked for: it makes passwords that people forget and machines guess (ASVS 6.2.5).
@Component
@Lazy
public class PasswordRules {
    /// In characters, spaces included.
    public static final int SHORTEST = 15;

    /// In characters.
    public static final int LONGEST = 256;

    private static final List<String> OURS = List.of(
            "vita",
            "ressources",
            "ressource",
            "vitaressources",
            "insertion",
            "entreprise",
            "entreprises",
            "solidaire",
            "solidaires");

    private final CommonPasswords common;
    private final BreachedPasswords breached;

    PasswordRules(CommonPasswords common, BreachedPasswords breached) {
        this.common = common;
        this.breached = breached;
    }

    /// The first fault of a password, if any.
    ///
    /// @param about words that are known of its owner: name, address
    public Optional<PasswordFault> fault(String password, String... about) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        List<String> known = java.util.stream.Stream.concat(
                        OURS.stream(),
                        java.util.Arrays.stream(about)
                                .flatMap(words -> java.util.Arrays.stream(words.split("[\\s@._-]+"))))
                .toList();
        if (common.isGuessable(password, known)) {
            return Optional.of(PasswordFault.GUESSABLE);
        }
        return breached.holds(password) ? Optional.of(PasswordFault.LEAKED) : Optional.empty();
    }
}
