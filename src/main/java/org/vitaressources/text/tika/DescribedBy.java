package org.vitaressources.text.tika;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.vitaressources.text.DocumentMetadata;

/// What a document says of itself, when it is worth repeating: titles that only name a file or a template are refused.
final class DescribedBy {
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(microsoft (word|powerpoint|excel)\\s*-.*|.*\\.(docx?|odt|rtf|pptx?|odp|xlsx?|ods|pdf|indd|qxd|pub|tmp|dotx?|html?)|"
                    + "untitled.*|sans[ -]titre.*|pr[ée]sentation powerpoint|powerpoint presentation|diapositive \\d+|"
                    + "document\\s?\\d*|title|titre|slide \\d+|classeur\\d*|mise en page \\d+|layout \\d+|print(ing)?|scan.*|"
                    + "[a-z]:\\\\.*|/.*|\\W*|\\d+)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(-\\d{2}(-\\d{2})?)?.*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    private DescribedBy() {}

    static DocumentMetadata of(Metadata metadata, int parts) {
        List<String> authors = Stream.of(metadata.getValues(TikaCoreProperties.CREATOR))
                .map(DescribedBy::clean)
                .filter(author -> !author.isEmpty())
                .distinct()
                .limit(20)
                .toList();
        return new DocumentMetadata(
                title(metadata.get(TikaCoreProperties.TITLE)),
                authors,
                language(metadata.get(TikaCoreProperties.LANGUAGE)),
                created(metadata.get(TikaCoreProperties.CREATED)),
                pages(metadata, parts));
    }

    static Optional<String> title(@Nullable String written) {
        String title = written == null ? "" : clean(written);
        boolean refused = title.length() < 3
                || title.length() > 300
                || NO_TITLE.matcher(title).matches();
        return refused ? Optional.empty() : Optional.of(title);
    }

    private static Optional<String> language(@Nullable String written) {
        String language = written == null ? "" : written.strip().replace('_', '-');
        return LANGUAGE.matcher(language).matches() ? Optional.of(language) : Optional.empty();
    }

    private static Optional<String> created(@Nullable String written) {
        var matcher = DATE.matcher(written == null ? "" : written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        // 1601, 1904 and 1970 are clocks that were never set
        return year < 1985 || year > 2100
                ? Optional.empty()
                : Optional.of(matcher.group(1) + (matcher.group(2) == null ? "" : matcher.group(2)));
    }

    private static int pages(Metadata metadata, int parts) {
        if (parts > 0) {
            return parts;
        }
        for (String key : List.of("xmpTPg:NPages", "meta:page-count", "meta:slide-count")) {
            String written = metadata.get(key);
            if (written != null && written.matches("\\d{1,6}")) {
                return Integer.parseInt(written);
            }
        }
        return 0;
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\u00a0\\ufffd]+", " ").strip();
    }
}
