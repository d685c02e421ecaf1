package org.vitaressources.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.library.ResourceId;

/// What is known of the quality of the collection, within the limits of who asks.
@Component
public class Assessments {
    private static final List<String> NOTHING = List.of("");
    private static final int SLICE = 500;

    private static final String WITHIN = """
            (:everywhere or exists (select 1 from quality.filings f where f.resource_id = a.resource_id
                and f.facet = 'TERRITORY' and f.filed in (:territories)))
            and (:everything or exists (select 1 from quality.filings f where f.resource_id = a.resource_id
                and f.facet = 'SECTOR' and f.filed in (:sectors)))
            """;
    private static final String CHOSEN = WITHIN + """
            and (:territory = '' or exists (select 1 from quality.filings f where f.resource_id = a.resource_id
                and f.facet = 'TERRITORY' and f.filed = :territory))
            and (:sector = '' or exists (select 1 from quality.filings f where f.resource_id = a.resource_id
                and f.facet = 'SECTOR' and f.filed = :sector))
            and (:format = '' or exists (select 1 from quality.filings f where f.resource_id = a.resource_id
                and f.facet = 'FORMAT' and f.filed = :format))
            and (:who = '' or exists (select 1 from quality.filings f where f.resource_id = a.resource_id
                and f.facet = 'WHO' and lower(f.filed) like :whoLike escape '!'))
            and (:kind = '' or exists (select 1 from quality.improvements i where i.resource_id = a.resource_id
                and i.kind = :kind))
            and a.weight > 0
            """;

    private final NamedParameterJdbcTemplate jdbc;

