package org.vitaressources.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitaressources.library.Description;
import org.vitaressources.library.FileName;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.text.Reading;

/// What a description lacks, and how complete it is: each piece weighs what it is worth to a reader, and what is there
/// in part counts in part.
final class DescriptionCheck {
    /// A summary of fewer characters is a title.
    static final int SHORT = 60;

    private static final int LETTERS_OF_A_TITLE = 12;
    private static final double MOSTLY = 0.8;
    /// Names that programs and cameras give, and what tells one copy from another.
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?iU)\\S*\\d\\S*|(?-i:\\S*\\p{Ll}\\p{Lu}\\S*)"
                    + "|.*(?:\\bv ?\\d+\\b|\\bdef\\b|\\bd[ée]finitif\\b|\\bfinal\\b|\\bscan\\b|\\bimg\\b|\\bcopie\\b|\\d{5,}).*");

    private static final Map<ImprovementKind, Integer> PIECES = pieces();

    private final Resource resource;
    private final Resource.Content content;
    private final List<Improvement> missing = new ArrayList<>();

    DescriptionCheck(Resource.Content content) {
        this.resource = content.resource();
        this.content = content;
        look();
    }

    private static Map<ImprovementKind, Integer> pieces() {
        Map<ImprovementKind, Integer> pieces = new EnumMap<>(ImprovementKind.class);
        for (ImprovementKind kind : ImprovementKind.values()) {
            boolean piece = !kind.ofText() && kind != ImprovementKind.SHORT_SUMMARY;
            if (piece) {
                pieces.put(kind, kind.weight());
            }
        }
        return pieces;
    }

    /// What is missing.
    List<Improvement> missing() {
        return List.copyOf(missing);
    }

    /// 0 to 100.
    int score() {
        int all = PIECES.values().stream().mapToInt(Integer::intValue).sum();
        int lost = missing.stream()
                .map(Improvement::kind)
                .distinct()
                .mapToInt(ImprovementKind::weight)
                .sum();
        return Math.max(0, 100 * (all - lost) / all);
    }

    private void look() {
        Description description = resource.description();
        summary(description.summary());
        title(description.title());
        addIf(description.type().isEmpty(), ImprovementKind.NO_TYPE);
        addIf(description.territories().isEmpty(), ImprovementKind.NO_TERRITORY);
        addIf(description.sectors().isEmpty(), ImprovementKind.NO_SECTOR);
        addIf(description.audiences().isEmpty(), ImprovementKind.NO_AUDIENCE);
        addIf(description.date().isEmpty(), ImprovementKind.NO_DATE);
        addIf(description.authors().isEmpty() && description.organisation().isEmpty(), ImprovementKind.NO_AUTHOR);
        addIf(description.licence().isEmpty(), ImprovementKind.NO_LICENCE);
        addIf(!resource.remarks().isEmpty(), ImprovementKind.REMARKS);
        if (isBundle()) {
            resource.documents().forEach(this::document);
        }
    }

    private void summary(String summary) {
        if (summary.isBlank() || isBeginningOfTheText(summary)) {
            missing.add(Improvement.of(ImprovementKind.NO_SUMMARY));
        } else {
            addIf(summary.strip().length() < SHORT, ImprovementKind.SHORT_SUMMARY);
        }
    }

    /// Where nobody wrote a summary, the library shows how the text begins.
    private boolean isBeginningOfTheText(String summary) {
        String words = plain(summary.replaceAll("…$", ""));
        return plain(content.body().lead().replaceAll("…$", "")).startsWith(words)
                || content.readings().stream()
                        .flatMap(reading -> reading.passages().stream().limit(1))
                        .anyMatch(first -> plain(first.text()
                                        .substring(
                                                0, Math.min(2_000, first.text().length())))
                                .startsWith(words));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void title(String title) {
        boolean own = content.body().title().isPresent()
                || content.readings().stream()
                        .map(Reading::metadata)
                        .anyMatch(metadata -> metadata.title().equals(Optional.of(title)));
        addIf(
                !isBundle() && !own && title.equals(FileName.humanised(resource.path())),
                ImprovementKind.TITLE_FROM_FILE);
        long letters = title.chars().filter(Character::isLetter).count();
        long capitals = title.chars().filter(Character::isUpperCase).count();
        addIf(
                letters >= LETTERS_OF_A_TITLE && title.contains(" ") && capitals > MOSTLY * letters,
                ImprovementKind.TITLE_IN_CAPITALS);
    }

    private void document(LibraryDocument document) {
        boolean named = document.title().equals(FileName.humanised(document.name()))
                && FILE_NAME.matcher(document.title()).matches();
        if (named && !document.mediaType().startsWith("image/")) {
            missing.add(
                    Improvement.of(ImprovementKind.DOCUMENT_TITLE_FROM_FILE, document.name(), document.mediaType()));
        }
    }

    private boolean isBundle() {
        return resource.path().endsWith("/index.md");
    }

    private void addIf(boolean lacks, ImprovementKind kind) {
        if (lacks) {
            missing.add(Improvement.of(kind));
        }
    }
}
