package org.vitaressources.kits;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Description;
import org.vitaressources.library.Resource;
import org.vitaressources.text.Passage;

/// Takes a resource, or words of it, for a step: with their address, and what stands around them.
@Component
public class SourceTaking {
    /// Longest words that are taken, characters; of a longer passage, the beginning.
    public static final int LONGEST_QUOTE = 6000;

    private final DocumentTexts texts;
    private final AddressLabels labels;

    SourceTaking(DocumentTexts texts, AddressLabels labels) {
        this.texts = texts;
        this.labels = labels;
    }

    /// The resource as a whole.
    public Source whole(Resource resource) {
        return source(resource, new DocumentText("", "", java.util.List.of()), "", "", "", "", "");
    }

    /// Words of it.
    ///
    /// @param document name of the document, empty for the resource's own text
    /// @param anchor of the passage in which they are; perhaps empty
    /// @param words as they were selected; empty for the whole passage
    /// @return nothing when there are no such words, or no such passage
    public Optional<Source> words(Resource resource, String document, String anchor, String words) {
        Optional<DocumentText> text = texts.of(resource, document);
        if (text.isEmpty() || words.length() > LONGEST_QUOTE) {
            return Optional.empty();
        }
        Optional<Passage> passage = text.get().at(anchor);
        return words.isBlank()
                ? passage.flatMap(whole -> find(resource, text.get(), cut(whole.text()), whole))
                : passage.flatMap(within -> find(resource, text.get(), words, within))
                        .or(() -> find(resource, text.get(), words));
    }

    /// In this passage and, with what stands around it, in its document.
    private Optional<Source> find(Resource resource, DocumentText text, String words, Passage within) {
        return new QuoteFinder(within.text())
                .find(words, "", "")
                .filter(QuoteFinder.Found::isSame)
                .map(found -> source(resource, text, within, found));
    }

    private Optional<Source> find(Resource resource, DocumentText text, String words) {
        return new QuoteFinder(text.text())
                .find(words, "", "")
                .filter(QuoteFinder.Found::isSame)
                .flatMap(found -> text.at(found.start()).map(within -> source(resource, text, within, found)));
    }

    private Source source(Resource resource, DocumentText text, Passage within, QuoteFinder.Found found) {
        return source(
                resource,
                text,
                within.anchor(),
                labels.brief(within.address(), Locale.FRENCH),
                found.words(),
                found.before(),
                found.after());
    }

    /// The same source as its resource says it now, at another place of it.
    Source again(Source source, Resource resource, DocumentText text, QuoteFinder.Found found) {
        Passage within = text.at(found.start()).orElseThrow();
        Source now = source(resource, text, within, found);
        return new Source(
                now.resource(),
                now.slug(),
                now.document(),
                now.documentTitle(),
                now.anchor(),
                now.address(),
                source.quote(),
                now.before(),
                now.after(),
                now.title(),
                now.authors(),
                now.year(),
                now.organisation(),
                now.licence());
    }

    private static Source source(
            Resource resource,
            DocumentText text,
            String anchor,
            String address,
            String quote,
            String before,
            String after) {
        Description said = resource.description();
        return new Source(
                resource.id(),
                resource.slug(),
                text.document(),
                text.title(),
                anchor,
                address,
                quote,
                before,
                after,
                said.title(),
                String.join("\n", said.authors()),
                said.year().map(String::valueOf).orElse(""),
                said.organisation().orElse(""),
                said.licence().orElse(""));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_QUOTE);
        return text.substring(0, space > 0 ? space : LONGEST_QUOTE);
    }
}
