package org.vitaressources.journeys.sample;

import java.util.List;
import org.vitaressources.library.LibraryDocument;

/// A document of each kind.
final class SampleDocuments {
    private SampleDocuments() {}

    static List<LibraryDocument> all() {
        return List.of(
                one("bilan 2008 – coûts & résultats (100 %).pdf", "application/pdf"),
                one(
                        "annexes/diaporama.pptx",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
                one("budget.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                one("guide.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                one("scan.pdf", "application/pdf"),
                one("page.html", "text/html"),
                one("photo.png", "image/png"));
    }

    static LibraryDocument one(String name, String type) {
        return new LibraryDocument(
                name, "x/" + name, name.replaceAll(".*/|\\.[a-z]+$", ""), "", type, 1000, "a".repeat(64));
    }
}
