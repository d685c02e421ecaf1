package org.vitaressources.feedback;

/// What makes a text look like spam, with what it weighs. Weights add up; from [Suspicion#HELD_FROM] on a text is held
/// until a moderator has looked at it. They are documented in `src/docs/operating.md`.
public enum Signal {
    /// The field that people do not see was filled in.
    TRAP(100),
    /// Sent sooner than anybody could have written it.
    FAST(40),
    /// The form does not come from here, or its stamp was changed.
    STAMP(30),
    /// One address of the web.
    LINK(15),
    /// Two.
    LINKS(35),
    /// Three or more.
    MANY_LINKS(70),
    /// Signs of a forum or of HTML that make a link.
    MARKUP(50),
    /// The same words came before.
    REPEATED(60),
    /// A good part is in letters that no text here is written in.
    SCRIPT(50),
    /// A phrase of the operator's list.
    PHRASE(40),
    /// Several of them.
    PHRASES(70),
    /// Mostly capitals.
    SHOUTED(15),
    /// From a member: somebody who gave a name and an address, and who can be answered.
    MEMBER(-30);

    private final int weight;

    Signal(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
