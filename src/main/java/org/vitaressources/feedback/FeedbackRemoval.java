package org.vitaressources.feedback;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.library.ResourceId;
import tools.jackson.databind.json.JsonMapper;

/// Takes erased members out of what they sent and answered: what was not published is deleted, what was stays under
/// "ancien membre", here and beside the resource.
@Component
class FeedbackRemoval {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Writings writings;

    FeedbackRemoval(JdbcClient jdbc, Writings writings) {
        this.jdbc = jdbc;
        this.writings = writings;
    }

    @EventListener
    @Transactional
    void forget(MemberErased erased) {
        String member = erased.member().value();
        sent(member);
        answered(member);
        update("update feedback.reactions set author = :former where author = :member", member);
        update("update feedback.events set made_by = :former where made_by = :member", member);
        update("update feedback.useful_marks set one_of = id, member = '' where member = :member", member);
        update("delete from feedback.checks where member = :member", member);
    }

    /// Deletes a reaction with its words; that it was there stays in the log.
    static void delete(JdbcClient jdbc, String id) {
        jdbc.sql("update feedback.events set note = '' where reaction_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from feedback.reactions where id = :id")
                .param("id", id)
                .update();
    }

    private void sent(String member) {
        jdbc.sql("select id from feedback.reactions where author = :member and state <> 'ACCEPTED'")
                .param("member", member)
                .query(String.class)
                .list()
                .forEach(id -> delete(jdbc, id));
        jdbc.sql("""
                select id, resource_id from feedback.reactions
                where author = :member and kind in ('TRIAL', 'QUESTION')
                """).param("member", member).query(row -> {
            writings.reaction(new ResourceId(row.getString("resource_id")), new ReactionId(row.getString("id")));
        });
    }

    private record Answered(String id, String resource, String state, Question question) {}

    private void answered(String member) {
        List<Answered> all = jdbc.sql("""
                select id, resource_id, state, matter from feedback.reactions
                where kind = 'QUESTION' and matter like :words
                """)
                .param("words", "%\"" + member + "\"%")
                .query((row, number) -> new Answered(
                        row.getString("id"),
                        row.getString("resource_id"),
                        row.getString("state"),
                        JSON.readValue(row.getString("matter"), Question.class)))
                .list();
        for (Answered one : all) {
            if (!one.question().answeredBy().equals(member)) {
                continue;
            }
            jdbc.sql("update feedback.reactions set matter = :matter, version = version + 1 where id = :id")
                    .param("matter", JSON.writeValueAsString(one.question().answeredBy(Sender.FORMER_MEMBER)))
                    .param("id", one.id())
                    .update();
            if (one.state().equals(ReactionState.ACCEPTED.name())) {
                writings.reaction(new ResourceId(one.resource()), new ReactionId(one.id()));
            }
        }
    }

    private void update(String sql, String member) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("member", member);
        (sql.contains(":former") ? statement.param("former", Sender.FORMER_MEMBER) : statement).update();
    }
}
