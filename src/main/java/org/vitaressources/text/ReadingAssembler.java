package org.vitaressources.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes a [Reading] of what a parser sent: every part is cleaned here, in the parent, whatever the child wrote.
final class ReadingAssembler {
    private final List<Passage> passages = new ArrayList<>();
    private final List<Reading.OutlineEntry> outline = new ArrayList<>();

    static Reading assemble(RawReading raw) {
        ReadingAssembler assembler = new ReadingAssembler();
        Map<Integer, List<RawReading.Part>> byMember = new LinkedHashMap<>();
        byMember.put(0, new ArrayList<>());
        raw.parts()
                .forEach(part -> byMember.computeIfAbsent(part.memberOrdinal(), n -> new ArrayList<>())
                        .add(part));
        byMember.forEach((ordinal, parts) -> assembler.file(ordinal, parts));
        return assembler.reading(raw);
    }

    private Reading reading(RawReading raw) {
        ReadingStatus status = raw.status();
        String reason = raw.reason();
        if (!passages.isEmpty() && (status == ReadingStatus.EMPTY || status == ReadingStatus.NO_TEXT)) {
            status = ReadingStatus.COMPLETE;
            reason = "";
        } else if (passages.isEmpty() && status.hasText()) {
            boolean failed = status == ReadingStatus.PARTIAL;
            status = failed ? ReadingStatus.DAMAGED : ReadingStatus.EMPTY;
            reason = failed ? reason : "Le document ne contient aucun texte.";
        }
        String remark = ReadingRemarks.on(passages);
        if (!remark.isEmpty()) {
            status = status == ReadingStatus.COMPLETE ? ReadingStatus.GARBLED : status;
            reason = reason.isEmpty() ? remark : reason + " " + remark;
        }
        return new Reading(
                status,
                reason,
                raw.mediaType(),
                raw.metadata(),
                List.copyOf(passages),
                List.copyOf(outline),
                findings(raw, status));
    }

    /// Those of the parser, and what its text says of itself. Where there is no text, nothing else matters.
    private List<Finding> findings(RawReading raw, ReadingStatus status) {
        return switch (status) {
            case NO_TEXT -> List.of(Finding.of(Finding.Kind.NO_TEXT));
            case COMPLETE, PARTIAL, GARBLED -> {
                List<Finding> all = new ArrayList<>(HtmlFindings.placed(raw.findings(), outline));
                if (status == ReadingStatus.GARBLED) {
                    all.add(Finding.of(Finding.Kind.GARBLED));
                }
                yield List.copyOf(all);
            }
            default -> List.of();
        };
    }

    private void file(int ordinal, List<RawReading.Part> parts) {
        List<Passage> found = new ArrayList<>();
        List<Reading.OutlineEntry> lines = new ArrayList<>();
        StringBuilder flow = new StringBuilder();
        List<RawReading.Part> pages = new ArrayList<>();
        SlidePassages slides = SlidePassages.of(parts);
        for (RawReading.Part part : parts) {
            switch (part.kind()) {
                case FLOW -> flow.append(part.html());
                case PAGE -> pages.add(part);
                case SLIDE -> slides.add(part, found, lines);
                case SHEET -> SheetPassages.add(part, found, lines);
            }
        }
        found.addAll(PagePassages.of(pages));
        Sections sections = office(flow.toString());
        found.addAll(sections.passages());
        lines.addAll(sections.outline());
        if (ordinal == 0) {
            passages.addAll(found);
            outline.addAll(lines);
        } else if (!found.isEmpty()) {
            member(parts.getFirst().member(), ordinal, found);
        }
    }

    private void member(String name, int ordinal, List<Passage> found) {
        String prefix = "fichier-" + ordinal + "-";
        for (Passage passage : found) {
            Address address = new Address.Member(name, ordinal, passage.address());
            passages.add(new Passage(address, prefix + passage.anchor(), passage.text(), passage.html()));
        }
        outline.add(new Reading.OutlineEntry(2, name, prefix + found.getFirst().anchor()));
    }

    /// Of a web page.
    static Sections page(String html) {
        Document dirty = HtmlSanitizer.parse(PlainCharacters.tidy(html));
        OfficeStyles.toStructure(dirty.body());
        return sections(dirty);
    }

    /// Of a document that was written to be printed.
    private static Sections office(String html) {
        Document dirty = HtmlSanitizer.parse(PlainCharacters.tidy(html));
        OfficeStyles.toStructure(dirty.body());
        TypedStructure.recognise(dirty.body());
        return sections(dirty);
    }

    private static Sections sections(Document dirty) {
        Element body = dirty.body();
        HtmlShape.normalise(body);
        Headings.arrange(body, "");
        Element clean = HtmlSanitizer.clean(dirty).body();
        HtmlTables.makeScrollable(clean);
        return Sections.of(clean);
    }
}
