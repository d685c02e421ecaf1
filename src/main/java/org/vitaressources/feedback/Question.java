package org.vitaressources.feedback;

/// A question to the authors, and what became of it.
///
/// @param text as it was asked
/// @param agreed who asked agrees that it is published with the answer, under their name when they have an account
/// @param answer empty until there is one
/// @param answeredBy account of who answered
/// @param answeredOn ISO date of the answer, empty until then
/// @param shown the question as it is published, empty until then
/// @param shownAnswer the answer as it is published
public record Question(
        String text,
        boolean agreed,
        String answer,
        String answeredBy,
        String answeredOn,
        String shown,
        String shownAnswer)
        implements Matter {
    /// One that was just asked.
    public static Question asked(String text, boolean agreed) {
        return new Question(text, agreed, "", "", "", "", "");
    }

    @Override
    public Kind kind() {
        return Kind.QUESTION;
    }

    @Override
    public String words() {
        return text;
    }

    Question agreeing() {
        return new Question(text, true, answer, answeredBy, answeredOn, shown, shownAnswer);
    }

    Question answered(String words, String by, String on) {
        return new Question(text, agreed, words, by, on, shown, shownAnswer);
    }

    Question shownAs(String question, String words) {
        return new Question(text, agreed, answer, answeredBy, answeredOn, question, words);
    }

    Question answeredBy(String other) {
        return new Question(text, agreed, answer, other, answeredOn, shown, shownAnswer);
    }
}
