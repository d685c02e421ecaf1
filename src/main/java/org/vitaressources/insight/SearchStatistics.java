package org.vitaressources.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;

/// What readers look for, as far as it may be shown: only what was looked for often enough, on enough days,
/// within the period. There is no other way to the counts, for administrators neither.
@Component
public class SearchStatistics {
    private static final String OFTEN = " having sum(counted) >= :least and count(distinct counted_on) >= :days";
    private static final String NOT_RARE = " and subject not like '" + RareWords.MARK + "%'";

    private final JdbcClient jdbc;
    private final InsightProperties properties;
    private final Counters counters;
    private final Clock clock;

    SearchStatistics(JdbcClient jdbc, InsightProperties properties, Counters counters, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.counters = counters;
        this.clock = clock;
    }

    /// Words that were looked for.
    ///
    /// @param key folded
    /// @param shown as most people typed them
    /// @param asked how often
    /// @param unfound how often nothing was found
    /// @param weak how often the best result lacked some of them
    /// @param trend how often, stretch by stretch of the period
    public record Asked(String key, String shown, int asked, int unfound, int weak, List<Integer> trend) {}

    /// A chosen value of a filter.
    public record Chosen(Facet facet, String value, int count) {}

    /// An opened resource.
    public record Opened(ResourceId resource, int count) {}

    /// Totals of a period, all searches included.
    ///
    /// @param refused searches of which nothing was kept
    /// @param trend searches, stretch by stretch
    public record Totals(int asked, int unfound, int opened, int refused, List<Integer> trend) {}

    /// Makes what was counted in the last minute part of what is read.
    public void catchUp() {
        counters.write();
    }

    /// The last day of every period.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Totals.
    public Totals totals(Period period) {
        Map<CountKind, Integer> sums = new HashMap<>();
        int[] trend = new int[period.stretches()];
        in(
                        "select kind, counted_on, sum(counted) times from insight.counts where counted_on >= :from",
                        " group by kind, counted_on",
                        period)
                .query(row -> {
                    CountKind kind = CountKind.valueOf(row.getString("kind"));
                    sums.merge(kind, row.getInt("times"), Integer::sum);
                    if (kind == CountKind.ASKED) {
                        add(row.getObject("counted_on", LocalDate.class), row.getInt("times"), period, trend);
                    }
                });
        return new Totals(
                sums.getOrDefault(CountKind.ASKED, 0),
                sums.getOrDefault(CountKind.UNFOUND, 0),
                sums.getOrDefault(CountKind.OPENED, 0),
                sums.getOrDefault(CountKind.REFUSED, 0),
                boxed(trend));
    }

