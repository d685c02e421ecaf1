package org.vitaressources.contributions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.accounts.SqlTime;

/// Deletes contributions for good, and takes erased members out of those that stay. That there was one, who did what to
/// it and when, stays in the log for a while; its words do not.
@Component
class ContributionRemoval {
    private static final List<String> PARTS =
            List.of("remarks", "confirmations", "publications", "readings", "submissions");
    /// Never seen by others, or refused: goes with its author.
    private static final List<String> OF_THE_AUTHOR_ALONE = List.of("DRAFT", "TRASHED", "REJECTED");

    private final JdbcClient jdbc;
    private final Clock clock;

    ContributionRemoval(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void remove(ContributionId id) {
        for (String table : PARTS) {
            jdbc.sql("delete from contributions." + table + " where contribution_id = :id")
                    .param("id", id.value())
                    .update();
        }
        jdbc.sql("update contributions.events set note = '' where contribution_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                insert into contributions.events (contribution_id, step, state, made_by, happened, note)
                values (:id, 'deletion', 'TRASHED', '', :now, '')
                """)
                .param("id", id.value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        jdbc.sql("delete from contributions.contributions where id = :id")
                .param("id", id.value())
                .update();
    }

    /// The steps of what is there no more, older than this.
    void forgetStepsOfDeleted(Instant before) {
        jdbc.sql("""
                delete from contributions.events
                where happened < :before and contribution_id not in (select id from contributions.contributions)
                """).param("before", SqlTime.of(before)).update();
    }

    /// Drafts are deleted; what others have read or published stays, under "ancien membre".
    @EventListener
    @Transactional
    void forget(MemberErased erased) {
        String member = erased.member().value();
        jdbc.sql("""
                select id from contributions.contributions
                where author = :member and state in (:states) and resource_id = ''
                """)
                .param("member", member)
                .param("states", OF_THE_AUTHOR_ALONE)
                .query(String.class)
                .list()
                .forEach(id -> remove(new ContributionId(id)));
        for (String column : List.of(
                "contributions.author",
                "contributions.claimed_by",
                "events.made_by",
                "remarks.made_by",
                "remarks.settled_by",
                "publications.made_by")) {
            String[] names = column.split("\\.");
            jdbc.sql("update contributions." + names[0] + " set " + names[1] + " = :former where " + names[1]
                            + " = :member")
                    .param("former", names[1].equals("claimed_by") ? "" : ContributionEvent.FORMER_MEMBER)
                    .param("member", member)
                    .update();
        }
    }
}
