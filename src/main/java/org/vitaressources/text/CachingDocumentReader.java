package org.vitaressources.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads texts and pages here, everything else through a [FileParser], and keeps what took long.
final class CachingDocumentReader implements DocumentReader {
    private static final Logger LOG = LoggerFactory.getLogger(CachingDocumentReader.class);
    /// Of this module's own part in what a reading is.
    private static final String OWN_VERSION = "4";
    private static final long MAX_TEXT = 10L << 20;
    private static final Set<String> TITLE_KEYS = Set.of("titre", "title");

    private final Markdown markdown;
    private final FileParser parser;
    private final ExtractionCache cache;
    private final long maxBytes;

    CachingDocumentReader(Markdown markdown, FileParser parser, Path cacheFolder, int maxMegabytes) {
        this.markdown = markdown;
        this.parser = parser;
        this.cache = new ExtractionCache(cacheFolder);
        this.maxBytes = (long) maxMegabytes << 20;
    }

    @Override
    public String version() {
        return OWN_VERSION + "+" + parser.version();
    }

    @Override
    public String mediaType(Path file) {
        return MediaTypes.of(file);
    }

    @Override
    public Reading read(Path file, String sha256) {
        return read(file, sha256, mediaType(file));
    }

    @Override
    public Reading read(Path file, String sha256, String mediaType) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return Reading.without(ReadingStatus.EMPTY, "Le fichier est vide (0 octet).", mediaType);
            }
            boolean here = mediaType.startsWith("text/");
            if (size > (here ? MAX_TEXT : maxBytes)) {
                long limit = (here ? MAX_TEXT : maxBytes) >> 20;
                String reason = "Le fichier dépasse " + limit + " Mo : il n’est pas lu, mais peut être téléchargé.";
                return Reading.without(ReadingStatus.TOO_LARGE, reason, mediaType);
            }
            return here ? readHere(file, mediaType) : readApart(file, sha256, mediaType);
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file, e);
            return Reading.without(ReadingStatus.DAMAGED, "Le fichier n’a pas pu être ouvert.", mediaType);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} cannot be read", file, e);
            return Reading.without(ReadingStatus.DAMAGED, "Le contenu du fichier n’est pas lisible.", mediaType);
        }
    }

    @Override
    public Optional<Reading> known(Path file, String sha256, String mediaType) {
        return mediaType.startsWith("text/")
                ? Optional.of(read(file, sha256, mediaType))
                : cache.find(sha256, version() + "+" + mediaType);
    }

    private Reading readHere(Path file, String mediaType) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return switch (mediaType) {
            case "text/markdown" -> readMarkdown(bytes, mediaType);
            case "text/html" -> HtmlPageReader.read(bytes, mediaType);
            default -> PlainTextReader.read(bytes, mediaType);
        };
    }

    private Reading readMarkdown(byte[] bytes, String mediaType) {
        MarkdownText text = markdown.parse(bytes);
        MarkdownText.Rendered rendered = markdown.render(text.body(), "", Markdown.LinkResolver.AS_WRITTEN);
        if (rendered.passages().isEmpty()) {
            return Reading.without(ReadingStatus.EMPTY, "Le fichier ne contient aucun texte.", mediaType);
        }
        DocumentMetadata none = DocumentMetadata.NONE;
        DocumentMetadata metadata = new DocumentMetadata(
                title(text).or(rendered::title), none.authors(), none.language(), none.created(), none.pages());
        boolean complete = rendered.remarks().isEmpty();
        return new Reading(
                complete ? ReadingStatus.COMPLETE : ReadingStatus.PARTIAL,
                String.join(" ", rendered.remarks()),
                mediaType,
                metadata,
                rendered.passages(),
                rendered.outline(),
                rendered.findings());
    }

    /// What its front matter calls it.
    private static Optional<String> title(MarkdownText text) {
        return text.frontMatter().entrySet().stream()
                .filter(entry -> TITLE_KEYS.contains(entry.getKey().strip().toLowerCase(Locale.ROOT)))
                .map(entry ->
                        String.valueOf(entry.getValue()).replaceAll("\\s+", " ").strip())
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    private Reading readApart(Path file, String sha256, String mediaType) {
        String version = version() + "+" + mediaType;
        return cache.find(sha256, version).orElseGet(() -> {
            Reading reading = ReadingAssembler.assemble(parser.parse(file, mediaType));
            if (parser.isLasting(reading)) {
                try {
                    cache.keep(sha256, version, reading);
                } catch (IOException e) {
                    LOG.warn("The reading of {} could not be kept", file, e);
                }
            }
            return reading;
        });
    }
}
