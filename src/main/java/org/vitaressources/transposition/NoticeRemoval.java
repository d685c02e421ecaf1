package org.vitaressources.transposition;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberErased;

/// Takes erased members out of what they answered: that it was answered stays, their words go.
@Component
class NoticeRemoval {
    private final JdbcClient jdbc;

    NoticeRemoval(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    void forget(MemberErased erased) {
        String member = erased.member().value();
        jdbc.sql("update transposition.notices set words = '', answered_by = '' where answered_by = :member")
                .param("member", member)
                .update();
        jdbc.sql("delete from transposition.links where member = :member")
                .param("member", member)
                .update();
    }
}
