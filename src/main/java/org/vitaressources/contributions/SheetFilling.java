package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vitaressources.text.Address;
import org.vitaressources.text.Reading;

/// Puts what a document says into a draft, only where nothing is written: what the person typed meanwhile stands.
final class SheetFilling {
    private static final String CASE_STUDY = "etude-de-cas";

    private final SheetExtraction.Sheet sheet;
    private final String file;

    SheetFilling(String file, Reading reading, Function<Address, String> addresses) {
        this.file = file;
        this.sheet = SheetExtraction.of(file, reading, addresses);
    }

    /// What came of it.
    ///
    /// @param sections ids of those that were filled
    /// @param left ids of those that the document has words for too, and where something else stands
    /// @param whole no heading was recognised: the whole text stands in one section
    record Filled(Draft draft, List<String> sections, List<String> left, boolean whole) {}

    Filled into(Draft draft) {
        boolean caseStudy = draft.type().isEmpty() || draft.type().equals(CASE_STUDY);
        Map<String, String> found = caseStudy ? sheet.sections() : inOnePiece();
        Map<String, String> sections = new LinkedHashMap<>(draft.sections());
        Map<String, Provenance> sources = new LinkedHashMap<>(draft.sources());
        List<String> filled = new ArrayList<>();
        List<String> left = new ArrayList<>();
        found.forEach((id, text) -> {
            String written = sections.getOrDefault(id, "");
            boolean ours = sources.containsKey(id) && sources.get(id).file().equals(file) && written.equals(text);
            if (written.isBlank() || ours) {
                sections.put(id, text);
                sources.put(id, source(id));
                filled.add(id);
            } else {
                left.add(id);
            }
        });
        Draft with = draft.withSections(sections)
                .withSources(sources)
                .withTitle(draft.title().isBlank() ? title(draft) : draft.title())
                .withSummary(draft.summary().isBlank() ? sheet.summary() : draft.summary());
        boolean headless = sheet.sections().size() <= 1 && sheet.sections().containsKey(SheetExtraction.FIRST);
        return new Filled(
                caseStudy && draft.type().isEmpty() ? with.ofType(CASE_STUDY) : with,
                filled,
                left,
                !caseStudy || headless);
    }

    /// A document that does not say its title has that of its file.
    private String title(Draft draft) {
        return sheet.title().isBlank()
                ? draft.files().stream()
                        .filter(one -> one.name().equals(file))
                        .map(DraftFile::title)
                        .findFirst()
                        .orElse("")
                : sheet.title();
    }

    private Provenance source(String id) {
        Provenance own = sheet.sources().get(id);
        return own != null ? own : sheet.sources().values().iterator().next();
    }

    /// The whole text under its own headings, for a type whose sections the program does not look for.
    private Map<String, String> inOnePiece() {
        List<String> parts = new ArrayList<>();
        sheet.sections().forEach((id, text) -> {
            String heading = SheetForm.of(CASE_STUDY).sections().stream()
                    .filter(section -> section.id().equals(id))
                    .map(SheetForm.Section::heading)
                    .findFirst()
                    .orElse("");
            parts.add(parts.isEmpty() || heading.isEmpty() ? text : "### " + heading + "\n\n" + text);
        });
        return parts.isEmpty() ? Map.of() : Map.of(SheetForm.FREE_TEXT, String.join("\n\n", parts));
    }
}
