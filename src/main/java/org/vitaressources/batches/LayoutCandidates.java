package org.vitaressources.batches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.batches.ImportPlan.Form;
import org.vitaressources.library.ContentPaths;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;

/// What an archive holds beside the rows of its table: bundles, files with or without their sidecars, texts.
@Component
class LayoutCandidates {
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]{0,500}]\\(<?([^)\\s<>]{1,1000})");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|/|#).*");

    private final Markdown markdown;
    private final KeptFiles kept;

    LayoutCandidates(Markdown markdown, KeptFiles kept) {
        this.markdown = markdown;
        this.kept = kept;
    }

    /// Hands over all of them, bundles first.
    ///
    /// @param table path of the table of descriptions, empty when there is none
    /// @param taken files that its rows took
    void each(ArchiveLayout layout, String table, Set<String> taken, Consumer<Candidate> taker) {
        layout.bundles().forEach((folder, files) -> taker.accept(bundle(folder, files)));
        for (BatchFile file : layout.alone()) {
            if (file.path().equals(table) || taken.contains(file.path())) {
                continue;
            }
            Optional<BatchFile> sidecar = layout.sidecar(file);
            if (sidecar.isEmpty() && (!table.isEmpty() || Intake.isDescription(file.path()))) {
                Candidate left = new Candidate(Form.FILE, 0, file.path(), List.of(file), Map.of(), "");
                left.findings().add(Finding.of(Code.FILE_NOT_NAMED, file.path()));
                taker.accept(left);
            } else if (isText(file)) {
                taker.accept(text(layout, file, sidecar));
            } else {
                Map<String, Object> matter = sidecar.map(this::described).orElse(Map.of());
                taker.accept(new Candidate(Form.FILE, 0, file.path(), List.of(file), matter, ""));
            }
        }
    }

    private static boolean isText(BatchFile file) {
        return ArchiveLayout.isMarkdown(file.name())
                && file.kept()
                        .filter(bytes -> bytes.size() <= ArchiveLayout.LARGEST_TEXT)
                        .isPresent();
    }

    private Candidate bundle(String folder, List<BatchFile> files) {
        BatchFile main = files.stream()
                .filter(file -> file.path().equals(folder + "index.md"))
                .findFirst()
                .orElseThrow();
        List<BatchFile> others =
                files.stream().filter(file -> !file.equals(main)).toList();
        byte[] bytes = bytes(main);
        MarkdownText text = markdown.parse(bytes);
        String shown = folder.isEmpty() ? main.path() : folder;
        return new Candidate(
                Form.BUNDLE, 0, shown, others, List.of(), text.frontMatter(), text.body(), bytes, problems(main, text));
    }

    private Candidate text(ArchiveLayout layout, BatchFile file, Optional<BatchFile> sidecar) {
        byte[] bytes = bytes(file);
        MarkdownText text = markdown.parse(bytes);
        List<Finding> findings = problems(file, text);
        lostLinks(layout, file, text.body(), findings);
        Map<String, Object> matter = new java.util.LinkedHashMap<>(text.frontMatter());
        sidecar.map(this::described).ifPresent(matter::putAll);
        return new Candidate(Form.TEXT, 0, file.path(), List.of(), List.of(), matter, text.body(), bytes, findings);
    }

    /// A text that stands alone leaves its folder: what it shows from there is no longer beside it.
    private static void lostLinks(ArchiveLayout layout, BatchFile file, String body, List<Finding> findings) {
        Matcher link = LINK.matcher(body);
        List<String> lost = new ArrayList<>();
        while (link.find() && lost.size() < 5) {
            String target = link.group(1);
            if (!ELSEWHERE.matcher(target).matches()
                    && ContentPaths.meant(file.path(), target)
                            .flatMap(layout::at)
                            .isPresent()
                    && !lost.contains(target)) {
                lost.add(target);
            }
        }
        if (!lost.isEmpty()) {
            findings.add(Finding.of(Code.LINK_LOST, String.join(" ; ", lost)));
        }
    }

    private static List<Finding> problems(BatchFile file, MarkdownText text) {
        List<Finding> findings = new ArrayList<>();
        text.problems().stream()
                .limit(5)
                .forEach(problem -> findings.add(Finding.of(Code.FILE_HARD_TO_READ, file.path(), problem)));
        return findings;
    }

    private Map<String, Object> described(BatchFile sidecar) {
        return sidecar.kept().isEmpty()
                ? Map.of()
                : markdown.parseYaml(bytes(sidecar)).frontMatter();
    }

    private byte[] bytes(BatchFile file) {
        try {
            return Files.readAllBytes(kept.at(file.kept().orElseThrow().sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
