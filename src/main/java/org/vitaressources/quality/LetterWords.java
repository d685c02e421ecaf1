package org.vitaressources.quality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.mail.Letter;
import org.vitaressources.ui.SiteLinks;

/// Says a letter to an author, in their language.
@Component
public class LetterWords {
    private static final String NAME = "quality-advice";
    private static final int MOST_RESOURCES = 12;
    private static final int MOST_POINTS = 4;

    private final MessageSource messages;
    private final SiteLinks links;

    LetterWords(MessageSource messages, SiteLinks links) {
        this.messages = messages;
        this.links = links;
    }

    Letter letter(AuthorLetters.Planned planned, String note) {
        Locale language = planned.member().language();
        List<AuthorLetters.Own> resources = planned.resources();
        String place = resources.size() == 1
                ? "/contributions/" + resources.getFirst().contribution() + "/conseils"
                : "/contributions";
        return Letter.to(planned.member().email(), language, NAME, arguments(planned))
                .quoting(note)
                .listing(lines(planned, language))
                .leadingTo(links.to(language, place));
    }

    /// Its subject.
    public String subject(AuthorLetters.Planned planned) {
        return messages.getMessage(
                "mail." + NAME + ".subject",
                arguments(planned),
                planned.member().language());
    }

    /// Its paragraphs before the list.
    public List<String> paragraphs(AuthorLetters.Planned planned) {
        String body = messages.getMessage(
                "mail." + NAME + ".body", arguments(planned), planned.member().language());
        return Arrays.stream(body.split("\\|")).map(String::strip).toList();
    }

    private static Object[] arguments(AuthorLetters.Planned planned) {
        // A bar in somebody's words would begin a paragraph.
        String name = planned.member().name().replace('|', '/');
        return new Object[] {name, planned.resources().size()};
    }

    /// What the letter says of each resource, each a line.
    public List<Letter.Item> lines(AuthorLetters.Planned planned, Locale language) {
        return planned.resources().stream()
                .limit(MOST_RESOURCES)
                .map(own -> new Letter.Item(
                        messages.getMessage(
                                "quality.letter.line",
                                new Object[] {own.resource().title(), points(own.resource(), language)},
                                language),
                        links.to(language, "/contributions/" + own.contribution() + "/conseils")))
                .toList();
    }

    /// The heaviest points, each once, with the document that it is about.
    private String points(AssessedResource resource, Locale language) {
        Map<String, String> points = new LinkedHashMap<>();
        for (Improvement improvement : resource.improvements()) {
            String point = messages.getMessage("quality.kind." + improvement.kind(), null, language);
            points.merge(point, improvement.document(), (first, second) -> first);
        }
        return points.entrySet().stream()
                .limit(MOST_POINTS)
                .map(point ->
                        point.getValue().isEmpty() ? point.getKey() : point.getKey() + " (" + point.getValue() + ")")
                .collect(Collectors.joining(messages.getMessage("quality.letter.between", null, language)));
    }
}
