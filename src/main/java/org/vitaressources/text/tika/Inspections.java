package org.vitaressources.text.tika;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.vitaressources.text.DocumentStructure;
import org.vitaressources.text.Finding;

/// Looks at how a file is built, beside what it says: its tags, alternatives, headings, heads of tables. Of a file that
/// cannot be taken apart nothing is said.
final class Inspections {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private Inspections() {}

    /// Tells how a file is built, in reading order.
    interface Inspection {
        void of(OfficeZip zip, DocumentStructure structure) throws IOException, XMLStreamException;
    }

    /// @param pdf what was noticed while the file was open as a PDF
    /// @param titled it has a title of its own
    static List<Finding> of(String mediaType, Path file, PdfInspection pdf, boolean titled) {
        Optional<List<Finding>> found = switch (mediaType) {
            case "application/pdf" -> pdf.findings();
            case OOXML + "wordprocessingml.document", OOXML + "wordprocessingml.template" ->
                inspected(file, new WordInspection());
            case OOXML + "presentationml.presentation", OOXML + "presentationml.slideshow" ->
                inspected(file, new SlidesInspection());
            case ODF + "text", ODF + "text-template", ODF + "presentation" ->
                inspected(file, new OpenDocumentInspection());
            default -> Optional.empty();
        };
        return found.map(all -> titled ? all : with(all, Finding.Kind.NO_TITLE)).orElse(List.of());
    }

    private static Optional<List<Finding>> inspected(Path file, Inspection inspection) {
        DocumentStructure structure = new DocumentStructure();
        try (OfficeZip zip = new OfficeZip(file)) {
            inspection.of(zip, structure);
            return Optional.of(structure.findings());
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static List<Finding> with(List<Finding> findings, Finding.Kind kind) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(Finding.of(kind));
        return List.copyOf(all);
    }
}
