package org.vitaressources.accounts.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;

/// Passkeys in the database.
@Component
@Lazy
class StoredPasskeys implements UserCredentialRepository {
    private static final int LONGEST_LABEL = 80;

    private final JdbcClient jdbc;

    StoredPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from accounts.passkeys where credential_id = :credential")
                .param("credential", credential.toBase64UrlString())
                .update();
    }

    /// Of a known passkey only what changes at each use is written.
    @Override
    public void save(CredentialRecord passkey) {
        int known = jdbc.sql("""
                update accounts.passkeys set signature_count = :count, backed_up = :backedUp, used = :used
                where credential_id = :credential
                """)
                .param("count", passkey.getSignatureCount())
                .param("backedUp", passkey.isBackupState())
                .param("used", SqlTime.of(passkey.getLastUsed()))
                .param("credential", passkey.getCredentialId().toBase64UrlString())
                .update();
        if (known == 0) {
            insert(passkey);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from accounts.passkeys where credential_id = :credential")
                .param("credential", credential.toBase64UrlString())
                .query(StoredPasskeys::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return jdbc.sql("select * from accounts.passkeys where member_id = :member")
                .param("member", PasskeyOwners.member(owner).value())
                .query(StoredPasskeys::read)
                .list();
    }

    private void insert(CredentialRecord passkey) {
        String label = passkey.getLabel();
        jdbc.sql("""
                insert into accounts.passkeys (credential_id, id, member_id, label, public_key, signature_count, verified,
                    backup_eligible, backed_up, transports, attestation, client_data, created, used)
                values (:credential, :id, :member, :label, :key, :count, :verified, :eligible, :backedUp, :transports,
                    :attestation, :clientData, :created, :used)
                """)
                .param("credential", passkey.getCredentialId().toBase64UrlString())
                .param("id", UUID.randomUUID().toString())
                .param(
                        "member",
                        PasskeyOwners.member(passkey.getUserEntityUserId()).value())
                .param("label", label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label)
                .param("key", new Bytes(passkey.getPublicKey().getBytes()).toBase64UrlString())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", written(passkey.getAttestationObject()))
                .param("clientData", written(passkey.getAttestationClientDataJSON()))
                .param("created", SqlTime.of(passkey.getCreated()))
                .param("used", SqlTime.of(passkey.getLastUsed()))
                .update();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(
                        PasskeyOwners.owner(new org.vitaressources.accounts.MemberId(row.getString("member_id"))))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(Bytes.fromBase64(row.getString("attestation")))
                .attestationClientDataJSON(Bytes.fromBase64(row.getString("client_data")))
                .created(SqlTime.read(row, "created"))
                .lastUsed(SqlTime.read(row, "used"))
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String written) {
        return Arrays.stream(written.split(","))
                .filter(value -> !value.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static String written(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }
}
