package org.vitaressources.transposition;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Authors;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Tombstone;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// Tells the authors of a source what those answered who made theirs from it, be the source still in the collection or
/// not. Who wrote both is not told of an answer of their own side.
@Component
class AnswerLetters {
    private final Library library;
    private final Publishing publishing;
    private final Authors authors;
    private final Outbox outbox;
    private final SiteLinks links;

    AnswerLetters(Library library, Publishing publishing, Authors authors, Outbox outbox, SiteLinks links) {
        this.library = library;
        this.publishing = publishing;
        this.authors = authors;
        this.outbox = outbox;
        this.links = links;
    }

    /// Posts them, within the caller's transaction.
    void write(SourceNews news) {
        Optional<Resource> descendant = library.byId(news.descendant());
        Optional<String> slug = slug(news.source());
        if (descendant.isPresent() && slug.isPresent()) {
            authors.everOf(news.source()).stream()
                    .filter(author -> !authors.wrote(author.id(), news.descendant()))
                    .forEach(author -> news.reply()
                            .map(reply -> letter(author, news, descendant.get(), reply)
                                    .quoting(reply.words())
                                    .leadingTo(links.to(
                                            author.language(), "/ressources/" + slug.get() + "/historique#reponses")))
                            .ifPresent(outbox::post));
        }
    }

    private static Letter letter(Member author, SourceNews news, Resource descendant, SourceNews.Reply reply) {
        return Letter.to(
                author.email(),
                author.language(),
                "transposition."
                        + reply.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                plain(author.name()),
                plain(news.sourceTitle()),
                plain(descendant.description().title()));
    }

    private Optional<String> slug(ResourceId source) {
        return library.byId(source)
                .map(Resource::slug)
                .or(() -> publishing.tombstone(source).map(Tombstone::slug));
    }

    /// Bars stand between the paragraphs of a letter.
    private static String plain(String words) {
        return words.replace('|', '/');
    }
}
