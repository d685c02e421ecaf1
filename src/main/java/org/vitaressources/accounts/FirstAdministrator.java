package org.vitaressources.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.ui.SiteLinks;

/// There is no account to begin with. While no administrator exists, each start prints a code that makes one, on the
/// terminal and nowhere else: not through the log, which may be kept in a file. The code is good once.
@Component
public class FirstAdministrator {
    private static final int CODE_BYTES = 15;

    private final Members members;
    private final Accounts accounts;
    private final Tokens tokens;
    private final SiteLinks links;
    private final TransactionTemplate transaction;
    private final Durability durability;

    FirstAdministrator(
            Members members,
            Accounts accounts,
            Tokens tokens,
            SiteLinks links,
            TransactionTemplate transaction,
            Durability durability) {
        this.members = members;
        this.accounts = accounts;
        this.tokens = tokens;
        this.links = links;
        this.transaction = transaction;
        this.durability = durability;
    }

    /// No administrator exists yet, or none who could sign in: those who came with an archive have no address.
    public boolean isAwaited() {
        return members.withRole(Role.ADMINISTRATOR).stream().noneMatch(Member::hasAddress);
    }

    /// A code for the first administrator; the earlier ones are void.
    public String newCode() {
        String code = Base32.encode(Secrets.bytes(CODE_BYTES));
        tokens.give(Tokens.Purpose.FIRST_ADMINISTRATOR, MemberId.NOBODY, "", code);
        return RecoveryCodes.grouped(code);
    }

    /// Whether a code is the one that was printed.
    public boolean isRight(String code) {
        return tokens.look(Tokens.Purpose.FIRST_ADMINISTRATOR, bare(code)).isPresent();
    }

    /// Makes the administrator. Nothing when the code is wrong or there is one already.
    public Optional<Member> accept(String code, EmailAddress email, String name, String password, Locale language) {
        Optional<Member> made = transaction.execute(status -> {
            if (!isAwaited()
                    || tokens.use(Tokens.Purpose.FIRST_ADMINISTRATOR, bare(code))
                            .isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(accounts.create(
                    new Accounts.NewAccount(email, name, password, Role.ADMINISTRATOR, Limits.NONE, language),
                    MemberId.NOBODY));
        });
        durability.force();
        return made;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (isAwaited()) {
            List.of(
                            "Aucun administrateur n'existe encore. Pour le devenir, ouvrez",
                            "  " + links.to(Locale.FRENCH, "/premier-compte"),
                            "et donnez ce code, valable une seule fois : " + newCode())
                    .forEach(System.out::println);
        }
    }

    private static String bare(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
