package org.vitaressources.feedback.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Profile;
import org.vitaressources.feedback.Matter;
import org.vitaressources.feedback.TrialReport;
import org.vitaressources.library.Trial;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// What the form of a trial offers, and what it makes of the answers.
@Component
class TrialChoices {
    private static final int YEARS = 30;

    private final Vocabularies vocabularies;
    private final Clock clock;

    TrialChoices(Vocabularies vocabularies, Clock clock) {
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /// A choice in a list.
    record Choice(String value, String label) {}

    /// What is known already.
    TrialForm begin(Profile profile) {
        return new TrialForm(
                written(profile.territory()),
                profile.structure(),
                profile.structureType(),
                String.valueOf(today().getYear()),
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /// What is known already, and what was gathered elsewhere.
    TrialForm begin(Profile profile, TrialForm brought) {
        TrialForm known = begin(profile);
        return new TrialForm(
                known.territoire(),
                known.structure(),
                known.type(),
                brought.annee().isEmpty() ? known.annee() : brought.annee(),
                brought.mois(),
                "",
                brought.garde(),
                brought.adapte(),
                brought.abandonne(),
                brought.obstacle());
    }

    List<Choice> types(String chosen, Locale locale) {
        return vocabularies.scheme(SchemeName.STRUCTURE_TYPES).all().stream()
                .filter(type -> !type.deprecated() || type.id().equals(chosen))
                .map(type -> new Choice(type.id(), type.label(locale)))
                .toList();
    }

    List<String> years() {
        int now = today().getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> String.valueOf(now - back))
                .toList();
    }

    List<Choice> months(Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> new Choice(
                        String.valueOf(month.getValue()), month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }

    /// The report, when there are no problems.
    TrialReport check(TrialForm form, FormProblems problems) {
        String territory = territory(form.territoire(), problems);
        problems.addIf(form.structure().isEmpty(), "structure", "feedback.problem.empty.structure");
        problems.addIf(form.structure().length() > Profile.LONGEST_STRUCTURE, "structure", "problem.structure.long");
        problems.addIf(
                !form.type().isEmpty()
                        && vocabularies
                                .scheme(SchemeName.STRUCTURE_TYPES)
                                .byId(form.type())
                                .isEmpty(),
                "type",
                "problem.structure-type");
        String date = date(form, problems);
        Optional<Trial.Result> result = Trial.Result.of(form.issue());
        problems.addIf(result.isEmpty(), "issue", "feedback.problem.empty.issue");
        Intake.check(form.garde(), false, "garde", Matter.LONGEST, problems);
        Intake.check(form.adapte(), false, "adapte", Matter.LONGEST, problems);
        Intake.check(form.abandonne(), false, "abandonne", Matter.LONGEST, problems);
        Intake.check(form.obstacle(), false, "obstacle", Matter.LONGEST, problems);
        problems.addIf(
                (form.garde() + form.adapte() + form.abandonne()).isEmpty(), "garde", "feedback.problem.empty.garde");
        return new TrialReport(
                territory,
                form.structure(),
                form.type(),
                date,
                result.orElse(Trial.Result.PARTIAL),
                form.garde(),
                form.adapte(),
                form.abandonne(),
                form.obstacle());
    }

    private String date(TrialForm form, FormProblems problems) {
        if (!years().contains(form.annee())) {
            problems.add("annee", "feedback.problem.empty.annee");
            return "";
        }
        if (!form.mois().matches("[1-9]|1[0-2]")) {
            problems.addIf(!form.mois().isEmpty(), "mois", "feedback.problem.month");
            return form.annee();
        }
        YearMonth month = YearMonth.of(Integer.parseInt(form.annee()), Integer.parseInt(form.mois()));
        problems.addIf(month.isAfter(YearMonth.from(today())), "mois", "feedback.problem.future");
        return month.toString();
    }

    private String territory(String typed, FormProblems problems) {
        if (typed.isEmpty()) {
            problems.add("territoire", "feedback.problem.empty.territoire");
            return "";
        }
        return switch (vocabularies.territories().resolve(typed)) {
            case TerritoryLookup.Found found ->
                found.territories().getFirst().code().toString();
            case TerritoryLookup.Ambiguous several -> {
                problems.add(
                        "territoire",
                        several.written().strip().matches("[0-9]{5}")
                                ? "problem.territory.postcode"
                                : "problem.territory.several",
                        names(several.candidates()));
                yield "";
            }
            case TerritoryLookup.Unknown unknown -> {
                problems.add(
                        "territoire",
                        unknown.candidates().isEmpty() ? "problem.territory.none" : "problem.territory.unknown",
                        names(unknown.candidates()));
                yield "";
            }
        };
    }

    /// `Redon (35)`; nothing for no code or one that is gone.
    String written(String code) {
        return TerritoryCode.parse(code)
                .flatMap(vocabularies.territories()::byCode)
                .map(TrialChoices::written)
                .orElse("");
    }

    private static String written(Territory place) {
        return place.departement()
                .filter(departement -> place.code().level() == TerritoryLevel.COMMUNE)
                .map(departement -> place.name() + " (" + departement.value() + ")")
                .orElse(place.name());
    }

    private static String names(List<Territory> places) {
        return String.join(
                ", ", places.stream().limit(4).map(TrialChoices::written).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
