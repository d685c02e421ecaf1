package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.batches.ImportPlan.Form;
import org.vitaressources.library.Description;
import org.vitaressources.library.DescriptionCheck.Doubt;
import org.vitaressources.library.DescriptionCheck.Kind;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.Vocabularies;

/// What is doubtful in a description, in words that say what to write instead. In a table it is an error: the tag would
/// be lost. In a file that says its description itself it is not: the word stays in the file as it is.
@Component
class DescriptionFindings {
    private static final int MOST_CANDIDATES = 4;

    private final Vocabularies vocabularies;

    DescriptionFindings(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<Finding> of(Form form, List<Doubt> doubts, Description description) {
        List<Finding> findings = new ArrayList<>();
        for (Doubt doubt : doubts) {
            findings.add(
                    form == Form.ROW ? error(doubt) : Finding.of(Code.VALUE_KEPT, doubt.key(), cut(doubt.written())));
        }
        description
                .licence()
                .filter(licence -> licences().byId(licence).isEmpty())
                .ifPresent(licence -> findings.add(
                        Finding.of(Code.LICENCE_UNKNOWN, cut(licence), nearest(SchemeName.LICENCES, licence))));
        if (description.licence().isEmpty()) {
            findings.add(Finding.of(Code.LICENCE_MISSING));
        }
        return findings;
    }

    private org.vitaressources.vocabulary.ConceptScheme licences() {
        return vocabularies.scheme(SchemeName.LICENCES);
    }

    private Finding error(Doubt doubt) {
        String written = cut(doubt.written());
        if (doubt.key().equals("territoires")) {
            String candidates = doubt.candidates().stream()
                    .limit(MOST_CANDIDATES)
                    .map(this::named)
                    .collect(Collectors.joining(" ; "));
            return Finding.of(
                    doubt.kind() == Kind.AMBIGUOUS ? Code.TERRITORY_AMBIGUOUS : Code.TERRITORY_UNKNOWN,
                    written,
                    candidates);
        }
        Optional<SchemeName> scheme = CellValues.scheme(doubt.key());
        if (scheme.isPresent() && doubt.kind() == Kind.UNKNOWN) {
            return Finding.of(Code.CONCEPT_UNKNOWN, doubt.key(), written, nearest(scheme.get(), doubt.written()));
        }
        return switch (doubt.key()) {
            case "date", "mise-a-jour" -> Finding.of(Code.DATE_BAD, written);
            case "id" -> Finding.of(Code.ID_BAD, written);
            default -> Finding.of(Code.VALUE_BAD, doubt.key(), written);
        };
    }

    private String nearest(SchemeName scheme, String written) {
        return vocabularies.scheme(scheme).nearest(written, MOST_CANDIDATES - 1).stream()
                .map(Concept::label)
                .collect(Collectors.joining(" ; "));
    }

    /// `commune:93066 (Saint-Denis, Seine-Saint-Denis)`.
    private String named(Territory territory) {
        String where = territory
                .departement()
                .flatMap(vocabularies.territories()::byCode)
                .map(departement -> ", " + departement.name())
                .orElse("");
        return "%s (%s%s)".formatted(territory.code(), territory.name(), where);
    }

    private static String cut(String written) {
        return ArchiveName.shown(written);
    }
}