    /// Words that were looked for, the most often asked first.
    public List<Asked> asked(Period period) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        in(
                        "select subject, sum(counted) times from insight.counts where kind = 'ASKED' and counted_on >= :from"
                                + NOT_RARE,
                        " group by subject" + OFTEN + " order by times desc, subject fetch first 500 rows only",
                        period)
                .query(row -> {
                    asked.put(row.getString("subject"), row.getInt("times"));
                });
        Map<String, String> shown = shown(asked.keySet(), period);
        Map<String, Integer> unfound = sums(CountKind.UNFOUND, period);
        Map<String, Integer> weak = sums(CountKind.WEAK, period);
        Map<String, int[]> trends = trends(asked.keySet(), period);
        return asked.entrySet().stream()
                .map(one -> new Asked(
                        one.getKey(),
                        shown.getOrDefault(one.getKey(), one.getKey()),
                        one.getValue(),
                        unfound.getOrDefault(one.getKey(), 0),
                        weak.getOrDefault(one.getKey(), 0),
                        boxed(trends.getOrDefault(one.getKey(), new int[period.stretches()]))))
                .toList();
    }

    /// One of them, however it is written.
    public Optional<Asked> find(String words, Period period) {
        Optional<String> key = AskedWords.of(words).map(AskedWords::key);
        return asked(period).stream()
                .filter(asked -> key.filter(asked.key()::equals).isPresent())
                .findFirst();
    }

    /// Filters that were chosen, the most often first.
    public List<Chosen> choices(Period period) {
        return in(
                        "select subject, detail, sum(counted) times from insight.counts where kind = 'CHOICE' and counted_on >= :from",
                        " group by subject, detail" + OFTEN + " order by times desc, subject, detail",
                        period)
                .query((row, number) ->
                        new Chosen(facet(row.getString("subject")), row.getString("detail"), row.getInt("times")))
                .list();
    }

    /// Resources that were opened, the most often first.
    public List<Opened> opened(Period period) {
        return in(
                        "select subject, sum(counted) times from insight.counts where kind = 'OPENED' and counted_on >= :from",
                        " group by subject" + OFTEN + " order by times desc, subject fetch first 500 rows only",
                        period)
                .query((row, number) -> new Opened(new ResourceId(row.getString("subject")), row.getInt("times")))
                .list();
    }

    /// What was opened after words that may be shown; how often is told only when it was often.
    ///
    /// @param key folded words
    public List<Opened> openedAfter(String key, Period period) {
        if (asked(period).stream().noneMatch(asked -> asked.key().equals(key))) {
            return List.of();
        }
        return in(
                        "select detail, sum(counted) times from insight.counts where kind = 'OPENED_AFTER' and counted_on >= :from"
                                + " and subject = :subject",
                        " group by detail" + OFTEN + " order by times desc, detail",
                        period)
                .param("subject", key)
                .query((row, number) -> new Opened(new ResourceId(row.getString("detail")), row.getInt("times")))
                .list();
    }

    /// How often something was looked for on a day in a sector and a territory, either of them perhaps empty:
    /// to be added up and said only as [#mayBeSaid(int, int)] allows.
    ///
    /// @param territory a région, a département, or the country as empty
    record Demand(LocalDate day, String sector, String territory, int count) {}

    List<Demand> demand(Period period) {
        return in(
                        "select counted_on, subject, detail, counted from insight.counts where kind = 'DEMAND' and counted_on >= :from",
                        "",
                        period)
                .query((row, number) -> new Demand(
                        row.getObject("counted_on", LocalDate.class),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getInt("counted")))
                .list();
    }

    /// Whether something was looked for often enough to be shown.
    boolean mayBeSaid(int times, int days) {
        return times >= properties.least() && days >= properties.leastDays();
    }

    private Map<String, String> shown(Collection<String> keys, Period period) {
        Map<String, String> shown = new HashMap<>();
        if (!keys.isEmpty()) {
            in(
                            "select subject, detail, sum(counted) times from insight.counts where kind = 'ASKED' and counted_on >= :from"
                                    + " and subject in (:keys)",
                            " group by subject, detail order by times desc, detail",
                            period)
                    .param("keys", keys)
                    .query(row -> {
                        shown.putIfAbsent(row.getString("subject"), row.getString("detail"));
                    });
        }
        return shown;
    }

    private Map<String, int[]> trends(Collection<String> keys, Period period) {
        Map<String, int[]> trends = new HashMap<>();
        if (!keys.isEmpty()) {
            in(
                            "select subject, counted_on, sum(counted) times from insight.counts where kind = 'ASKED'"
                                    + " and counted_on >= :from and subject in (:keys)",
                            " group by subject, counted_on",
                            period)
                    .param("keys", keys)
                    .query(row -> {
                        add(
                                row.getObject("counted_on", LocalDate.class),
                                row.getInt("times"),
                                period,
                                trends.computeIfAbsent(row.getString("subject"), key -> new int[period.stretches()]));
                    });
        }
        return trends;
    }

    private Map<String, Integer> sums(CountKind kind, Period period) {
        Map<String, Integer> sums = new HashMap<>();
        in(
                        "select subject, sum(counted) times from insight.counts where kind = :kind and counted_on >= :from",
                        " group by subject",
                        period)
                .param("kind", kind.name())
                .query(row -> {
                    sums.put(row.getString("subject"), row.getInt("times"));
                });
        return sums;
    }

    private JdbcClient.StatementSpec in(String start, String end, Period period) {
        JdbcClient.StatementSpec statement = jdbc.sql(start + end).param("from", period.from(today()));
        return end.contains(OFTEN)
                ? statement.param("least", properties.least()).param("days", properties.leastDays())
                : statement;
    }

    private void add(LocalDate day, int counted, Period period, int[] trend) {
        int stretch = period.stretch(day, today());
        if (stretch >= 0 && stretch < trend.length) {
            trend[stretch] += counted;
        }
    }

    private static Facet facet(String parameter) {
        return java.util.Arrays.stream(Facet.values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst()
                .orElse(Facet.FORMAT);
    }

    private static List<Integer> boxed(int[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }
}
