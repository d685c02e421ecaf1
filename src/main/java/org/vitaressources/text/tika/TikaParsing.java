package org.vitaressources.text.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.RawReading;
import org.vitaressources.text.ReadingStatus;
import org.xml.sax.SAXException;

/// Parses one file at a time inside the child, within its limits, and says how far it got.
final class TikaParsing {
    private static final String TESTING = "vita.child.parser";
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tar",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/java-archive",
            "application/gzip");

    private final ParserLimits limits;
    private final Detector detector;
    private final AutoDetectParser parser;

    TikaParsing(ParserLimits limits) {
        this.limits = limits;
        this.detector = new DefaultDetector();
        List<Parser> parsers = new ArrayList<>(ReadParsers.all(limits.ocr()));
        String extra = System.getProperty(TESTING, "");
        if (!extra.isEmpty()) {
            parsers.add(named(extra));
        }
        this.parser = new AutoDetectParser(detector, parsers.toArray(Parser[]::new));
    }

    private static Parser named(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(Parser.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no parser " + className, e);
        }
    }

    RawReading parse(Path file, String guessed, PartWriter.Sink sink) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
        String mediaType = guessed;
        Attempt attempt = new Attempt(limits, sink);
        PdfInspection pdf = new PdfInspection();
        ReadingStatus status = ReadingStatus.COMPLETE;
        String reason = "";
        try (TikaInputStream stream = TikaInputStream.get(file, metadata)) {
            MediaType detected = detector.detect(stream, metadata);
            mediaType = detected.getBaseType().toString();
            ParseContext context = ReadParsers.context(limits.ocr());
            if (!parser.getSupportedTypes(context).contains(detected.getBaseType()) && !isReadable(detected, context)) {
                boolean image = mediaType.startsWith("image/");
                return new RawReading(
                        image ? ReadingStatus.IMAGE_WITHOUT_TEXT : ReadingStatus.UNSUPPORTED,
                        image
                                ? "Image : son texte n’est pas lu sur cette machine."
                                : "Format « " + mediaType + " » : il n’est pas lu.",
                        mediaType,
                        DocumentMetadata.NONE,
                        List.of());
            }
            attempt.open(Layout.of(mediaType));
            context.set(Parser.class, parser);
            context.set(PdfInspection.class, pdf);
            context.set(EmbeddedDocumentExtractor.class, new PackedFiles(attempt, parser, detector, context));
            parser.parse(stream, attempt.writer(), metadata, context);
        } catch (SAXException | TikaException | IOException | RuntimeException | StackOverflowError e) {
            OutputLimit limit = limitIn(e);
            if (limit != null) {
                attempt.remark(limit.sentence());
            } else {
                status = failure(e);
                reason = Reasons.of(e, status);
            }
        }
        RawReading read = end(attempt, status, reason, mediaType, metadata);
        boolean titled = read.metadata().title().isPresent();
        return read.with(Inspections.of(mediaType, file, pdf, titled));
    }

    private boolean isReadable(MediaType type, ParseContext context) {
        MediaType parent = parser.getMediaTypeRegistry().getSupertype(type);
        return parent != null
                && !parent.equals(MediaType.OCTET_STREAM)
                && !parent.equals(MediaType.APPLICATION_XML)
                && !parent.equals(MediaType.APPLICATION_ZIP)
                && (parser.getSupportedTypes(context).contains(parent) || isReadable(parent, context));
    }

    private RawReading end(Attempt attempt, ReadingStatus failed, String failure, String mediaType, Metadata metadata) {
        try {
            attempt.finish();
            if (ARCHIVES.contains(mediaType)) {
                attempt.sendList();
            }
        } catch (SAXException e) {
            attempt.remark("Le texte dépasse ce qui est lu d’un fichier.");
        }
        ReadingStatus status = failed;
        String reason = failure;
        if (status == ReadingStatus.DAMAGED && attempt.hasText()) {
            status = ReadingStatus.PARTIAL;
        } else if (status == ReadingStatus.COMPLETE && !attempt.hasText()) {
            boolean image = mediaType.startsWith("image/");
            boolean pages = mediaType.equals("application/pdf") && attempt.pages() > 0;
            status = image ? ReadingStatus.IMAGE_WITHOUT_TEXT : pages ? ReadingStatus.NO_TEXT : ReadingStatus.EMPTY;
            reason = image
                    ? "Aucun texte n’a été reconnu dans l’image."
                    : pages
                            ? "Pages sans texte : sans doute un document numérisé."
                            : "Le document ne contient aucun texte.";
        } else if (status == ReadingStatus.COMPLETE && !attempt.remarks().isEmpty()) {
            status = ReadingStatus.PARTIAL;
            reason = String.join(" ", attempt.remarks());
        } else if (status == ReadingStatus.COMPLETE
                && metadata.get(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING) != null) {
            status = ReadingStatus.PARTIAL;
            reason = "Une partie du document est abîmée et n’a pas été lue.";
        }
        return new RawReading(status, reason, mediaType, DescribedBy.of(metadata, attempt.pages()), List.of());
    }

    /// Parsers wrap what their handler throws.
    private static @Nullable OutputLimit limitIn(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutputLimit limit) {
                return limit;
            }
        }
        return null;
    }

    private static ReadingStatus failure(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause.getClass().getSimpleName().equals("EncryptedDocumentException")
                    || cause.getClass().getSimpleName().equals("InvalidPasswordException")) {
                return ReadingStatus.ENCRYPTED;
            }
            if (cause instanceof ZeroByteFileException) {
                return ReadingStatus.EMPTY;
            }
            if (cause.getClass().getSimpleName().contains("UnsupportedFormat")
                    || cause.getClass().getSimpleName().equals("OldWordFileFormatException")) {
                return ReadingStatus.UNSUPPORTED;
            }
        }
        return ReadingStatus.DAMAGED;
    }

    static InputStream shielded(InputStream stream) {
        return org.apache.commons.io.input.CloseShieldInputStream.wrap(stream);
    }
}
