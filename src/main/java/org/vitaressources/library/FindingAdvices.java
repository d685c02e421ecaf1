package org.vitaressources.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.text.Finding;

/// Says what was found in documents as advice to who made them.
@Component
public class FindingAdvices {
    private static final int MOST_PLACES = 6;

    private final MessageSource messages;
    private final AddressLabels labels;

    FindingAdvices(MessageSource messages, AddressLabels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    /// The advice on a document, what shuts out most readers first.
    ///
    /// @param mediaType of the document: it tells in which programs it may be mended
    public List<FindingAdvice> of(List<Finding> findings, String mediaType, Locale locale) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::kind))
                .map(finding -> of(finding, mediaType, locale))
                .toList();
    }

    private FindingAdvice of(Finding finding, String mediaType, Locale locale) {
        String key = "finding." + finding.kind();
        List<FindingAdvice.Where> places = finding.places().stream()
                .limit(MOST_PLACES)
                .map(place -> new FindingAdvice.Where(labels.brief(place, locale), place.anchor()))
                .toList();
        List<FindingAdvice.Way> ways = new ArrayList<>();
        for (String program : programs(mediaType)) {
            String steps = messages.getMessage(key + "." + program, null, "", locale);
            if (steps != null && !steps.isEmpty()) {
                ways.add(new FindingAdvice.Way(said("finding.program." + program, locale), steps));
            }
        }
        return new FindingAdvice(
                finding.kind(),
                said(key, locale, finding.count()),
                said(key + ".why", locale),
                places,
                finding.places().isEmpty() ? 0 : Math.max(0, finding.count() - places.size()),
                ways);
    }

    /// Programs in which such a document is made; a PDF comes out of many.
    private static List<String> programs(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return List.of("scan", "word", "writer", "indesign");
        }
        if (mediaType.contains("presentation") || mediaType.contains("powerpoint")) {
            return List.of("powerpoint", "impress");
        }
        if (mediaType.contains("word") || mediaType.contains("opendocument.text") || mediaType.contains("rtf")) {
            return List.of("word", "writer");
        }
        return Stream.of("markdown", "html")
                .filter(language -> Objects.equals("text/" + language, mediaType))
                .toList();
    }

    private String said(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
