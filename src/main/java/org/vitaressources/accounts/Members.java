package org.vitaressources.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people who have an account. Reads only; [Accounts] changes them.
@Component
public class Members {
    private static final String MEMBER = "select " + MemberRow.COLUMNS + " from accounts.members m ";

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A selection of members.
    ///
    /// @param words in the name, the address or the structure; empty for all
    /// @param role only these
    public record Selection(String words, @Nullable Role role, boolean suspendedOnly) {
        /// All of them.
        public static final Selection ALL = new Selection("", null, false);
    }

    /// One of them; empty after erasure.
    public Optional<Member> byId(MemberId id) {
        return jdbc.sql(MEMBER + "where m.id = :id")
                .param("id", id.value())
                .query(rows())
                .optional();
    }

    /// One of them, who must exist.
    public Member get(MemberId id) {
        return byId(id).orElseThrow(() -> MemberNotFound.byId(id));
    }

    /// The names of those who are still there, by id. Who is missing is an "ancien membre".
    public Map<MemberId, String> names(Collection<MemberId> ids) {
        Map<MemberId, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from accounts.members where id in (:ids)")
                    .param("ids", ids.stream().map(MemberId::value).distinct().toList())
                    .query(row -> {
                        names.put(new MemberId(row.getString("id")), row.getString("name"));
                    });
        }
        return names;
    }

    /// Those who want to be in the directory, by name.
    public List<Member> directory() {
        return jdbc.sql(MEMBER + "where m.listed and not m.suspended order by lower(m.name), m.id")
                .query(rows())
                .list();
    }

    /// A page of a selection, by name.
    ///
    /// @param page from 1
    public List<Member> find(Selection selection, int page, int size) {
        return where(MEMBER, selection, " order by lower(m.name), m.id offset :skip rows fetch first :size rows only")
                .param("skip", (long) (page - 1) * size)
                .param("size", size)
                .query(rows())
                .list();
    }

    /// How many a selection holds.
    public long count(Selection selection) {
        return where("select count(*) from accounts.members m ", selection, "")
                .query(Long.class)
                .single();
    }

    /// Who may act with a role or a higher one, suspended ones aside.
    public List<Member> withRole(Role role) {
        return jdbc.sql(MEMBER + "where m.role in (:roles) and not m.suspended order by m.created")
                .param("roles", rolesFrom(role))
                .query(rows())
                .list();
    }

    Optional<Member> byEmail(EmailAddress address) {
        return jdbc.sql(MEMBER + "where m.email_key = :key")
                .param("key", address.key())
                .query(rows())
                .optional();
    }

    private JdbcClient.StatementSpec where(String start, Selection selection, String end) {
        return jdbc.sql(start + """
                where (lower(m.name) like :words escape '!' or m.email_key like :words escape '!'
                    or lower(m.structure) like :words escape '!')
                and m.role in (:roles) and (m.suspended or not :suspendedOnly)
                """ + end)
                .param("words", "%" + pattern(selection.words()) + "%")
                .param(
                        "roles",
                        selection.role() == null
                                ? rolesFrom(Role.CONTRIBUTOR)
                                : List.of(selection.role().name()))
                .param("suspendedOnly", selection.suspendedOnly());
    }

    private static MemberRow rows() {
        return new MemberRow();
    }

    private static List<String> rolesFrom(Role lowest) {
        return java.util.Arrays.stream(Role.values())
                .filter(role -> role.includes(lowest))
                .map(Role::name)
                .toList();
    }

    private static String pattern(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
