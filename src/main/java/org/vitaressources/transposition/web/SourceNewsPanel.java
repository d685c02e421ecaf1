package org.vitaressources.transposition.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.library.SourceReply;
import org.vitaressources.transposition.SourceNews;
import org.vitaressources.transposition.SourceNotices;

/// On the page of a transposed practice: what became of its source since, and whether its authors looked at it. What
/// they answered is what stands beside the practice; a site that knows nothing but the collection tells of that.
@Component
@Order(4)
class SourceNewsPanel implements ResourcePanel {
    private final SourceNotices notices;
    private final NewsDates dates;

    SourceNewsPanel(SourceNotices notices, NewsDates dates) {
        this.notices = notices;
        this.dates = dates;
    }

    /// What readers see.
    ///
    /// @param kind end of a message key
    /// @param date when it happened, in words
    /// @param answer end of a message key, empty when nobody answered
    /// @param answered when, in words
    record News(String kind, String date, String answer, String answered) {}

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        return resource.description()
                .transposition()
                .flatMap(said -> news(resource, said.source(), locale))
                .map(news -> new Shown("transposition/_news", news));
    }

    private Optional<News> news(Resource resource, ResourceId source, Locale locale) {
        Optional<SourceReply> reply =
                resource.returns().source().filter(said -> said.source().equals(source));
        Optional<SourceNews> latest = notices.latest(resource.id(), source);
        if (latest.isEmpty()) {
            return reply.map(said -> view(said.change(), dates.day(said.changed(), locale), reply, locale));
        }
        return latest.map(news -> view(
                news.kind(),
                dates.day(news.happened(), locale),
                reply.filter(said -> news.reply().isPresent()),
                locale));
    }

    private News view(SourceReply.Change change, String date, Optional<SourceReply> reply, Locale locale) {
        return new News(
                change.name(),
                date,
                reply.map(said -> said.answer().name()).orElse(""),
                reply.map(said -> dates.day(said.answered(), locale)).orElse(""));
    }
}
