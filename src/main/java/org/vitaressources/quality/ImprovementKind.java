package org.vitaressources.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.vitaressources.text.Finding;

/// What would make a resource better for its readers: what its description lacks, and what its text and documents keep
/// from a part of them. The weight says how much it helps; of the description it is also its share of the score.
public enum ImprovementKind {
    /// Nobody knows what it is about before opening it.
    NO_SUMMARY(15, "resume"),
    /// A summary of a few words.
    SHORT_SUMMARY(6, "resume"),
    /// Its title is the name of its file.
    TITLE_FROM_FILE(12, "titre"),
    /// A title in capitals is hard to read, and is spelled out by some screen readers.
    TITLE_IN_CAPITALS(5, "titre"),
    NO_TYPE(8, "type"),
    NO_TERRITORY(12, "tag.territoires"),
    NO_SECTOR(10, "tag.secteurs"),
    NO_AUDIENCE(3, "tag.publics"),
    NO_DATE(8, "fait.date"),
    /// Neither an author nor an organisation.
    NO_AUTHOR(10, "tag.auteurs"),
    NO_LICENCE(8, "fait.licence"),
    /// Words that no vocabulary knows, mistakes in the description.
    REMARKS(4, ""),
    /// A document whose title is the name of its file.
    DOCUMENT_TITLE_FROM_FILE(5, ""),

    NO_TEXT(20, Finding.Kind.NO_TEXT),
    GARBLED(16, Finding.Kind.GARBLED),
    UNTAGGED(10, Finding.Kind.UNTAGGED),
    IMAGE_WITHOUT_ALTERNATIVE(12, Finding.Kind.IMAGE_WITHOUT_ALTERNATIVE),
    NO_HEADINGS(10, Finding.Kind.NO_HEADINGS),
    BOLD_AS_HEADING(8, Finding.Kind.BOLD_AS_HEADING),
    SKIPPED_HEADING(3, Finding.Kind.SKIPPED_HEADING),
    TABLE_WITHOUT_HEADER(6, Finding.Kind.TABLE_WITHOUT_HEADER),
    SLIDE_WITHOUT_TITLE(6, Finding.Kind.SLIDE_WITHOUT_TITLE),
    NO_LANGUAGE(5, Finding.Kind.NO_LANGUAGE),
    NO_TITLE(3, Finding.Kind.NO_TITLE),
    NO_BOOKMARKS(4, Finding.Kind.NO_BOOKMARKS),
    VAGUE_LINK(4, Finding.Kind.VAGUE_LINK),
    ADDRESS_AS_LINK(2, Finding.Kind.ADDRESS_AS_LINK);

    private final int weight;
    private final String field;
    private final Optional<Finding.Kind> finding;

    ImprovementKind(int weight, String field) {
        this.weight = weight;
        this.field = field;
        this.finding = Optional.empty();
    }

    ImprovementKind(int weight, Finding.Kind finding) {
        this.weight = weight;
        this.field = "";
        this.finding = Optional.of(finding);
    }

    static ImprovementKind of(Finding.Kind finding) {
        return Arrays.stream(values())
                .filter(kind -> kind.finding.equals(Optional.of(finding)))
                .findFirst()
                .orElseThrow();
    }

    /// By the name that it has in addresses.
    public static Optional<ImprovementKind> named(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.inAddresses().equals(written))
                .findFirst();
    }

    /// How much it would help.
    public int weight() {
        return weight;
    }

    /// Field of the form where it is mended; empty when there is none.
    public String field() {
        return field;
    }

    /// Concerns the text or a document, rather than the description.
    public boolean ofText() {
        return finding.isPresent();
    }

    /// What was found in the text.
    public Optional<Finding.Kind> finding() {
        return finding;
    }

    /// Its name in addresses.
    public String inAddresses() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
