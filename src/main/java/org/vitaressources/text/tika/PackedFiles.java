package org.vitaressources.text.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.vitaressources.text.ReadingStatus;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Reads the files packed in another (members of an archive, attachments), each into parts of its own; a broken one
/// costs
/// only itself.
final class PackedFiles implements EmbeddedDocumentExtractor {
    private final Attempt attempt;
    private final Parser parser;
    private final Detector detector;
    private final ParseContext context;
    private final Deque<String> path = new ArrayDeque<>();

    PackedFiles(Attempt attempt, Parser parser, Detector detector, ParseContext context) {
        this.attempt = attempt;
        this.parser = parser;
        this.detector = detector;
        this.context = context;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        return kind == null || kind.equals(TikaCoreProperties.EmbeddedResourceType.ATTACHMENT.toString());
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        String shown = name == null || name.isBlank() ? "sans nom" : name;
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream packed = TikaInputStream.get(TikaParsing.shielded(stream), temporary, metadata);
            MediaType type = detector.detect(packed, metadata);
            if (path.isEmpty()) {
                attempt.list(shown);
            }
            if (type.getType().equals("image") || shown.endsWith("/") || isSystemFile(shown)) {
                return;
            }
            if (path.size() >= attempt.limits().maxDepth()) {
                attempt.remark("Des fichiers contenus dans d’autres fichiers sont trop emboîtés pour être lus.");
                return;
            }
            int ordinal = attempt.nextPacked();
            if (ordinal > 0) {
                path.addLast(shown);
                try {
                    read(packed, type, metadata, ordinal);
                } finally {
                    path.removeLast();
                }
            }
        }
    }

    private void read(TikaInputStream packed, MediaType type, Metadata metadata, int ordinal)
            throws SAXException, IOException {
        String fullPath = String.join("/", path);
        PartWriter writer = attempt.packed(Layout.of(type.getBaseType().toString()), fullPath, ordinal);
        try {
            parser.parse(packed, attempt.counting(writer), metadata, context);
            writer.finish();
        } catch (OutputLimit e) {
            writer.finish();
            throw e;
        } catch (ZeroByteFileException e) {
            writer.finish();
        } catch (TikaException | IOException | RuntimeException | StackOverflowError e) {
            writer.finish();
            if (e.getCause() instanceof OutputLimit limit) {
                throw limit;
            }
            attempt.remark("« " + fullPath + " » n’a pas pu être lu : " + Reasons.of(e, ReadingStatus.DAMAGED));
        }
    }

    private static boolean isSystemFile(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }
}
