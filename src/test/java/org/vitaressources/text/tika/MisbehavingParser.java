package org.vitaressources.text.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Does to its process what the file says: hangs, fills the memory, leaves, crashes.
public final class MisbehavingParser implements Parser {
    private static final long serialVersionUID = 1L;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.text("x-java-source"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        String order = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        switch (order) {
            case "hang" -> {
                while (true) {
                    LockSupport.parkNanos(1_000_000_000L);
                }
            }
            case "memory" -> {
                List<long[]> hoard = new ArrayList<>();
                while (hoard.size() < 1_000_000) {
                    hoard.add(new long[1_000_000]);
                }
            }
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(139);
            case "overflow" -> overflow(0);
            default -> xhtml.element("p", order);
        }
        xhtml.endDocument();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }
}
