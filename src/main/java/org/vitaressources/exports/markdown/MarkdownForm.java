package org.vitaressources.exports.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.writing.ExportZip;
import org.vitaressources.exports.writing.Narrative;
import org.vitaressources.exports.writing.Plain;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// A folder with `index.md`, its front matter, and `fichiers/`: what this centre itself reads as a resource.
@Component
class MarkdownForm implements Form {
    private static final String FOLDER = "fichiers/";

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public void write(Manuscript manuscript, Making making, OutputStream out) throws IOException {
        try (ExportZip zip = new ExportZip(out, manuscript.changed())) {
            Map<Original, String> files = new LinkedHashMap<>();
            for (Original original : manuscript.originals()) {
                if (zip.original(FOLDER, original)) {
                    files.put(original, FOLDER + ExportZip.safe(original.name()));
                }
            }
            MarkdownTeller teller = new MarkdownTeller(files, manuscript.references());
            new Narrative(manuscript, making, teller).tell();
            zip.file("index.md", (front(manuscript, files) + teller.text()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String front(Manuscript manuscript, Map<Original, String> files) {
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("titre", Plain.line(manuscript.title()));
        front.put("langue", manuscript.language().toLanguageTag());
        front.put(
                "date",
                manuscript.changed().atZone(ZoneOffset.UTC).toLocalDate().toString());
        if (!manuscript.licence().isBlank()) {
            front.put("licence", Plain.line(manuscript.licence()));
        }
        front.put(
                "documents",
                files.entrySet().stream()
                        .map(file -> document(file.getValue(), file.getKey().title()))
                        .toList());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return "---\n" + new Yaml(options).dump(front) + "---\n\n";
    }

    private static Map<String, String> document(String file, String title) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("fichier", file);
        document.put("titre", Plain.line(title));
        return document;
    }
}
