package org.vitaressources.feedback;

/// What can be sent back about a practice and is moderated.
public enum Kind {
    /// "Nous l'avons essayé": how it went elsewhere.
    TRIAL,
    /// Asked of the authors.
    QUESTION,
    /// Other words for a passage.
    CORRECTION,
    /// Something is wrong with the page.
    REPORT
}
