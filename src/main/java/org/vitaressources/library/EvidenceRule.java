package org.vitaressources.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Ground.Kind;
import org.vitaressources.vocabulary.Vocabularies;

/// The level of evidence: how many places are known where it worked. One makes it tried, two make it proved, three make
/// it replicated. The authors' own is one of them when they say so or tell of results; the others are of other
/// structures in other territories. Stated for people in `content/pages/niveaux-de-preuve.md`, with its reasons in ADR
/// 0039.
@Component
class EvidenceRule {
    private static final String CASE_STUDY = "etude-de-cas";
    private static final int PROVED_FROM = 2;
    private static final int REPLICATED_FROM = 3;

    private final Vocabularies vocabularies;

    EvidenceRule(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// @param body Markdown of the resource
    Assessment of(Description description, String body, CameBack cameBack) {
        Returns returns = cameBack.returned().returns();
        Elsewhere elsewhere =
                new Elsewhere(description, returns, cameBack.transpositions(), vocabularies.territories());
        int declared = description.evidence().map(Evidence::level).orElse(0);
        boolean results = tellsOfResults(description, body);
        boolean claimed = declared >= Evidence.PROVED.level();
        int worked = elsewhere.worked(REPLICATED_FROM);
        int places = (isTried(description, body) ? 1 : 0) + worked;
        // Half a success is enough for one more place up to "proved", never for "replicated".
        int atMost = places + (elsewhere.workedInPart() ? 1 : 0);
        Optional<Evidence> level = level(declared, claimed && elsewhere.confirmed(), places, atMost);

        List<Ground> grounds = new ArrayList<>();
        add(grounds, Kind.IDEA, declared == Evidence.IDEA.level() ? 1 : 0);
        add(grounds, Kind.TRIED, declared == Evidence.TRIED.level() ? 1 : 0);
        add(grounds, Kind.CONFIRMED, claimed && elsewhere.confirmed() ? 1 : 0);
        add(grounds, Kind.UNCONFIRMED, claimed && !elsewhere.confirmed() ? 1 : 0);
        add(grounds, Kind.RESULTS, results ? 1 : 0);
        add(grounds, Kind.ELSEWHERE, worked);
        add(grounds, Kind.TRANSPOSED, cameBack.transpositions().size());
        add(grounds, Kind.PARTIAL, count(returns, Trial.Result.PARTIAL));
        add(grounds, Kind.UNSUCCESSFUL, count(returns, Trial.Result.UNSUCCESSFUL));
        add(
                grounds,
                Kind.MISSING,
                level.map(reached -> missing(reached, places)).orElse(0));
        return new Assessment(level, grounds);
    }

    /// Its authors say that they did it, or tell of results.
    static boolean isTried(Description description, String body) {
        return tellsOfResults(description, body)
                || description
                        .evidence()
                        .filter(level -> level.level() >= Evidence.TRIED.level())
                        .isPresent();
    }

    private static boolean tellsOfResults(Description description, String body) {
        return description.type().filter(CASE_STUDY::equals).isPresent() && CaseResults.areIn(body);
    }

    private static Optional<Evidence> level(int declared, boolean confirmed, int places, int atMost) {
        if (places >= REPLICATED_FROM) {
            return Optional.of(Evidence.REPLICATED);
        }
        if (atMost >= PROVED_FROM || confirmed) {
            return Optional.of(Evidence.PROVED);
        }
        if (atMost > 0) {
            return Optional.of(Evidence.TRIED);
        }
        return declared > 0 ? Optional.of(Evidence.IDEA) : Optional.empty();
    }

    /// How many places more would raise the level.
    private static int missing(Evidence level, int places) {
        return switch (level) {
            case IDEA -> 1;
            case TRIED -> PROVED_FROM - places;
            case PROVED -> REPLICATED_FROM - places;
            case REPLICATED -> 0;
        };
    }

    private static int count(Returns returns, Trial.Result result) {
        return (int) returns.trials().stream()
                .filter(trial -> trial.result() == result)
                .count();
    }

    private static void add(List<Ground> grounds, Kind kind, int count) {
        if (count > 0) {
            grounds.add(new Ground(kind, count));
        }
    }
}
