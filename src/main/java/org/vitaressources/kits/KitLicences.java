package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ResourceId;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// What the licences of its sources make of a kit: what blocks the use that is meant, what has to be read, and under
/// which licences it may be published.
@Component
public class KitLicences {
    /// Longest short quotation, characters: about a hundred words. The law gives no number.
    public static final int SHORT = 600;
    /// Longest that the short quotations of one resource may be together.
    public static final int SHORT_TOGETHER = 1500;

    private final LicenceTable table = LicenceTable.load();
    private final Vocabularies vocabularies;

    KitLicences(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// What is said of one source of one step.
    ///
    /// @param licence id, [LicenceTable#NONE], or as written
    /// @param rule with its source
    public record Finding(
            Step step, Source source, String licence, Manner manner, LicenceTable.Rule rule, Verdict verdict) {
        /// It may not be used so.
        public boolean blocks() {
            return verdict == Verdict.NO;
        }
    }

    /// What is said of a kit.
    ///
    /// @param findings one for each source of each step, in their order
    /// @param possible licences under which it may be published, the freest first; none when something blocks
    /// @param mixed excerpts that may each be published, but not under one licence; empty when there is one
    public record Report(Use use, List<Finding> findings, List<String> possible, List<Finding> mixed) {
        /// What may not be used so.
        public List<Finding> blocking() {
            return findings.stream().filter(Finding::blocks).toList();
        }

        /// What somebody has to read.
        public List<Finding> unsure() {
            return findings.stream()
                    .filter(one -> one.verdict() == Verdict.UNSURE)
                    .toList();
        }

        /// All is well for the use that is meant.
        public boolean clear() {
            return blocking().isEmpty() && unsure().isEmpty() && mixed.isEmpty();
        }
    }

    /// Looks at a kit as it stands.
    public Report of(Kit kit) {
        Map<ResourceId, Integer> quoted = new HashMap<>();
        kit.steps()
                .forEach(step -> step.sources()
                        .forEach(source ->
                                quoted.merge(source.resource(), source.quote().length(), Integer::sum)));
        List<Finding> findings = new ArrayList<>();
        for (Step step : kit.steps()) {
            for (Source source : step.sources()) {
                findings.add(finding(step, source, kit.use(), quoted));
            }
        }
        List<Finding> excerpts =
                findings.stream().filter(one -> one.manner() == Manner.EXCERPT).toList();
        List<String> possible = table.licencesOfKits().stream()
                .filter(licence -> excerpts.stream().allMatch(one -> table.mayBePublished(one.licence(), licence)))
                .toList();
        boolean each = excerpts.stream().noneMatch(one -> one.blocks() || one.verdict() == Verdict.UNSURE);
        return new Report(kit.use(), findings, possible, possible.isEmpty() && each ? excerpts : List.of());
    }

    /// It could be taken so, as far as its licence goes.
    public boolean allows(String written, Manner manner, Use use) {
        Verdict verdict = table.rule(id(written), manner).of(use);
        return verdict != Verdict.NO && verdict != Verdict.UNSURE;
    }

    private Finding finding(Step step, Source source, Use use, Map<ResourceId, Integer> quoted) {
        String licence = id(source.licence());
        Manner manner = manner(source, quoted.getOrDefault(source.resource(), 0));
        LicenceTable.Rule rule = table.rule(licence, manner);
        return new Finding(step, source, licence, manner, rule, rule.of(use));
    }

    private static Manner manner(Source source, int together) {
        if (!source.isQuoted()) {
            return Manner.REFERENCE;
        }
        return source.quote().length() <= SHORT && together <= SHORT_TOGETHER ? Manner.QUOTATION : Manner.EXCERPT;
    }

    private String id(String written) {
        return written.isBlank()
                ? LicenceTable.NONE
                : vocabularies
                        .scheme(SchemeName.LICENCES)
                        .resolve(written)
                        .map(concept -> concept.id())
                        .orElse(LicenceTable.OTHER);
    }
}
