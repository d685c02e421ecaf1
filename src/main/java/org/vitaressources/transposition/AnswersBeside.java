package org.vitaressources.transposition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returning;
import org.vitaressources.library.Returns;
import org.vitaressources.library.SourceReply;

/// Writes what authors answered beside their practice, where readers get it from: what was answered and when, never the
/// words, which are for the authors of the source. What a kill or a full disk leaves is written later; writing what
/// stands there changes nothing.
@Component
class AnswersBeside {
    private static final Logger LOG = LoggerFactory.getLogger(AnswersBeside.class);

    private final SourceNotices notices;
    private final Returning returning;
    private final Clock clock;
    /// Answers whose failure was told already.
    private final Set<Long> complained = new HashSet<>();

    AnswersBeside(SourceNotices notices, Returning returning, Clock clock) {
        this.notices = notices;
        this.returning = returning;
        this.clock = clock;
    }

    /// Whatever is due, in the order of the answers.
    @Scheduled(
            initialDelayString = "${vita.transposition.every:1m}",
            fixedDelayString = "${vita.transposition.every:5m}")
    synchronized void write() {
        Set<ResourceId> stuck = new HashSet<>();
        for (SourceNews news : notices.unwritten()) {
            if (!stuck.contains(news.descendant()) && !write(news)) {
                stuck.add(news.descendant());
            }
        }
    }

    private boolean write(SourceNews news) {
        try {
            news.reply().ifPresent(reply -> returning.change(news.descendant(), returns -> with(returns, news, reply)));
            notices.written(news);
            complained.remove(news.id());
            return true;
        } catch (NoSuchElementException e) {
            LOG.debug("A practice was withdrawn; what is due beside it waits for its return", e);
        } catch (RuntimeException e) {
            if (complained.add(news.id())) {
                LOG.error("Une réponse sur une source n'a pas pu être écrite dans le fonds ; nouvel essai bientôt", e);
            }
        }
        return false;
    }

    /// Who says that theirs still holds has looked at it.
    private Returns with(Returns returns, SourceNews news, SourceNews.Reply reply) {
        LocalDate day = day(reply.at());
        Returns changed =
                returns.with(new SourceReply(news.source(), news.kind(), day(news.happened()), reply.answer(), day));
        boolean newer = returns.checked().filter(day::isBefore).isPresent();
        return reply.answer() == SourceReply.Answer.STILL_TRUE && !newer ? changed.checkedOn(day) : changed;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
