package org.vitaressources.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitaressources.recognition.Suggestion.Choice;
import org.vitaressources.recognition.Suggestion.Kind;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;

/// Turns the words that stand for concepts into suggestions. Words of a narrower concept may speak for the wider one
/// too, at half their worth; what is named in passing beside what the text is about is left out.
final class SuggestedConcepts {
    private final Kind kind;
    private final ConceptScheme scheme;
    private final boolean climbs;
    private final int least;
    private final int most;
    private final double share;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /// @param climbs words of a narrower concept speak for the wider one too
    /// @param least score of a suggestion
    /// @param most suggestions
    /// @param share of the best score that a suggestion has at least
    SuggestedConcepts(Kind kind, ConceptScheme scheme, boolean climbs, int least, int most, double share) {
        this.kind = kind;
        this.scheme = scheme;
        this.climbs = climbs;
        this.least = least;
        this.most = most;
        this.share = share;
    }

    private final class Tally {
        private boolean counted;
        private final Concept concept;
        private final TextPart part;
        private Phrases.Match best;
        private TextPart bestPart;
        private int mentions;
        private double score;

        Tally(Concept concept, TextPart part, Phrases.Match first) {
            this.concept = concept;
            this.part = part;
            this.best = first;
            this.bestPart = part;
        }

        void add(TextPart where, Phrases.Match match, double worth) {
            mentions++;
            // A common word that comes again says no more than once; a name does.
            if (match.weight() > 1 || !counted || climbs) {
                score += worth * where.weight();
                counted |= match.weight() == 1;
            }
            if (match.weight() > best.weight()) {
                best = match;
                bestPart = where;
            }
        }

        TextPart bestPart() {
            return bestPart == null ? part : bestPart;
        }
    }

    void add(TextPart part, Phrases.Match match) {
        if (match.kind() != kind) {
            return;
        }
        double worth = match.weight();
        List<String> line = scheme.withAncestors(match.concept().id());
        for (int i = line.size() - 1; i >= (climbs ? 0 : line.size() - 1); i--) {
            Concept concept = scheme.byId(line.get(i)).orElseThrow();
            tallies.computeIfAbsent(concept.id(), id -> new Tally(concept, part, match))
                    .add(part, match, worth);
            worth /= 2;
        }
    }

    List<Suggestion> suggestions() {
        double best = tallies.values().stream()
                .mapToDouble(tally -> tally.score)
                .max()
                .orElse(0);
        List<Tally> kept = new ArrayList<>(tallies.values().stream()
                .filter(tally -> tally.score >= least && tally.score >= best * share)
                .sorted(Comparator.<Tally>comparingDouble(tally -> -tally.score))
                .limit(most)
                .toList());
        return kept.stream()
                .map(tally -> new Suggestion(
                        kind,
                        List.of(new Choice(tally.concept.id(), tally.concept.label(), "", false)),
                        tally.mentions,
                        Sentences.around(tally.bestPart(), tally.best.from(), tally.best.to())))
                .toList();
    }
}
