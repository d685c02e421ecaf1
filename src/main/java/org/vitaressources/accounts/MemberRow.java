package org.vitaressources.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads a member from their row, and their limits from the rows beside it.
final class MemberRow implements RowMapper<Member> {
    private final JdbcClient jdbc;

    MemberRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Member mapRow(ResultSet row, int number) throws SQLException {
        MemberId id = new MemberId(row.getString("id"));
        Role role = Role.valueOf(row.getString("role"));
        return new Member(
                id,
                row.getString("email"),
                new Profile(
                        row.getString("name"),
                        row.getString("structure"),
                        row.getString("structure_type"),
                        row.getString("territory"),
                        ContactPreference.valueOf(row.getString("contact")),
                        row.getBoolean("listed")),
                role,
                role == Role.MODERATOR ? limits(id) : Limits.NONE,
                row.getBoolean("suspended"),
                Locale.forLanguageTag(row.getString("language")),
                !row.getString("password").isEmpty(),
                SqlTime.read(row, "created"),
                SqlTime.read(row, "seen"));
    }

    private Limits limits(MemberId id) {
        List<String> territories = new ArrayList<>();
        List<String> sectors = new ArrayList<>();
        jdbc.sql("select kind, code from accounts.limits where member_id = :id order by code")
                .param("id", id.value())
                .query(row -> {
                    (row.getString("kind").equals("TERRITORY") ? territories : sectors).add(row.getString("code"));
                });
        return new Limits(territories, sectors);
    }
}
