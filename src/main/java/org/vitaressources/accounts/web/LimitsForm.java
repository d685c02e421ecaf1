package org.vitaressources.accounts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// What a moderator is limited to, as an administrator writes it: names apart by semicolons or on lines of their own.
@Component
class LimitsForm {
    private static final int MOST = 50;

    private final Vocabularies vocabularies;

    LimitsForm(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    Limits read(String territories, String sectors, FormProblems problems) {
        return new Limits(
                each(territories, "territoires", "problem.limits.territory", this::territory, problems),
                each(sectors, "secteurs", "problem.limits.sector", this::sector, problems));
    }

    Map<String, String> written(Limits limits) {
        return Map.of(
                "territories",
                limits.territories().stream()
                        .map(code -> Places.written(code, vocabularies))
                        .collect(Collectors.joining("; ")),
                "sectors",
                limits.sectors().stream()
                        .map(id -> vocabularies.label(SchemeName.SECTORS, id, Locale.FRENCH))
                        .collect(Collectors.joining("; ")));
    }

    private Optional<String> territory(String written) {
        return vocabularies.territories().resolve(written) instanceof TerritoryLookup.Found found
                ? Optional.of(found.territories().getFirst().code().toString())
                : Optional.empty();
    }

    private Optional<String> sector(String written) {
        return vocabularies.sectors().resolve(written).map(Concept::id);
    }

    private static List<String> each(
            String text, String field, String message, Function<String, Optional<String>> read, FormProblems problems) {
        List<String> values = new ArrayList<>();
        Arrays.stream(text.split("[;\\n]"))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .limit(MOST)
                .forEach(written ->
                        read.apply(written).ifPresentOrElse(values::add, () -> problems.add(field, message, written)));
        return values;
    }
}
