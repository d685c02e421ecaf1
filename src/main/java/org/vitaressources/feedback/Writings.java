package org.vitaressources.feedback;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ResourceId;

/// What is decided and still has to be written beside a resource. Noted in the transaction of the decision; [Carrying]
/// writes it afterwards, as often as it takes.
@Component
class Writings {
    private final JdbcClient jdbc;
    private final Reactions reactions;

    Writings(JdbcClient jdbc, Reactions reactions) {
        this.jdbc = jdbc;
        this.reactions = reactions;
    }

    /// What is to be written.
    enum What {
        /// A trial or a question, as it is now: there when it is accepted, gone when it is not.
        REACTION,
        /// The day on which somebody said that it still holds.
        CHECKED,
        /// How often it is to be looked at.
        RHYTHM
    }

    /// One of them.
    ///
    /// @param detail id of a reaction, ISO date, or a rhythm
    record Writing(long id, ResourceId resource, What what, String detail) {}

    @EventListener
    void happened(ReactionEvent event) {
        boolean published =
                event.step() == Step.ACCEPTANCE || event.step() == Step.REMOVAL || event.step() == Step.WITHDRAWAL;
        if (published) {
            Reaction reaction = reactions.byId(event.reaction()).orElseThrow();
            if (reaction.kind() == Kind.TRIAL || reaction.kind() == Kind.QUESTION) {
                reaction(reaction.resource(), reaction.id());
            }
        }
    }

    /// Within the caller's transaction.
    void reaction(ResourceId resource, ReactionId reaction) {
        add(resource, What.REACTION, reaction.value());
    }

    void checked(ResourceId resource, LocalDate day) {
        add(resource, What.CHECKED, day.toString());
    }

    void rhythm(ResourceId resource, Rhythm rhythm) {
        add(resource, What.RHYTHM, rhythm.name());
    }

    /// All, in the order of the decisions.
    List<Writing> all() {
        return jdbc.sql("select * from feedback.writings order by id")
                .query((row, number) -> new Writing(
                        row.getLong("id"),
                        new ResourceId(row.getString("resource_id")),
                        What.valueOf(row.getString("what")),
                        row.getString("detail")))
                .list();
    }

    /// Something of this reaction is not written yet.
    boolean awaits(ReactionId reaction) {
        return !jdbc.sql("select 1 from feedback.writings where what = 'REACTION' and detail = :id")
                .param("id", reaction.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void done(Writing writing) {
        jdbc.sql("delete from feedback.writings where id = :id")
                .param("id", writing.id())
                .update();
    }

    private void add(ResourceId resource, What what, String detail) {
        jdbc.sql("insert into feedback.writings (resource_id, what, detail) values (:resource, :what, :detail)")
                .param("resource", resource.value())
                .param("what", what.name())
                .param("detail", detail)
                .update();
    }
}
