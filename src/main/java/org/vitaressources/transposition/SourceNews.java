package org.vitaressources.transposition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.SourceReply;

/// What became of the source of a practice, and what the authors of the practice said to it.
///
/// @param descendant the practice that was made from the source
/// @param sourceTitle as it was last known
/// @param changed parts that are not what they were: `titre`, `resume`, `debut`, `documents`, or `## ` and a heading
/// @param happened when the source came to that state
/// @param reply nothing as long as no author answered
public record SourceNews(
        long id,
        ResourceId descendant,
        ResourceId source,
        String sourceTitle,
        SourceReply.Change kind,
        List<String> changed,
        Instant happened,
        Optional<Reply> reply) {
    /// An answer.
    ///
    /// @param words of the author, perhaps empty
    public record Reply(SourceReply.Answer answer, String words, Instant at) {}

    public SourceNews {
        changed = List.copyOf(changed);
    }
}
