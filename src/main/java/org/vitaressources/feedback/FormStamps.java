package org.vitaressources.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Signed marks of forms, without a cookie. A *stamp* says when a form was shown, to tell people from programs. A
/// *pass*
/// says that a small form was shown by this site to this person, in the place of the token that other forms carry: it
/// is
/// the same for a whole day, so that pages that hold one can be kept by caches, and good for a week.
@Component
public class FormStamps {
    private static final int DAYS = 7;

    private final FormKeys keys;
    private final Clock clock;

    FormStamps(FormKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// A stamp of now.
    public String stamp() {
        String time = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX);
        return time + "." + keys.sign("stamp " + time);
    }

    /// How long ago a form was shown; nothing when the stamp is not ours.
    Optional<Duration> age(String stamp) {
        String[] parts = stamp.split("\\.", 2);
        if (parts.length != 2
                || !parts[0].matches("[0-9a-z]{6,12}")
                || !same(parts[1], keys.sign("stamp " + parts[0]))) {
            return Optional.empty();
        }
        Instant shown = Instant.ofEpochMilli(Long.parseLong(parts[0], Character.MAX_RADIX));
        return Optional.of(Duration.between(shown, clock.instant()));
    }

    /// A pass for a form.
    ///
    /// @param form what it does, and to what
    /// @param member account of who sees it, empty for who is not signed in
    public String pass(String form, String member) {
        return pass(form, member, today());
    }

    /// This pass was given for this form to this person, within a week.
    public boolean isOurs(String pass, String form, String member) {
        for (int days = 0; days < DAYS; days++) {
            if (same(pass, pass(form, member, today().minusDays(days)))) {
                return true;
            }
        }
        return false;
    }

    private String pass(String form, String member, LocalDate day) {
        return keys.sign("pass " + day + " " + member + " " + form);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
