package org.vitaressources.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A part of the log of who did what, kept by one package: every bean of this type is asked. It only ever grows, but
/// for what its retention period and the departure of a member take out.
public interface AuditSource {
    /// Names it in the log and in addresses: capital letters, never changed.
    String name();

    /// Everything that it can tell of.
    List<String> steps();

    /// Key of the message that says a step.
    String message(String step);

    /// The newest entries, the newest first.
    ///
    /// @param most at most so many
    List<AuditEntry> newest(Wanted wanted, int most);

    /// How many there are.
    long count(Wanted wanted);

    /// What an entry is about, in words; not asked of an entry that is about nothing.
    About about(AuditEntry entry, Locale locale);

    /// The words that went with a step, as one reads them.
    default String note(AuditEntry entry, Locale locale) {
        return entry.note();
    }

    /// Key of the message that names who did it when no account did.
    default String nobody() {
        return "audit.unknown";
    }

    /// How long it keeps its entries.
    default Kept kept() {
        return Kept.WITH_WHAT_THEY_ARE_ABOUT;
    }

    /// How long entries are kept.
    ///
    /// @param message key of the sentence that says it
    /// @param days that the sentence names, 0 when it names none
    record Kept(String message, long days) {
        /// They are the history of something, and stay as long as that.
        public static final Kept WITH_WHAT_THEY_ARE_ABOUT = new Kept("audit.kept.with", 0);
    }

    /// What is looked for.
    ///
    /// @param person account of who did it, empty for all
    /// @param step one of [#steps()], empty for all
    /// @param from inclusive
    /// @param until exclusive
    record Wanted(String person, String step, Instant from, Instant until) {}

    /// What something was done to.
    ///
    /// @param link where that is, perhaps empty
    record About(String words, String link) {
        /// Nothing in particular.
        public static final About NOTHING = new About("", "");
    }
}
