package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTests {
    private final Passwords passwords = new Passwords();

    @Test
    void keepsArgon2idWithAtLeastWhatOwaspAsksFor() {
        String stored = passwords.hash("giroflée sous la pluie tiède");
        assertThat(stored).matches("\\{argon2}\\$argon2id\\$v=19\\$m=32768,t=4,p=1\\$.+");
        assertThat(passwords.matches("giroflée sous la pluie tiède", stored)).isTrue();
        assertThat(passwords.matches("giroflée sous la pluie", stored)).isFalse();
        assertThat(passwords.isOutdated(stored)).isFalse();
    }

    @Test
    void knowsAnOlderHashAndThatItIsOutdated() {
        String weaker = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode("une phrase ancienne");
        assertThat(passwords.matches("une phrase ancienne", weaker)).isTrue();
        assertThat(passwords.isOutdated(weaker)).isTrue();
    }

    @Test
    void matchesAccentsHoweverTheKeyboardWritesThem() {
        String stored = passwords.hash("giroflée");
        assertThat(passwords.matches("girofle\u0301e", stored)).isTrue();
    }

    @Test
    void refusesEverythingWhereThereIsNoAccount() {
        assertThat(passwords.matches("", "")).isFalse();
        assertThat(passwords.matches("giroflée", "")).isFalse();
    }
}
