package org.vitaressources.library;

import java.util.Optional;

/// A question about a resource and the answer to it, both for every reader. Plain text.
///
/// @param id unlike those of the other questions of the resource
/// @param question in the words of who asked
/// @param answer in the words of who answered
/// @param date of the answer: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
/// @param by who asked, as readers are to see it, perhaps empty
/// @param answeredBy who answered, as readers are to see it, perhaps empty
public record AnsweredQuestion(
        String id, String question, String answer, Optional<String> date, String by, String answeredBy) {
    public AnsweredQuestion {
        ReturnsItem.requireId(id);
    }
}
