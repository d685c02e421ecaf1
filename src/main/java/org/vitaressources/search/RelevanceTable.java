package org.vitaressources.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.search.RelevanceRow.Expected;
import org.vitaressources.vocabulary.JudgedQuery;
import org.vitaressources.vocabulary.Vocabularies;

/// The editor's table: the queries of `content/vocabulaires/questions.yml`, asked now, with the rank of each
/// resource that they must find, beside its rank before the vocabularies (acronyms, synonyms and their
/// weights, trees) last changed.
@Component
public class RelevanceTable {
    /// A page seen again within this time shows the same answer: asking everything costs.
    private static final Duration FRESH = Duration.ofSeconds(5);
    /// How far down the answers a resource is looked for.
    static final int DEPTH = 20;

    private final Vocabularies vocabularies;
    private final Library library;
    private final Search search;
    private final RelevanceHistory history;
    private final Clock clock;
    private @Nullable Answer last;

    RelevanceTable(Vocabularies vocabularies, Library library, Search search, RelevanceHistory history, Clock clock) {
        this.vocabularies = vocabularies;
        this.library = library;
        this.search = search;
        this.history = history;
        this.clock = clock;
    }

    /// What the table says.
    ///
    /// @param met how many rows hold
    /// @param reciprocalRank mean over the rows of 1 / rank of the first expected resource, 0 when none is
    /// found; absent
    ///     when there are no rows
    /// @param asked when
    public record Answer(List<RelevanceRow> rows, long met, OptionalDouble reciprocalRank, Instant asked) {}

    /// Asks every query, and keeps the ranks for the comparison to come.
    public synchronized Answer now() {
        Answer earlier = last;
        if (earlier != null && clock.instant().isBefore(earlier.asked().plus(FRESH))) {
            return earlier;
        }
        Answer answer = ask();
        last = answer;
        return answer;
    }

    /// What a change of the vocabularies would do: ranks under them beside those of now. Asks every query
    /// twice and keeps nothing.
    public Answer under(Vocabularies other) {
        RelevanceHistory.Ranks now = RelevanceHistory.Ranks.of(vocabularies.judgedQueries().stream()
                .map(query -> row(query, search, new RelevanceHistory.Ranks(Map.of())))
                .toList());
        Search then = search.under(other);
        return answer(other.judgedQueries().stream()
                .map(query -> row(query, then, now))
                .toList());
    }

    private Answer ask() {
        String version = vocabularies.answersVersion();
        RelevanceHistory.Ranks before = history.before(version);
        List<RelevanceRow> rows = vocabularies.judgedQueries().stream()
                .map(query -> row(query, search, before))
                .toList();
        history.keep(version, rows);
        return answer(rows);
    }

    private Answer answer(List<RelevanceRow> rows) {
        return new Answer(
                rows,
                rows.stream().filter(RelevanceRow::met).count(),
                rows.stream().mapToDouble(RelevanceRow::reciprocalRank).average(),
                clock.instant());
    }

    private RelevanceRow row(JudgedQuery query, Search asked, RelevanceHistory.Ranks before) {
        List<SearchResults.Hit> hits =
                asked.find(SearchQuery.of(query.words()).withSize(DEPTH)).shown();
        Map<String, Integer> earlier = before.of(query.words());
        return new RelevanceRow(
                query.words(),
                query.atWorst(),
                query.expected().stream()
                        .map(written -> expected(written, hits, earlier))
                        .toList());
    }

    private Expected expected(String written, List<SearchResults.Hit> hits, Map<String, Integer> earlier) {
        String slug = library.bySlug(written)
                .map(Resource::slug)
                .or(() -> library.slugOfPath(written))
                .orElse("");
        String title = slug.isEmpty()
                ? ""
                : library.bySlug(slug)
                        .map(resource -> resource.description().title())
                        .orElse("");
        int rank = 0;
        for (int i = 0; i < hits.size() && rank == 0; i++) {
            if (hits.get(i).slug().equals(slug)
                    || hits.get(i).copies().stream()
                            .anyMatch(copy -> copy.slug().equals(slug))) {
                rank = i + 1;
            }
        }
        return new Expected(written, slug, title, rank, earlier.getOrDefault(written, Expected.NOT_ASKED));
    }
}
