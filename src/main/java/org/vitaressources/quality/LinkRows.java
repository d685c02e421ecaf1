package org.vitaressources.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.quality.outside.Answer.Outcome;
import org.vitaressources.quality.outside.LinkAddress;

/// Links out of the collection as the database keeps them, by a checksum of their address.
@Component
class LinkRows {
    private static final int DIGITS = 32;
    private static final int SLICE = 500;

    private final NamedParameterJdbcTemplate jdbc;

    LinkRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static String id(LinkAddress address) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] sum = sha.digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds those that are not known yet, to be asked for when their turn comes.
    void add(List<LinkAddress> addresses, Instant now) {
        for (int from = 0; from < addresses.size(); from += SLICE) {
            List<LinkAddress> some = addresses.subList(from, Math.min(addresses.size(), from + SLICE));
            Set<String> known = known(some.stream().map(LinkRows::id).toList());
            jdbc.batchUpdate(
                    """
                    insert into quality.links (id, address, host, state, reason, status, moved_to, failures, next_check)
                    values (:id, :address, :host, 'UNKNOWN', '', 0, '', 0, :now)
                    """,
                    some.stream()
                            .filter(address -> known.add(id(address)))
                            .map(address -> new MapSqlParameterSource("id", id(address))
                                    .addValue("address", address.toString())
                                    .addValue("host", address.host())
                                    .addValue("now", SqlTime.of(now)))
                            .toArray(MapSqlParameterSource[]::new));
        }
    }

    private Set<String> known(Collection<String> ids) {
        return new HashSet<>(jdbc.queryForList(
                "select id from quality.links where id in (:ids)",
                new MapSqlParameterSource("ids", ids),
                String.class));
    }

    /// Forgets links that stand nowhere any more, but for those that somebody excluded: they may come back.
    void removeLost() {
        jdbc.update("""
                delete from quality.links l where excluded is null
                and not exists (select 1 from quality.link_places p where p.link_id = l.id)
                """, new MapSqlParameterSource());
    }

    /// The one that has waited longest, of a site that may be asked now.
    Optional<LinkRecord> due(Instant now) {
        return jdbc.query("""
                        select l.* from quality.links l
                        where l.next_check <= :now and l.excluded is null
                        and exists (select 1 from quality.link_places p where p.link_id = l.id)
                        and not exists (select 1 from quality.hosts h where h.host = l.host and h.not_before > :now)
                        order by l.next_check, l.id fetch first 1 rows only
                        """, new MapSqlParameterSource("now", SqlTime.of(now)), (row, number) -> read(row)).stream()
                .findFirst();
    }

    /// Links that were alive when they were last asked for, of sites that may be asked now, the latest first.
    List<LinkRecord> alive(Instant now, int most) {
        return jdbc.query(
                """
                select l.* from quality.links l
                where l.state in ('ALIVE', 'MOVED') and l.excluded is null
                and not exists (select 1 from quality.hosts h where h.host = l.host and h.not_before > :now)
                order by l.checked desc, l.id fetch first :most rows only
                """, new MapSqlParameterSource("now", SqlTime.of(now)).addValue("most", most), (row, n) -> read(row));
    }

    Optional<LinkRecord> byId(String id) {
        return jdbc
                .query(
                        "select * from quality.links where id = :id",
                        new MapSqlParameterSource("id", id),
                        (row, number) -> read(row))
                .stream()
                .findFirst();
    }

    /// Writes what was found out.
    void write(LinkRecord link) {
        jdbc.update(
                """
                update quality.links set state = :state, reason = :reason, status = :status, moved_to = :moved,
                    failures = :failures, failed_on = :failedOn, checked = :checked, dead_since = :dead,
                    next_check = :next
                where id = :id
                """,
                new MapSqlParameterSource("id", link.id())
                        .addValue("state", link.state().name())
                        .addValue("reason", link.reason().map(Outcome::name).orElse(""))
                        .addValue("status", link.status())
                        .addValue("moved", link.movedTo())
                        .addValue("failures", link.failures())
                        .addValue("failedOn", link.failedOn().orElse(null))
                        .addValue("checked", link.checked().map(SqlTime::of).orElse(null))
                        .addValue("dead", link.deadSince().map(SqlTime::of).orElse(null))
                        .addValue("next", SqlTime.of(link.next())));
    }

    /// It is to be asked for next.
    void askSoon(String id, Instant now) {
        jdbc.update(
                "update quality.links set next_check = :soon where id = :id",
                new MapSqlParameterSource("id", id)
                        .addValue("soon", SqlTime.of(now.minus(java.time.Duration.ofDays(3_650)))));
    }

    /// It is not to be asked for, or it is again.
    void exclude(String id, boolean excluded, Instant now) {
        jdbc.update(
                "update quality.links set excluded = :at, next_check = :now where id = :id",
                new MapSqlParameterSource("id", id)
                        .addValue("at", excluded ? SqlTime.of(now) : null)
                        .addValue("now", SqlTime.of(now)));
    }

    /// A site is not to be asked anything before a moment; what was said before is forgotten when it is past.
    void rest(String host, Instant until, Instant now) {
        jdbc.update(
                "delete from quality.hosts where host = :host or not_before < :now",
                new MapSqlParameterSource("host", host).addValue("now", SqlTime.of(now)));
        jdbc.update(
                "insert into quality.hosts (host, not_before) values (:host, :until)",
                new MapSqlParameterSource("host", host).addValue("until", SqlTime.of(until)));
    }

    static LinkRecord read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new LinkRecord(
                row.getString("id"),
                row.getString("address"),
                row.getString("host"),
                LinkState.valueOf(row.getString("state")),
                reason.isEmpty() ? Optional.empty() : Optional.of(Outcome.valueOf(reason)),
                row.getInt("status"),
                row.getString("moved_to"),
                row.getInt("failures"),
                Optional.ofNullable(row.getObject("failed_on", LocalDate.class)),
                moment(row, "checked"),
                moment(row, "dead_since"),
                SqlTime.read(row, "next_check"),
                moment(row, "excluded"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(SqlTime.read(row, column));
    }
}
