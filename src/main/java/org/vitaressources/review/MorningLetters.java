package org.vitaressources.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberErased;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.PersonalTable;
import org.vitaressources.accounts.SqlTime;

/// Who wants the letter of the morning, and what they were told of already.
@Component
public class MorningLetters {
    private final JdbcClient jdbc;

    MorningLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// They get it, unless they said that they want none.
    public boolean wants(MemberId member) {
        return jdbc.sql("select wanted from review.morning_letters where member_id = :id")
                .param("id", member.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /// They want it from now on, or not.
    @Transactional
    public void want(MemberId member, boolean wanted, Instant now) {
        int known = jdbc.sql("""
                update review.morning_letters set wanted = :wanted, told_until = :now where member_id = :id
                """)
                .param("wanted", wanted)
                .param("now", SqlTime.of(now))
                .param("id", member.value())
                .update();
        if (known == 0) {
            insert(member, wanted, now);
        }
    }

    /// Until when they were told what happened; nothing before the first letter.
    Optional<Instant> toldUntil(MemberId member) {
        return jdbc.sql("select told_until from review.morning_letters where member_id = :id")
                .param("id", member.value())
                .query((row, number) -> SqlTime.read(row, "told_until"))
                .optional();
    }

    void told(MemberId member, Instant until) {
        if (jdbc.sql("update review.morning_letters set told_until = :until where member_id = :id")
                        .param("until", SqlTime.of(until))
                        .param("id", member.value())
                        .update()
                == 0) {
            insert(member, true, until);
        }
    }

    @EventListener
    void forget(MemberErased gone) {
        jdbc.sql("delete from review.morning_letters where member_id = :id")
                .param("id", gone.member().value())
                .update();
    }

    private void insert(MemberId member, boolean wanted, Instant until) {
        jdbc.sql("insert into review.morning_letters (member_id, wanted, told_until) values (:id, :wanted, :until)")
                .param("id", member.value())
                .param("wanted", wanted)
                .param("until", SqlTime.of(until))
                .update();
    }

    @Bean
    static PersonalTable morningLettersOfMembers() {
        return PersonalTable.of(
                "review.morning_letters", List.of("wanted", "told_until"), Map.of("member_id", PersonalTable.REPEATED));
    }
}
