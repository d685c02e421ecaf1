package org.vitaressources.transposition;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Authors;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// Tells the authors of the practices that were made from a source what became of it. The link of the letter opens a
/// page where they answer without signing in.
@Component
class SourceLetters {
    private final Library library;
    private final Authors authors;
    private final SourceNotices notices;
    private final NoticeLinks secrets;
    private final Outbox outbox;
    private final SiteLinks links;

    SourceLetters(
            Library library,
            Authors authors,
            SourceNotices notices,
            NoticeLinks secrets,
            Outbox outbox,
            SiteLinks links) {
        this.library = library;
        this.authors = authors;
        this.notices = notices;
        this.secrets = secrets;
        this.outbox = outbox;
        this.links = links;
    }

    /// Keeps a notice for each direct descendant and posts its letters, within the caller's transaction.
    void write(ResourceId source, String title, Revision now, SourceChange change) {
        library.transpositionsOf(source).stream()
                .flatMap(id -> library.byId(id).stream())
                .forEach(descendant -> write(
                        descendant,
                        title,
                        notices.add(descendant.id(), source, title, now.number(), change, now.at()),
                        change));
    }

    private void write(Resource descendant, String title, long notice, SourceChange change) {
        authors.of(descendant.id())
                .forEach(author -> outbox.post(Letter.to(
                                author.email(),
                                author.language(),
                                "transposition." + change.kind().name().toLowerCase(Locale.ROOT),
                                plain(author.name()),
                                plain(title),
                                plain(descendant.description().title()))
                        .opening(links.to(author.language(), "/source-revisee/" + secrets.make(notice, author.id())))));
    }

    /// Bars stand between the paragraphs of a letter.
    private static String plain(String words) {
        return words.replace('|', '/');
    }
}
