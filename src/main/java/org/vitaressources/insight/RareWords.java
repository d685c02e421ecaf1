package org.vitaressources.insight;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names for words that few have asked for yet: the same for the same words, and nobody reads the words in
/// them. Who has the whole database can still try words out, since the secret stands in it; an archive or a
/// look at a table tells nothing.
@Component
class RareWords {
    /// Begins each of them; folded words have no such sign.
    static final String MARK = "#";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int KEPT = 15;

    private final JdbcClient jdbc;
    private final SecretKeySpec key;

    RareWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
        // Made at once, so that no transaction that fails takes it away.
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(stored().orElseGet(this::made)), ALGORITHM);
    }

    /// The name of folded words.
    String name(String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] print = mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
            return MARK + encoded(Arrays.copyOf(print, KEPT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from insight.keys where id = 1")
                .query(String.class)
                .optional();
    }

    /// Of two who make it at once, one keeps it and the other reads it.
    private String made() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            jdbc.sql("insert into insight.keys (id, secret) values (1, :secret)")
                    .param("secret", encoded(bytes))
                    .update();
        } catch (DuplicateKeyException e) {
            return stored().orElseThrow();
        }
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
