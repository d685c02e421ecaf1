package org.vitaressources.transposition;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.library.SourceReply;

/// Takes the answer of an author: kept and told to the authors of the source in one transaction, then written beside
/// the practice.
@Component
public class SourceAnswering {
    private final SourceNotices notices;
    private final AnswerLetters letters;
    private final AnswersBeside beside;
    private final TransactionTemplate transaction;

    SourceAnswering(
            SourceNotices notices, AnswerLetters letters, AnswersBeside beside, TransactionTemplate transaction) {
        this.notices = notices;
        this.letters = letters;
        this.beside = beside;
        this.transaction = transaction;
    }

    /// Answers, once: of two who do at the same time, one gets nothing.
    ///
    /// @param link that is good
    /// @param words at most [SourceNotices#MOST_WORDS] characters
    public Optional<SourceNews> answer(NoticeLinks.Looked link, SourceReply.Answer answer, String words) {
        Optional<SourceNews> answered = Objects.requireNonNull(transaction.execute(status -> {
            Optional<SourceNews> news = notices.answer(link, answer, words);
            news.ifPresent(letters::write);
            return news;
        }));
        answered.ifPresent(news -> beside.write());
        return answered;
    }
}
