package org.vitaressources.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.ResourceId;

/// The links out of the collection, within the limits of who asks: what is known of them, and what a moderator may do
/// about one.
@Component
public class Links {
    private static final int MOST_PLACES = 2_000;

    private static final String STANDS = """
            exists (select 1 from quality.link_places p join quality.assessments a on a.resource_id = p.resource_id
                where p.link_id = l.id and (:resource = '' or p.resource_id = :resource) and
            """ + Assessments.within() + ")";

    private final NamedParameterJdbcTemplate jdbc;
    private final LinkRows rows;
    private final QualityLog log;
    private final QualityProperties properties;
    private final Clock clock;

    Links(NamedParameterJdbcTemplate jdbc, LinkRows rows, QualityLog log, QualityProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.log = log;
        this.properties = properties;
        this.clock = clock;
    }

    /// Which links to show.
    ///
    /// @param state only these; nothing for all
    /// @param excluded those that are not asked for, rather than the others
    /// @param resource id of the one that they stand in, empty for all
    public record Selection(Optional<LinkState> state, boolean excluded, String resource, Limits limits) {}

    /// How many there are.
    ///
    /// @param states of those that are asked for
    /// @param excluded that are not
    /// @param sites that they lead to
    public record Counts(Map<LinkState, Integer> states, int excluded, int sites) {
        /// Of a state.
        public int of(LinkState state) {
            return states.getOrDefault(state, 0);
        }

        /// Of all states.
        public int all() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// The operator switched it on: links are asked for.
    public boolean areChecked() {
        return properties.links();
    }

    /// How many there are, in one resource or in all.
    ///
    /// @param resource id of the one, empty for all
    public Counts counts(String resource, Limits limits) {
        Map<LinkState, Integer> states = new EnumMap<>(LinkState.class);
        int[] excluded = new int[1];
        MapSqlParameterSource parameters = parameters(resource, limits);
        jdbc.query(
                "select l.state, case when l.excluded is null then 0 else 1 end as aside, count(*) as links"
                        + " from quality.links l where " + STANDS
                        + " group by l.state, case when l.excluded is null then 0 else 1 end",
                parameters,
                row -> {
                    if (row.getInt("aside") == 1) {
                        excluded[0] += row.getInt("links");
                    } else {
                        states.merge(LinkState.valueOf(row.getString("state")), row.getInt("links"), Integer::sum);
                    }
                });
        Integer sites = jdbc.queryForObject(
                "select count(distinct l.host) from quality.links l where " + STANDS, parameters, Integer.class);
        return new Counts(states, excluded[0], sites == null ? 0 : sites);
    }

    /// Links that died since a moment.
    public int deadSince(Instant since, Limits limits) {
        Integer count = jdbc.queryForObject(
                "select count(*) from quality.links l where l.state = 'DEAD' and l.excluded is null"
                        + " and l.dead_since > :since and " + STANDS,
                parameters("", limits).addValue("since", SqlTime.of(since)),
                Integer.class);
        return count == null ? 0 : count;
    }

    /// How many a selection holds.
    public int count(Selection selection) {
        Integer count = jdbc.queryForObject(
                "select count(*) from quality.links l where " + where(selection), parameters(selection), Integer.class);
        return count == null ? 0 : count;
    }

    /// A page of them, those that died last first.
    ///
    /// @param page from 1
    public List<ListedLink> page(Selection selection, int page, int size) {
        List<LinkRecord> links = jdbc.query(
                "select l.* from quality.links l where " + where(selection)
                        + " order by case when l.dead_since is null then 1 else 0 end, l.dead_since desc,"
                        + " l.failures desc, l.address offset :skip rows fetch first :size rows only",
                parameters(selection).addValue("skip", (long) (page - 1) * size).addValue("size", size),
                (row, number) -> LinkRows.read(row));
        Map<String, List<ListedLink.Place>> places = places(links, selection);
        return links.stream()
                .map(link -> new ListedLink(link, places.getOrDefault(link.id(), List.of())))
                .toList();
    }

    private Map<String, List<ListedLink.Place>> places(List<LinkRecord> links, Selection selection) {
        Map<String, List<ListedLink.Place>> places = new HashMap<>();
        if (!links.isEmpty()) {
            jdbc.query(
                    """
                    select p.*, a.slug, a.title from quality.link_places p
                    join quality.assessments a on a.resource_id = p.resource_id
                    where p.link_id in (:ids) and (:resource = '' or p.resource_id = :resource) and
                    """ + Assessments.within() + " order by a.title, p.part, p.document fetch first " + MOST_PLACES
                            + " rows only",
                    parameters(selection)
                            .addValue("ids", links.stream().map(LinkRecord::id).toList()),
                    row -> {
                        places.computeIfAbsent(row.getString("link_id"), id -> new ArrayList<>())
                                .add(new ListedLink.Place(
                                        new ResourceId(row.getString("resource_id")),
                                        row.getString("slug"),
                                        row.getString("title"),
                                        row.getString("part"),
                                        row.getString("document"),
                                        row.getString("anchor")));
                    });
        }
        return places;
    }

    /// One of them, within limits.
    public Optional<LinkRecord> find(String id, Limits limits) {
        return jdbc
                .query(
                        "select l.* from quality.links l where l.id = :id and " + STANDS,
                        parameters("", limits).addValue("id", id),
                        (row, number) -> LinkRows.read(row))
                .stream()
                .findFirst();
    }

    /// It is asked for next.
    @Transactional
    public void askAgain(LinkRecord link, MemberId by) {
        rows.askSoon(link.id(), clock.instant());
        log.write(QualityStep.LINK_CHECK, by, link.id(), link.address());
    }

    /// It is not to be asked for, or it is again.
    @Transactional
    public void exclude(LinkRecord link, boolean excluded, MemberId by) {
        rows.exclude(link.id(), excluded, clock.instant());
        log.write(excluded ? QualityStep.LINK_EXCLUSION : QualityStep.LINK_RETURN, by, link.id(), link.address());
    }

    private static String where(Selection selection) {
        return "(:state = '' or l.state = :state) and l.excluded is " + (selection.excluded() ? "not null" : "null")
                + " and " + STANDS;
    }

    private static MapSqlParameterSource parameters(Selection selection) {
        return parameters(selection.resource(), selection.limits())
                .addValue("state", selection.state().map(Enum::name).orElse(""));
    }

    private static MapSqlParameterSource parameters(String resource, Limits limits) {
        return Assessments.parameters(QualityFilter.within(limits)).addValue("resource", resource);
    }
}