    Assessments(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// How often something would help.
    ///
    /// @param resources that it would make better
    /// @param count how often in them
    public record Frequency(ImprovementKind kind, int resources, int count) {
        /// What it would do for all readers of the collection.
        public int effect() {
            return kind.weight() * resources;
        }
    }

    /// The collection as a whole.
    ///
    /// @param resources that were looked at
    /// @param score of their descriptions, the mean
    /// @param words how many there are of each
    public record Overview(int resources, int score, Map<Completeness, Integer> words) {}

    /// The collection as a whole, within limits.
    public Overview overview(Limits limits) {
        Map<Completeness, Integer> words = new EnumMap<>(Completeness.class);
        for (Completeness word : Completeness.values()) {
            words.put(word, 0);
        }
        long[] sums = new long[2];
        jdbc.query(
                "select a.score, count(*) as resources from quality.assessments a where " + WITHIN
                        + " group by a.score",
                parameters(QualityFilter.within(limits)),
                row -> {
                    int resources = row.getInt("resources");
                    words.merge(Completeness.of(row.getInt("score")), resources, Integer::sum);
                    sums[0] += resources;
                    sums[1] += (long) resources * row.getInt("score");
                });
        return new Overview((int) sums[0], sums[0] == 0 ? 0 : (int) (sums[1] / sums[0]), words);
    }

    /// What would help, what does most for all readers first; the kind of the filter aside.
    public List<Frequency> frequencies(QualityFilter filter) {
        List<Frequency> all = new ArrayList<>(jdbc.query(
                "select i.kind, count(distinct i.resource_id) as resources, sum(i.occurrences) as times"
                        + " from quality.improvements i join quality.assessments a on a.resource_id = i.resource_id where "
                        + CHOSEN + " group by i.kind",
                parameters(filter.of(Optional.empty())),
                (row, number) -> new Frequency(
                        ImprovementKind.valueOf(row.getString("kind")), row.getInt("resources"), row.getInt("times"))));
        all.sort(Comparator.comparingInt(Frequency::effect).reversed().thenComparing(Frequency::kind));
        return List.copyOf(all);
    }

    /// How many there are.
    public int count(QualityFilter filter) {
        Integer count = jdbc.queryForObject(
                "select count(*) from quality.assessments a where " + CHOSEN, parameters(filter), Integer.class);
        return count == null ? 0 : count;
    }

    /// A page of them, those that would gain most first.
    ///
    /// @param page from 1
    public List<AssessedResource> page(QualityFilter filter, int page, int size) {
        return with(jdbc.query(
                "select a.* from quality.assessments a where " + CHOSEN
                        + " order by a.weight desc, a.title, a.resource_id offset :skip rows fetch first :size rows only",
                parameters(filter).addValue("skip", (long) (page - 1) * size).addValue("size", size),
                (row, number) -> new AssessedResource(
                        new ResourceId(row.getString("resource_id")),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getInt("score"),
                        List.of())));
    }

    /// One of them, within limits; also one that nothing would make better.
    public Optional<AssessedResource> find(ResourceId id, Limits limits) {
        return with(jdbc.query(
                        "select a.* from quality.assessments a where a.resource_id = :id and " + WITHIN,
                        parameters(QualityFilter.within(limits)).addValue("id", id.value()),
                        (row, number) -> new AssessedResource(
                                id, row.getString("slug"), row.getString("title"), row.getInt("score"), List.of())))
                .stream()
                .findFirst();
    }

    /// How many improvements each of these would take; those that are as they should be left out.
    public Map<ResourceId, Integer> counts(Collection<ResourceId> resources) {
        Map<ResourceId, Integer> counts = new HashMap<>();
        if (!resources.isEmpty()) {
            jdbc.query(
                    "select resource_id, count(*) as kinds from quality.improvements where resource_id in (:ids)"
                            + " group by resource_id",
                    new MapSqlParameterSource(
                            "ids", resources.stream().map(ResourceId::value).toList()),
                    row -> {
                        counts.put(new ResourceId(row.getString("resource_id")), row.getInt("kinds"));
                    });
        }
        return counts;
    }

    /// Formats of documents, as far as there are any.
    public List<String> formats() {
        return jdbc.queryForList(
                "select distinct filed from quality.filings where facet = 'FORMAT' order by filed",
                new MapSqlParameterSource(),
                String.class);
    }

    private List<AssessedResource> with(List<AssessedResource> resources) {
        Map<String, List<Improvement>> all = new HashMap<>();
        List<String> ids = resources.stream().map(one -> one.id().value()).toList();
        for (int from = 0; from < ids.size(); from += SLICE) {
            jdbc.query(
                    "select * from quality.improvements where resource_id in (:ids) order by resource_id, document, kind",
                    new MapSqlParameterSource("ids", ids.subList(from, Math.min(ids.size(), from + SLICE))),
                    row -> {
                        all.computeIfAbsent(row.getString("resource_id"), id -> new ArrayList<>())
                                .add(new Improvement(
                                        ImprovementKind.valueOf(row.getString("kind")),
                                        row.getString("document"),
                                        row.getString("media_type"),
                                        row.getInt("occurrences"),
                                        PlaceText.read(row.getString("places"))));
                    });
        }
        all.values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (Improvement improvement) -> improvement.kind().weight())
                        .reversed()));
        return resources.stream()
                .map(one -> new AssessedResource(
                        one.id(),
                        one.slug(),
                        one.title(),
                        one.score(),
                        all.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    static MapSqlParameterSource parameters(QualityFilter filter) {
        Limits limits = filter.limits();
        String who = filter.who().strip().toLowerCase(Locale.ROOT);
        return new MapSqlParameterSource("everywhere", limits.territories().isEmpty())
                .addValue("territories", limits.territories().isEmpty() ? NOTHING : limits.territories())
                .addValue("everything", limits.sectors().isEmpty())
                .addValue("sectors", limits.sectors().isEmpty() ? NOTHING : limits.sectors())
                .addValue("territory", filter.territory())
                .addValue("sector", filter.sector())
                .addValue("format", filter.format())
                .addValue("who", who)
                .addValue("whoLike", "%" + who.replaceAll("[!%_]", "!$0") + "%")
                .addValue("kind", filter.kind().map(Enum::name).orElse(""));
    }

    /// The condition of limits alone, on `a.resource_id`.
    static String within() {
        return WITHIN;
    }
}
