package org.vitaressources.feedback.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Quote;
import org.vitaressources.feedback.Matter;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.text.Passage;

/// The passages of a resource, to choose one, and to find again the one that was chosen.
@Component
class PassageChoices {
    private static final int MOST = 400;
    private static final int SHOWN = 90;

    private final Library library;
    private final AddressLabels labels;

    PassageChoices(Library library, AddressLabels labels) {
        this.library = library;
        this.labels = labels;
    }

    /// The passages of one document, or of the page itself.
    ///
    /// @param document its name, empty for the page
    /// @param title of the document, empty for the page
    record Group(String document, String title, List<Choice> choices) {}

    /// A paragraph.
    ///
    /// @param value `anchor/number` of the paragraph in its passage
    record Choice(String value, String label) {}

    /// Those of one document, or of the page itself; the first four hundred.
    Group of(Resource resource, String document, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        if (document.isEmpty()) {
            choices.add(new Choice("titre/0", cut(resource.description().title())));
            if (!resource.description().summary().isBlank()) {
                choices.add(new Choice("resume/0", cut(resource.description().summary())));
            }
        }
        for (Passage passage : passages(resource, document)) {
            List<String> paragraphs = paragraphs(passage);
            String place = labels.brief(passage.address(), locale);
            for (int i = 0; i < paragraphs.size() && choices.size() < MOST; i++) {
                // A section begins with its own heading.
                if (!place.endsWith(paragraphs.get(i))) {
                    choices.add(new Choice(passage.anchor() + "/" + i, place + "\u00a0: " + cut(paragraphs.get(i))));
                }
            }
        }
        return new Group(document, title(resource, document), List.copyOf(choices));
    }

    /// Documents with a text.
    List<Group> documents(Resource resource) {
        return resource.documents().stream()
                .map(LibraryDocument::name)
                .filter(name -> !passages(resource, name).isEmpty())
                .map(name -> new Group(name, title(resource, name), List.of()))
                .toList();
    }

    /// The words of a choice; nothing when it is none.
    Optional<String> words(Resource resource, String document, String value) {
        int slash = value.lastIndexOf('/');
        String anchor = slash < 0 ? value : value.substring(0, slash);
        String number = slash < 0 ? "" : value.substring(slash + 1);
        if (document.isEmpty() && anchor.equals("titre")) {
            return Optional.of(resource.description().title());
        }
        if (document.isEmpty() && anchor.equals("resume")) {
            return Optional.of(resource.description().summary()).filter(text -> !text.isBlank());
        }
        return passages(resource, document).stream()
                .filter(passage -> passage.anchor().equals(anchor))
                .findFirst()
                .flatMap(passage -> paragraph(passage, number));
    }

    /// These words are in the document, or in what is said of the resource.
    boolean holds(Resource resource, String document, String words) {
        Stream<String> said = document.isEmpty()
                ? Stream.of(
                        resource.description().title(), resource.description().summary())
                : Stream.empty();
        String text = Stream.concat(said, passages(resource, document).stream().map(Passage::text))
                .collect(Collectors.joining("\n"));
        return !words.isBlank() && Quote.in(text, words).isPresent();
    }

    /// Title of a document; empty for the page.
    String title(Resource resource, String document) {
        return resource.documents().stream()
                .filter(one -> one.name().equals(document))
                .map(LibraryDocument::title)
                .findFirst()
                .orElse("");
    }

    private List<Passage> passages(Resource resource, String document) {
        if (document.isEmpty()) {
            return library.content(resource).body().passages();
        }
        return resource.documents().stream()
                .filter(one -> one.name().equals(document))
                .findFirst()
                .map(one -> library.reading(one).passages())
                .orElse(List.of());
    }

    /// A paragraph of a passage; the whole passage when no number is given and it is not too long.
    private static Optional<String> paragraph(Passage passage, String number) {
        List<String> paragraphs = paragraphs(passage);
        if (number.matches("[0-9]{1,4}")) {
            int index = Integer.parseInt(number);
            return index < paragraphs.size() ? Optional.of(paragraphs.get(index)) : Optional.empty();
        }
        return Optional.of(passage.text()).filter(text -> text.length() <= Matter.LONGEST);
    }

    private static List<String> paragraphs(Passage passage) {
        return Arrays.stream(passage.text().split("\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph ->
                        paragraph.length() > Matter.LONGEST ? paragraph.substring(0, Matter.LONGEST) : paragraph)
                .toList();
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
