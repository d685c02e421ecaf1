package org.vitaressources.mail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A letter to one person, as the package that writes it says it. Its words are messages: `mail.<name>.subject`,
/// `mail.<name>.body` (paragraphs apart by `|`) and, when it leads somewhere, `mail.<name>.action`.
///
/// @param recipient e-mail address
/// @param language of the reader
/// @param name of its messages
/// @param arguments of its messages
/// @param items lines of a list after the paragraphs, perhaps none
/// @param link full address of the page that it leads to
/// @param confidential holds a link that opens something by itself: the text is not kept once the letter is sent
/// @param words what another person wrote, quoted after the first paragraph; perhaps empty
/// @param waiting kept back for a while, perhaps
public record Letter(
        String recipient,
        Locale language,
        String name,
        List<Object> arguments,
        List<Item> items,
        Optional<String> link,
        boolean confidential,
        String words,
        Optional<Waiting> waiting) {
    /// Kept back for a while, during which it may be called back: what it tells of can still be undone.
    ///
    /// @param name under which it is called back
    public record Waiting(String name, Duration time) {}

    /// A line of a list.
    ///
    /// @param text what it says
    /// @param link full address, perhaps empty
    public record Item(String text, String link) {}

    public Letter {
        arguments = List.copyOf(arguments);
        items = List.copyOf(items);
    }

    /// A letter without a link.
    public static Letter to(String recipient, Locale language, String name, Object... arguments) {
        return new Letter(
                recipient,
                language,
                name,
                List.of(arguments),
                List.of(),
                Optional.empty(),
                false,
                "",
                Optional.empty());
    }

    /// Leads to a page that asks who one is.
    public Letter leadingTo(String address) {
        return new Letter(recipient, language, name, arguments, items, Optional.of(address), false, words, waiting);
    }

    /// Leads to a page that this very link opens.
    public Letter opening(String address) {
        return new Letter(recipient, language, name, arguments, items, Optional.of(address), true, words, waiting);
    }

    /// With a list after the paragraphs.
    public Letter listing(List<Item> lines) {
        return new Letter(recipient, language, name, arguments, lines, link, confidential, words, waiting);
    }

    /// Quotes what another person wrote; nothing when they wrote nothing.
    public Letter quoting(String another) {
        return new Letter(recipient, language, name, arguments, items, link, confidential, another, waiting);
    }

    /// Leaves later, unless it is called back before.
    public Letter waiting(String recallName, Duration time) {
        return new Letter(
                recipient,
                language,
                name,
                arguments,
                items,
                link,
                confidential,
                words,
                Optional.of(new Waiting(recallName, time)));
    }
}
