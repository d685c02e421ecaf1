package org.vitaressources.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/// The limit: Tika and Lucene in one process with nothing around them, one field, no child process, no structure.
/// Arguments: folder of files, folder for the index. Prints the milliseconds of a first and of a second pass.
public final class BareIngest {
    private BareIngest() {}

    /// Two passes over the files.
    public static void main(String[] arguments) throws IOException {
        List<Path> files = Corpus.files(Path.of(arguments[0]));
        for (String pass : List.of("first", "second")) {
            long began = System.nanoTime();
            index(files, Path.of(arguments[1]).resolve(pass));
            System.out.println(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
    }

    static List<Duration> inFreshJvm(Path corpus, Path work) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareIngest.class.getName(),
                        corpus.toString(),
                        work.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The bare run failed: " + output);
        }
        return Arrays.stream(output.split("\n"))
                .filter(line -> line.matches("\\d+"))
                .map(line -> Duration.ofMillis(Long.parseLong(line)))
                .toList();
    }

    private static void index(List<Path> files, Path folder) throws IOException {
        AutoDetectParser parser = new AutoDetectParser();
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Path file : files) {
                Document document = new Document();
                document.add(new TextField("text", text(parser, file), Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }

    static String text(AutoDetectParser parser, Path file) {
        BodyContentHandler handler = new BodyContentHandler(-1);
        try (InputStream in = TikaInputStream.get(Files.newInputStream(file))) {
            parser.parse(in, handler, new Metadata(), new ParseContext());
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            // What could be read before the failure counts, as it does for a user of bare Tika.
            return handler.toString();
        }
        return handler.toString();
    }
}
