package org.vitaressources.accounts.passkeys;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;

/// Members as owners of passkeys: known by their id, shown by their address.
@Component
@Lazy
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final Members members;

    PasskeyOwners(Members members) {
        this.members = members;
    }

    static MemberId member(Bytes owner) {
        return new MemberId(new String(owner.getBytes(), StandardCharsets.UTF_8));
    }

    static Bytes owner(MemberId member) {
        return new Bytes(member.value().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes owner) {
        return members.byId(member(owner)).map(PasskeyOwners::entity).orElse(null);
    }

    /// @param name of the principal: the id of the member
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return members.byId(new MemberId(name)).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Members are not made here");
    }

    @Override
    public void delete(Bytes owner) {
        throw new UnsupportedOperationException("Members are not erased here");
    }

    private static PublicKeyCredentialUserEntity entity(Member member) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(owner(member.id()))
                .name(member.email())
                .displayName(member.name())
                .build();
    }
}
