package org.vitaressources.uploads;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of files that the centre takes, each recognised from its bytes (see [FileTypes]). What is not here is
/// refused with words: `src/docs/adr/0035-…` says why.
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOC("application/msword", "doc"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    XLS("application/vnd.ms-excel", "xls"),
    RTF("application/rtf", "rtf"),
    EPUB("application/epub+zip", "epub"),
    MARKDOWN("text/markdown", "md"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    TSV("text/tab-separated-values", "tsv"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tif");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// As it is kept and served.
    public String mediaType() {
        return mediaType;
    }

    /// What the name of such a file ends with in the collection, without the dot.
    public String extension() {
        return extension;
    }

    /// A picture: nothing to read in it.
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
