package org.vitaressources.transposition.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.transposition.Adapting;
import org.vitaressources.transposition.NoticeLinks;
import org.vitaressources.transposition.SourceNews;

/// Leads who adapts their practice to the form of its new version.
@Component
class AdaptingAuthors {
    private static final int LONGEST_TITLE = 300;

    private final Adapting adapting;
    private final NewsDates dates;
    private final MessageSource messages;

    AdaptingAuthors(Adapting adapting, NewsDates dates, MessageSource messages) {
        this.adapting = adapting;
        this.dates = dates;
        this.messages = messages;
    }

    /// Address of the form; nothing for one who may not write in the practice. Who is not signed in is asked to on the
    /// way.
    ///
    /// @param link of the letter: of the author whom it was sent to, unless somebody else is signed in here
    Optional<String> form(SourceNews news, NoticeLinks.Looked link, @Nullable SignedInMember member, Locale locale) {
        MemberId author = member == null ? new MemberId(link.member()) : member.id();
        return adapting.begin(news, author, why(news, locale)).map(AdaptingAuthors::address);
    }

    private static String address(Adapting.Begun begun) {
        String form = "/contributions/" + begun.version().id();
        if (begun.conflict()) {
            return form + "/changements";
        }
        return begun.version().state().isWithAuthor() ? form + "?fait=adaptation" : form;
    }

    private String why(SourceNews news, Locale locale) {
        String title =
                news.sourceTitle().substring(0, Math.min(news.sourceTitle().length(), LONGEST_TITLE));
        return Objects.requireNonNull(messages.getMessage(
                "source.why." + news.kind(), new Object[] {title, dates.day(news.happened(), locale)}, locale));
    }
}
