package org.vitaressources.text.tika;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vitaressources.text.RawReading;
import org.xml.sax.SAXException;

/// Main class of a child process: reads requests on standard input until it is closed, then leaves at once, whatever it
/// is doing: a child never outlives its parent.
public final class ReadingChild {
    private static final int HALT_ORPHAN = 9;

    private ReadingChild() {}

    /// Starts; limits come as system properties.
    public static void main(String[] args) throws IOException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        ParserLimits limits = ParserLimits.fromSystemProperties();
        TikaParsing parsing = new TikaParsing(limits);
        // the reader of requests must stay free to notice the end of the parent
        ExecutorService worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("reading").daemon().factory());
        answers.writeByte(Wire.READY);
        answers.flush();
        DataInputStream requests = new DataInputStream(System.in);
        java.util.concurrent.atomic.AtomicBoolean busy = new java.util.concurrent.atomic.AtomicBoolean();
        while (true) {
            Path file;
            String mediaType;
            try {
                file = Path.of(Wire.readText(requests));
                mediaType = Wire.readText(requests);
            } catch (IOException e) {
                break;
            }
            busy.set(true);
            worker.execute(() -> {
                answer(parsing, file, mediaType, answers);
                busy.set(false);
            });
        }
        if (busy.get()) {
            Runtime.getRuntime().halt(HALT_ORPHAN);
        }
        System.exit(0);
    }

    private static void answer(TikaParsing parsing, Path file, String mediaType, DataOutputStream answers) {
        try {
            RawReading end = parsing.parse(file, mediaType, part -> {
                try {
                    Wire.writePart(answers, part);
                } catch (IOException e) {
                    throw new SAXException(e);
                }
            });
            Wire.writeEnd(answers, end);
        } catch (IOException e) {
            Runtime.getRuntime().halt(HALT_ORPHAN);
        }
    }
}
