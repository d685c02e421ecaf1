package org.vitaressources.notebooks;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.ResourceId;

/// Who follows which notebook.
@Component
public class Followers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private final JdbcClient jdbc;
    private final Chronicle chronicle;
    private final DatabaseSync sync;
    private final Clock clock;

    Followers(JdbcClient jdbc, Chronicle chronicle, DatabaseSync sync, Clock clock) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
        this.sync = sync;
        this.clock = clock;
    }

    /// Somebody who follows a notebook.
    ///
    /// @param secret in the link that ends the letters
    /// @param told until when they were told what came
    record Follower(ResourceId notebook, MemberId member, String secret, Instant told) {}

    /// They get letters about it from now on.
    @Transactional
    public void follow(ResourceId notebook, MemberId member) {
        if (follows(notebook, member)) {
            return;
        }
        chronicle.look(notebook);
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        jdbc.sql("""
                insert into notebooks.followers (resource_id, member_id, secret, since, told_until)
                values (:notebook, :member, :secret, :now, :now)
                """)
                .param("notebook", notebook.value())
                .param("member", member.value())
                .param("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        sync.afterCommit();
    }

    /// They get none any more.
    @Transactional
    public void leave(ResourceId notebook, MemberId member) {
        jdbc.sql("delete from notebooks.followers where resource_id = :notebook and member_id = :member")
                .param("notebook", notebook.value())
                .param("member", member.value())
                .update();
        sync.afterCommit();
    }

    public boolean follows(ResourceId notebook, MemberId member) {
        return jdbc.sql(
                                "select count(*) from notebooks.followers where resource_id = :notebook and member_id = :member")
                        .param("notebook", notebook.value())
                        .param("member", member.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// How many follow it.
    public int count(ResourceId notebook) {
        return jdbc.sql("select count(*) from notebooks.followers where resource_id = ?")
                .param(notebook.value())
                .query(Integer.class)
                .single();
    }

    /// How many follow each; those that nobody follows are left out.
    public Map<ResourceId, Integer> counts() {
        Map<ResourceId, Integer> counts = new HashMap<>();
        jdbc.sql("select resource_id, count(*) as followed from notebooks.followers group by resource_id")
                .query(row -> {
                    counts.put(new ResourceId(row.getString("resource_id")), row.getInt("followed"));
                });
        return counts;
    }

    /// Notebooks that a member follows.
    public List<ResourceId> followedBy(MemberId member) {
        return jdbc.sql("select resource_id from notebooks.followers where member_id = ? order by since, resource_id")
                .param(member.value())
                .query((row, number) -> new ResourceId(row.getString(1)))
                .list();
    }

    /// The notebook whose letters a link ends.
    public Optional<ResourceId> bySecret(String secret) {
        return row(secret).map(Follower::notebook);
    }

    /// Ends the letters that the link came with; whoever holds the link may.
    @Transactional
    public Optional<ResourceId> leaveBySecret(String secret) {
        Optional<Follower> follower = row(secret);
        follower.ifPresent(one -> leave(one.notebook(), one.member()));
        return follower.map(Follower::notebook);
    }

    /// Everybody who was told last before a moment.
    List<Follower> toldBefore(Instant moment) {
        return jdbc.sql("select * from notebooks.followers where told_until < ? order by resource_id, member_id")
                .param(SqlTime.of(moment))
                .query(Followers::follower)
                .list();
    }

    void told(Follower follower, Instant until) {
        jdbc.sql("""
                update notebooks.followers set told_until = :until
                where resource_id = :notebook and member_id = :member
                """)
                .param("until", SqlTime.of(until))
                .param("notebook", follower.notebook().value())
                .param("member", follower.member().value())
                .update();
    }

    private Optional<Follower> row(String secret) {
        return jdbc.sql("select * from notebooks.followers where secret = ?")
                .param(secret)
                .query(Followers::follower)
                .optional();
    }

    private static Follower follower(ResultSet row, int number) throws SQLException {
        return new Follower(
                new ResourceId(row.getString("resource_id")),
                new MemberId(row.getString("member_id")),
                row.getString("secret"),
                SqlTime.read(row, "told_until"));
    }
}
