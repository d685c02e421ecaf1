package org.vitaressources.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// Reads a member from a row of [#COLUMNS]. Their limits come in the same row: a second query while the first is being
/// read would hold two connections, and as many readers as there are connections would wait for each other.
final class MemberRow implements RowMapper<Member> {
    /// What is read of `accounts.members m`.
    static final String COLUMNS = """
            m.*, (select string_agg(l.kind || ' ' || l.code, chr(10) order by l.code)
                from accounts.limits l where l.member_id = m.id) as limits""";

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
                role == Role.MODERATOR ? limits(row.getString("limits")) : Limits.NONE,
                row.getBoolean("suspended"),
                Locale.forLanguageTag(row.getString("language")),
                !row.getString("password").isEmpty(),
                SqlTime.read(row, "created"),
                SqlTime.read(row, "seen"));
    }

    private static Limits limits(@Nullable String written) {
        return written == null ? Limits.NONE : Limits.parse(written);
    }
}
