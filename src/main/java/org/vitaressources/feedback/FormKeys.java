package org.vitaressources.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signs what forms carry, with a secret of this site that is made once: a form survives a restart, and nothing is
/// stored for who reads it.
@Component
class FormKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec key;

    FormKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The signature of a text, fit for forms and addresses.
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            String secret = stored().orElseGet(this::made);
            known = new SecretKeySpec(Base64.getUrlDecoder().decode(secret), ALGORITHM);
            key = known;
        }
        return known;
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from feedback.form_keys where id = 1")
                .query(String.class)
                .optional();
    }

    /// Of two who make it at once, one keeps it and the other reads it.
    private String made() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            jdbc.sql("insert into feedback.form_keys (id, secret) values (1, :secret)")
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
