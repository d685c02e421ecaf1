package org.vitaressources.exports.checked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// What veraPDF says of a document by the rules of PDF/UA-1 (ISO 14289-1).
public final class CheckedPdf {
    private CheckedPdf() {}

    /// It breaks no rule that a program can check.
    public static void accepts(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            String faults = result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage() + " " + fault.getLocation())
                    .distinct()
                    .limit(12)
                    .collect(Collectors.joining("\n"));
            assertThat(result.isCompliant()).as(faults).isTrue();
        }
    }
}
