package org.vitaressources.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.vitaressources.text.flexmark.FlexmarkToHtml;
import org.vitaressources.text.tika.ReadingProperties;
import org.vitaressources.text.tika.TikaFileParser;

/// Reads every file under a folder that is not Markdown, in two threads, and prints what became of each. Run by hand:
/// `folder work-folder [show]`.
final class DocumentBenchmark {
    private DocumentBenchmark() {}

    public static void main(String[] args) throws Exception {
        List<Path> files;
        try (var walk = Files.walk(Path.of(args[0]))) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        Path work = Path.of(args[1]);
        boolean show = args.length > 2;
        Map<String, Integer> counts = new TreeMap<>();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        long start = System.nanoTime();
        try (TikaFileParser parser = new TikaFileParser(ReadingProperties.defaults(), work.resolve("travail"));
                var threads = Executors.newFixedThreadPool(2)) {
            DocumentReader reader = new CachingDocumentReader(
                    new SafeMarkdown(new FlexmarkToHtml()), parser, work.resolve("extraction"), 200);
            for (Path file : files) {
                var unused = threads.submit(() -> {
                    long from = System.nanoTime();
                    String sha = sha(file);
                    Reading reading = reader.read(file, sha);
                    long millis = (System.nanoTime() - from) / 1_000_000;
                    synchronized (counts) {
                        counts.merge(reading.status().name(), 1, Integer::sum);
                    }
                    lines.add("%6d ms %-20s %4d passages %s | %s | %s | %s"
                            .formatted(
                                    millis,
                                    reading.status(),
                                    reading.passages().size(),
                                    Path.of(args[0]).relativize(file),
                                    reading.mediaType(),
                                    reading.metadata().title().orElse("-"),
                                    reading.reason()));
                    if (show) {
                        show(reading);
                    }
                    return reading;
                });
            }
            threads.shutdown();
            threads.awaitTermination(2, TimeUnit.HOURS);
        }
        lines.sort(Collections.reverseOrder());
        lines.forEach(System.out::println);
        System.out.println(files.size() + " files in " + (System.nanoTime() - start) / 1_000_000 + " ms: " + counts);
        System.out.println(Files.readString(Path.of("/proc/self/status"))
                .lines()
                .filter(l -> l.startsWith("VmHWM"))
                .toList());
    }

    private static void show(Reading reading) {
        synchronized (DocumentBenchmark.class) {
            System.out.println("=== " + reading.metadata() + " " + reading.outline());
            for (Passage passage : reading.passages()) {
                System.out.println("--- " + passage.address() + " #" + passage.anchor());
                System.out.println(passage.html());
            }
        }
    }

    private static String sha(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
