package org.vitaressources.accounts.passkeys;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Passkeys;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.SiteLinks;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Makes passkeys and checks their signatures. A passkey is found by the browser itself, without a name being typed,
/// and
/// its holder must be verified (by a finger, a face or a code): so it counts as two factors.
@Component
@Lazy
public class PasskeyCeremonies {
    private static final int LONGEST_ANSWER = 32_768;

    private final Webauthn4JRelyingPartyOperations party;
    private final Ceremonies<PublicKeyCredentialCreationOptions> makings;
    private final Ceremonies<PublicKeyCredentialRequestOptions> uses;
    private final Passkeys passkeys;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremonies(PasskeyOwners owners, StoredPasskeys stored, Passkeys passkeys, SiteLinks links, Clock clock) {
        URI base = URI.create(links.base());
        party = new Webauthn4JRelyingPartyOperations(
                owners,
                stored,
                PublicKeyCredentialRpEntity.builder()
                        .id(base.getHost())
                        .name("VITA ressources")
                        .build(),
                Set.of(links.base()));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .attestation(AttestationConveyancePreference.NONE)
                        .timeout(Ceremonies.LIFE));
        party.setCustomizeRequestOptions(options ->
                options.userVerification(UserVerificationRequirement.REQUIRED).timeout(Ceremonies.LIFE));
        this.passkeys = passkeys;
        makings = new Ceremonies<>(clock);
        uses = new Ceremonies<>(clock);
    }

    /// A question to the browser, as JSON: `{"ceremony": name, "options": …}`. The name comes back with the answer.
    public String beginMaking(SignedInMember member) {
        PublicKeyCredentialCreationOptions options = party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(member)));
        return question(makings.begin(options), options);
    }

    /// Keeps the passkey that the browser made.
    ///
    /// @param label as its owner will recognise it
    public void finishMaking(SignedInMember member, String ceremony, String answer, String label)
            throws PasskeyRefused {
        PublicKeyCredentialCreationOptions options = makings.end(ceremony);
        if (!PasskeyOwners.member(options.getUser().getId()).equals(member.id())) {
            throw new PasskeyRefused("Begun by another member");
        }
        PublicKeyCredential<AuthenticatorAttestationResponse> credential = read(answer, new TypeReference<>() {});
        try {
            party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label)));
        } catch (RuntimeException e) {
            throw new PasskeyRefused(e);
        }
        passkeys.added(member.id());
    }

    /// The same question before a use.
    ///
    /// @param member who is signed in and shows again who they are; nobody to sign in
    public String beginUse(@Nullable SignedInMember member) {
        PublicKeyCredentialRequestOptions options = party.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(member == null ? null : authentication(member)));
        return question(uses.begin(options), options);
    }

    /// Whose passkey signed.
    public MemberId finishUse(String ceremony, String answer) throws PasskeyRefused {
        PublicKeyCredentialRequestOptions options = uses.end(ceremony);
        PublicKeyCredential<AuthenticatorAssertionResponse> credential = read(answer, new TypeReference<>() {});
        try {
            PublicKeyCredentialUserEntity owner =
                    party.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return PasskeyOwners.member(owner.getId());
        } catch (RuntimeException e) {
            throw new PasskeyRefused(e);
        }
    }

    private String question(String ceremony, Object options) {
        return "{\"ceremony\":\"" + ceremony + "\",\"options\":" + json.writeValueAsString(options) + "}";
    }

    private <T> T read(String answer, TypeReference<T> type) throws PasskeyRefused {
        if (answer.length() > LONGEST_ANSWER) {
            throw new PasskeyRefused("Too long");
        }
        try {
            T read = json.readValue(answer, type);
            if (read == null) {
                throw new PasskeyRefused("Empty");
            }
            return read;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new PasskeyRefused(e);
        }
    }

    private static Authentication authentication(SignedInMember member) {
        return UsernamePasswordAuthenticationToken.authenticated(
                member, null, AuthorityUtils.createAuthorityList("ROLE_CONTRIBUTOR"));
    }
}
