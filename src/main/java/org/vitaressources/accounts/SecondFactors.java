package org.vitaressources.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.AccountEvent.Kind;
import org.vitaressources.accounts.SignedInMember.Means;

/// Codes from an authenticator, and the recovery codes for the day when it is lost.
@Component
public class SecondFactors {
    private final JdbcClient jdbc;
    private final RecoveryCodes recovery;
    private final Sessions sessions;
    private final AccountNotices notices;
    private final Throttles throttles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondFactors(
            JdbcClient jdbc,
            RecoveryCodes recovery,
            Sessions sessions,
            AccountNotices notices,
            Throttles throttles,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.recovery = recovery;
        this.sessions = sessions;
        this.notices = notices;
        this.throttles = throttles;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A secret to put into an authenticator.
    ///
    /// @param typed as a person types it
    /// @param address as a QR code holds it
    public record Offer(String typed, String address) {}

    private record Factor(String secret, boolean confirmed, long lastStep) {}

    /// Codes are asked for at sign-in.
    public boolean isOn(MemberId member) {
        return factor(member).filter(Factor::confirmed).isPresent();
    }

    /// Recovery codes that have not been used.
    public int recoveryCodesLeft(MemberId member) {
        return recovery.left(member);
    }

    /// The secret to set up, the same until a first code has confirmed it.
    public Offer offer(Member member) {
        String secret = factor(member.id()).map(Factor::secret).orElseGet(() -> begin(member.id()));
        return new Offer(RecoveryCodes.grouped(secret), Totp.address(secret, member.email()));
    }

    /// Asks for codes from now on, if this first one is right, and returns the recovery codes, shown this once.
    public Optional<List<String>> confirm(SignedInMember member, String code) {
        throttles.code(member.id());
        return transaction.execute(status -> {
            Optional<Factor> factor = factor(member.id()).filter(known -> !known.confirmed());
            if (factor.isEmpty() || !isRight(member.id(), factor.get(), code)) {
                return Optional.empty();
            }
            jdbc.sql("update accounts.second_factors set confirmed = true where member_id = :member")
                    .param("member", member.id().value())
                    .update();
            sessions.strengthen(member, Means.PASSWORD_AND_CODE);
            sessions.endOthers(member.id(), member.session());
            throttles.rightCode(member.id());
            notices.security(Kind.SECOND_FACTOR_ADDED, member.id(), MemberId.NOBODY);
            return Optional.of(recovery.renew(member.id()));
        });
    }

    /// New recovery codes; the old ones are void.
    public List<String> renewRecoveryCodes(MemberId member) {
        return transaction.execute(status -> {
            notices.security(Kind.RECOVERY_CODES_MADE, member, MemberId.NOBODY);
            return recovery.renew(member);
        });
    }

    /// Asks for codes no more.
    public void remove(MemberId member, MemberId actor) {
        transaction.executeWithoutResult(status -> {
            forget(member);
            notices.security(Kind.SECOND_FACTOR_REMOVED, member, actor);
        });
    }

    /// Whether a code of the authenticator, or a recovery code, is right. Either counts once.
    boolean check(MemberId member, String written) {
        throttles.code(member);
        String code = written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean right = factor(member)
                .filter(Factor::confirmed)
                .filter(factor -> isRight(member, factor, code) || usesRecoveryCode(member, code))
                .isPresent();
        if (right) {
            throttles.rightCode(member);
        }
        return right;
    }

    void forget(MemberId member) {
        recovery.forget(member);
        jdbc.sql("delete from accounts.second_factors where member_id = :member")
                .param("member", member.value())
                .update();
    }

    private boolean usesRecoveryCode(MemberId member, String code) {
        boolean right = recovery.use(member, code);
        if (right) {
            notices.security(Kind.RECOVERY_CODE_USED, member, MemberId.NOBODY);
        }
        return right;
    }

    private boolean isRight(MemberId member, Factor factor, String code) {
        OptionalLong step = Totp.match(
                Base32.decode(factor.secret()), code.replaceAll("\\s", ""), clock.instant(), factor.lastStep());
        return step.isPresent()
                && jdbc.sql("""
                        update accounts.second_factors set last_step = :step
                        where member_id = :member and last_step < :step
                        """)
                                .param("step", step.getAsLong())
                                .param("member", member.value())
                                .update()
                        == 1;
    }

    private String begin(MemberId member) {
        String secret = Base32.encode(Secrets.bytes(Totp.SECRET_BYTES));
        jdbc.sql("""
                insert into accounts.second_factors (member_id, secret, confirmed, last_step, created)
                values (:member, :secret, false, 0, :now)
                """)
                .param("member", member.value())
                .param("secret", secret)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return secret;
    }

    private Optional<Factor> factor(MemberId member) {
        return jdbc.sql("select * from accounts.second_factors where member_id = :member")
                .param("member", member.value())
                .query((row, number) ->
                        new Factor(row.getString("secret"), row.getBoolean("confirmed"), row.getLong("last_step")))
                .optional();
    }
}
