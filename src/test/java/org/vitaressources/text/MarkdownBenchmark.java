package org.vitaressources.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vitaressources.text.flexmark.FlexmarkToHtml;

/// Reads and renders every Markdown file under a folder, twice, and prints the time. Run by hand.
final class MarkdownBenchmark {
    private MarkdownBenchmark() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        List<Path> files;
        try (var walk = Files.walk(Path.of(args[0]))) {
            files = walk.filter(file -> file.toString().endsWith(".md")).toList();
        }
        Markdown markdown = new SafeMarkdown(new FlexmarkToHtml());
        for (int round = 1; round <= 3; round++) {
            int passages = 0;
            int problems = 0;
            long html = 0;
            for (Path file : files) {
                MarkdownText text = markdown.parse(Files.readAllBytes(file));
                var rendered = markdown.render(text.body(), "", Markdown.LinkResolver.AS_WRITTEN);
                passages += rendered.passages().size();
                html += rendered.html().html().length();
                if (!text.problems().isEmpty() || !rendered.remarks().isEmpty()) {
                    problems++;
                    if (round == 1) {
                        System.out.println(file + " " + text.problems() + rendered.remarks());
                    }
                }
            }
            long now = System.nanoTime();
            System.out.printf(
                    "round %d: %d files, %d passages, %d characters of HTML, %d with remarks, %d ms%n",
                    round, files.size(), passages, html, problems, (now - start) / 1_000_000);
            start = now;
        }
    }
}
