package org.vitaressources.insight;

/// What is counted, each a day at a time.
enum CountKind {
    /// Words were looked for: folded words, as typed (kept once they are asked often).
    ASKED,
    /// And nothing was found: folded words.
    UNFOUND,
    /// And the best result lacks some of them: folded words.
    WEAK,
    /// A filter was chosen: facet, value.
    CHOICE,
    /// A resource was opened: its id.
    OPENED,
    /// After these words: folded words, id of the resource.
    OPENED_AFTER,
    /// Something was looked for in a sector and a territory, either of them perhaps empty.
    DEMAND,
    /// Words were not kept because they may say who a person is: nothing of them.
    REFUSED;

    /// Whether the subject is folded words.
    boolean ofWords() {
        return this == ASKED || this == UNFOUND || this == WEAK || this == OPENED_AFTER;
    }
}
