package org.vitaressources.transposition.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.transposition.SourceNews;
import org.vitaressources.transposition.SourceNotices;

/// What the authors of the descendants answered, for those who may care for the source.
@Component
class SourceAnswers {
    private final SourceNotices notices;
    private final Library library;
    private final NewsDates dates;

    SourceAnswers(SourceNotices notices, Library library, NewsDates dates) {
        this.notices = notices;
        this.library = library;
        this.dates = dates;
    }

    /// An answer.
    ///
    /// @param news end of a message key, of what had happened to the source
    /// @param happened when, in words
    /// @param answer end of a message key
    /// @param answered when, in words
    /// @param words perhaps empty
    record Line(
            String title,
            String slug,
            String language,
            String news,
            String happened,
            String answer,
            String answered,
            String words) {}

    /// The newest first.
    List<Line> about(ResourceId source, Locale locale) {
        return notices.answered(source).stream()
                .flatMap(news -> library.byId(news.descendant()).stream()
                        .flatMap(from -> news.reply().stream().map(reply -> line(from, news, reply, locale))))
                .toList();
    }

    private Line line(Resource from, SourceNews news, SourceNews.Reply reply, Locale locale) {
        return new Line(
                from.description().title(),
                from.slug(),
                from.description().language(),
                news.kind().name(),
                dates.day(news.happened(), locale),
                reply.answer().name(),
                dates.day(reply.at(), locale),
                reply.words());
    }
}
