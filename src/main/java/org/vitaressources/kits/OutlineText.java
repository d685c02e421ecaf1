package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A template as a text that people write: `# title`, then fields of the sheet as `name: value`; `## title` begins a
/// session, `### kind | minutes | title` a step, each with its fields. A line that begins with two spaces goes on with
/// the field before it.
final class OutlineText {
    private final Map<String, String> sheet = new LinkedHashMap<>();
    private final List<Session> sessions = new ArrayList<>();
    private Map<String, String> fields = sheet;
    private String field = "";

    private OutlineText() {}

    /// @throws IllegalStateException when a line is none of these
    static Outline read(String name, String text) {
        OutlineText reading = new OutlineText();
        text.lines().forEach(reading::line);
        reading.close();
        String lead = reading.sheet.getOrDefault("pour", "");
        reading.sheet.remove("pour");
        return new Outline(name, lead, reading.sheet, List.copyOf(reading.sessions));
    }

    private record Begun(Map<String, String> fields, List<Step> steps) {}

    private Begun session = new Begun(new LinkedHashMap<>(), new ArrayList<>());
    private boolean begun;
    private StepKind kind = StepKind.ACTIVITY;
    private boolean stepping;

    private void line(String line) {
        if (line.startsWith("### ")) {
            closeStep();
            String[] parts = line.substring(4).split("\\|");
            kind = StepKind.byWord(parts[0].strip())
                    .orElseThrow(() -> new IllegalStateException("No kind of step: " + line));
            fields = new LinkedHashMap<>(Map.of("minutes", parts[1].strip(), "titre", parts[2].strip()));
            stepping = true;
        } else if (line.startsWith("## ")) {
            close();
            fields = session.fields();
            fields.put("titre", line.substring(3).strip());
            begun = true;
        } else if (line.startsWith("# ")) {
            sheet.put("titre", line.substring(2).strip());
        } else if (line.startsWith("  ")) {
            fields.merge(field, line.strip(), (before, more) -> before + "\n" + more);
        } else if (!line.isBlank()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalStateException("Neither a heading nor a field: " + line);
            }
            field = line.substring(0, colon).strip();
            fields.put(field, line.substring(colon + 1).strip());
        }
    }

    private void closeStep() {
        if (stepping) {
            session.steps().add(new Step(PartId.fresh(), kind, 1, fields));
            stepping = false;
        }
    }

    private void close() {
        closeStep();
        if (begun) {
            sessions.add(new Session(PartId.fresh(), 1, session.fields(), session.steps()));
            session = new Begun(new LinkedHashMap<>(), new ArrayList<>());
            begun = false;
        }
    }
}
