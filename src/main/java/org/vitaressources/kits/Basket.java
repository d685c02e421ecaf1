package org.vitaressources.kits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;

/// What somebody puts aside for a kit: of a member, or of a browser that knows a secret, for as long as it is open and
/// a
/// week at most. Of who has no account nothing else is kept.
@Component
public class Basket {
    /// Things that a basket may hold.
    public static final int MOST = 60;

    private static final Duration OF_STRANGERS = Duration.ofDays(7);
    private static final String STRANGER = "s:";

    private final JdbcClient jdbc;
    private final DatabaseSync sync;
    private final Clock clock;

    Basket(JdbcClient jdbc, DatabaseSync sync, Clock clock) {
        this.jdbc = jdbc;
        this.sync = sync;
        this.clock = clock;
    }

    /// Whose basket it is.
    public record Holder(String name) {}

    /// Something in it.
    public record Item(String id, StepKind kind, Source source) {}

    /// The basket of a member.
    public static Holder of(MemberId member) {
        return new Holder(member.value());
    }

    /// The basket of a browser.
    public static Holder of(String secret) {
        return new Holder(STRANGER + print(secret));
    }

    /// A secret for a browser that has none yet.
    public static String secret() {
        return RandomName.secret();
    }

    /// All that is in it, the first put in first.
    public List<Item> of(Holder holder) {
        return jdbc.sql("select * from kits.basket where holder = ? order by added, id")
                .param(holder.name())
                .query(Basket::item)
                .list();
    }

    /// Puts something in; what is there already is not put in twice.
    ///
    /// @throws KitFull when there is no more room
    @Transactional
    public void add(Holder holder, Source source) {
        List<Item> items = of(holder);
        if (items.stream().anyMatch(item -> item.source().equals(source))) {
            return;
        }
        if (items.size() >= MOST) {
            throw new KitFull(MOST);
        }
        jdbc.sql(
                        "insert into kits.basket (id, holder, kind, fields, added) values (:id, :holder, :kind, :fields, :now)")
                .param("id", RandomName.fresh())
                .param("holder", holder.name())
                .param("kind", (source.isQuoted() ? StepKind.PASSAGE : StepKind.RESOURCE).name())
                .param("fields", FieldText.of(source.fields(1)))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        sync.afterCommit();
    }

    /// Takes something out.
    @Transactional
    public void remove(Holder holder, String id) {
        jdbc.sql("delete from kits.basket where holder = ? and id = ?")
                .params(holder.name(), id)
                .update();
        sync.afterCommit();
    }

    /// Who was not signed in is now: what they had put aside is theirs.
    @Transactional
    public void adopt(Holder stranger, MemberId member) {
        for (Item item : of(stranger)) {
            if (of(of(member)).size() < MOST) {
                add(of(member), item.source());
            }
            remove(stranger, item.id());
        }
    }

    @Scheduled(initialDelayString = "20m", fixedDelayString = "6h")
    void forget() {
        jdbc.sql("delete from kits.basket where holder like :strangers and added < :before")
                .param("strangers", STRANGER + "%")
                .param("before", SqlTime.of(clock.instant().minus(OF_STRANGERS)))
                .update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getString("id"),
                StepKind.valueOf(row.getString("kind")),
                Source.of(FieldText.read(row.getString("fields")), 1).orElseThrow());
    }

    private static String print(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
