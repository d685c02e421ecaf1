package org.vitaressources.insight;

import java.time.LocalDate;

/// Something that happened on a day.
///
/// @param subject what [CountKind] says
/// @param detail likewise, perhaps empty
record Counted(LocalDate day, CountKind kind, String subject, String detail) {
    /// The same under a name that says nothing of its words.
    Counted named(String name) {
        return new Counted(day, kind, name, kind == CountKind.ASKED ? "" : detail);
    }
}
