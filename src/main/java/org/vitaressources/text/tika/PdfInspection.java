package org.vitaressources.text.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.vitaressources.text.DocumentStructure;
import org.vitaressources.text.Finding;

/// Looks at how a PDF is built (ISO 32000-1, § 14.7 to 14.9) while it is open. The first that it is shown is the file
/// itself; those packed in it are left out.
final class PdfInspection {
    /// Pages from which one wants to jump.
    private static final int LONG = 21;

    private Optional<List<Finding>> findings = Optional.empty();

    void of(PDDocument document) {
        if (findings.isPresent()) {
            return;
        }
        try {
            findings = Optional.of(noticed(document));
        } catch (RuntimeException | StackOverflowError e) {
            // Of what cannot be taken apart nothing is said.
            findings = Optional.of(List.of());
        }
    }

    /// What was found; nothing when no PDF was opened.
    Optional<List<Finding>> findings() {
        return findings;
    }

    private static List<Finding> noticed(PDDocument document) {
        List<Finding> found = new ArrayList<>();
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDStructureTreeRoot root = catalog.getStructureTreeRoot();
        boolean marked = catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        if (marked && root != null && root.getK() != null) {
            DocumentStructure structure = new DocumentStructure();
            new PdfTags(document, structure).tell(root.getCOSObject());
            found.addAll(structure.findings());
        } else {
            found.add(Finding.of(Finding.Kind.UNTAGGED));
        }
        if (catalog.getLanguage() == null || catalog.getLanguage().isBlank()) {
            found.add(Finding.of(Finding.Kind.NO_LANGUAGE));
        }
        PDDocumentOutline outline = catalog.getDocumentOutline();
        if (document.getNumberOfPages() >= LONG && (outline == null || !outline.hasChildren())) {
            found.add(Finding.of(Finding.Kind.NO_BOOKMARKS));
        }
        return List.copyOf(found);
    }
}
