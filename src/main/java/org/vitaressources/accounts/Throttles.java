package org.vitaressources.accounts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How often one may try what strangers try. An account alone is slowed down by a minute at most: an attacker with many
/// addresses gets some thousand tries a day at a password that is none of the common ones, and its owner is never
/// locked out.
@Component
class Throttles {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Throttle signInByAddress;
    private final Throttle signInByBoth;
    private final Throttle signInByAccount;
    private final Throttle codes;
    private final Throttle lettersByAccount;
    private final Throttle lettersByAddress;
    private final Throttle exports;

    Throttles(Clock clock) {
        signInByAddress = new Throttle(20, MINUTE, QUARTER, HOUR, clock);
        signInByBoth = new Throttle(5, MINUTE, QUARTER, HOUR, clock);
        signInByAccount = new Throttle(10, Duration.ofSeconds(15), MINUTE, HOUR, clock);
        codes = new Throttle(5, MINUTE, QUARTER, HOUR, clock);
        lettersByAccount = new Throttle(3, HOUR, HOUR, HOUR, clock);
        lettersByAddress = new Throttle(5, HOUR, HOUR, HOUR, clock);
        exports = new Throttle(2, HOUR, HOUR, HOUR, clock);
    }

    /// Before a password is looked at.
    void beforePassword(String account, String address) {
        refuse(signInByBoth, account + " " + address);
        refuse(signInByAccount, account);
        refuse(signInByAddress, address);
    }

    /// A wrong password.
    void wrongPassword(String account, String address) {
        signInByBoth.count(account + " " + address);
        signInByAccount.count(account);
        signInByAddress.count(address);
    }

    /// A right one. The address is not forgiven: one right password among many wrong ones is an attack too.
    void rightPassword(String account, String address) {
        signInByBoth.forgive(account + " " + address);
        signInByAccount.forgive(account);
    }

    /// Tries at something else that only its owner knows: a passkey's signature, the first administrator's code.
    void secret(String address) {
        attempt(signInByAddress, address);
    }

    /// Before a code of the second factor, or a password asked again, is looked at; each counts.
    void code(MemberId member) {
        attempt(codes, member.value());
    }

    void rightCode(MemberId member) {
        codes.forgive(member.value());
    }

    /// A letter that anyone can have sent to anyone.
    void letter(String account, String address) {
        attempt(lettersByAddress, address);
        attempt(lettersByAccount, account);
    }

    /// An export.
    void export(MemberId member) {
        attempt(exports, member.value());
    }

    private static void refuse(Throttle throttle, String key) {
        throttle.wait(key).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
    }

    private static void attempt(Throttle throttle, String key) {
        throttle.attempt(key).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
    }
}
