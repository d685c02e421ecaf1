package org.vitaressources.accounts;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every half minute (RFC 6238 with SHA-1, six digits, 30 seconds: what every authenticator knows).
final class Totp {
    /// Bytes of a secret: those of a SHA-1 sum (RFC 4226, section 4).
    static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /// Clocks differ: the step before and the one after count too.
    private static final int TOLERANCE = 1;

    private Totp() {}

    /// The code of a step.
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] sum =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = sum[sum.length - 1] & 0xf;
            int value = ByteBuffer.wrap(sum).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", value % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA1", e);
        }
    }

    static long step(Instant time) {
        return time.getEpochSecond() / STEP_SECONDS;
    }

    /// The step that a code is good for.
    ///
    /// @param last step of the last code that was used: no code counts twice
    static OptionalLong match(byte[] secret, String code, Instant now, long last) {
        OptionalLong matching = OptionalLong.empty();
        for (long step = step(now) - TOLERANCE; step <= step(now) + TOLERANCE; step++) {
            boolean equal = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (equal && step > last) {
                matching = OptionalLong.of(step);
            }
        }
        return matching;
    }

    /// What authenticators read from a QR code.
    static String address(String secret, String account) {
        return "otpauth://totp/VITA:" + encode(account) + "?secret=" + secret + "&issuer=VITA";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
