package org.vitaressources.text;

import java.util.List;

/// Something in a document that keeps a part of its readers from it, or costs them time: noticed while it is read.
///
/// @param kind what
/// @param count how often; 1 for what is said of the whole document
/// @param places where the first of them are, at most [#MOST_PLACES]; none for what is said of the whole document. A
///     [Address.Section] whose anchor is empty can be named and not be gone to.
public record Finding(Kind kind, int count, List<Address> places) {
    /// Places that are named of one kind.
    public static final int MOST_PLACES = 12;

    public Finding {
        places = List.copyOf(places);
    }

    /// Said of the whole document.
    public static Finding of(Kind kind) {
        return new Finding(kind, 1, List.of());
    }

    /// What may be noticed, what shuts out most readers first.
    public enum Kind {
        /// Pages without text: a scan that nobody recognised.
        NO_TEXT,
        /// Its text is not what its pages show.
        GARBLED,
        /// A PDF without the marks of headings, paragraphs and tables that a screen reader follows.
        UNTAGGED,
        /// A picture that says nothing to who does not see it.
        IMAGE_WITHOUT_ALTERNATIVE,
        /// A long text without a heading.
        NO_HEADINGS,
        /// Paragraphs in bold that stand for headings.
        BOLD_AS_HEADING,
        /// A heading two levels or more below the one before.
        SKIPPED_HEADING,
        /// A table whose first row is not said to be its head.
        TABLE_WITHOUT_HEADER,
        /// A slide without a title.
        SLIDE_WITHOUT_TITLE,
        /// A document that does not say which language it is in.
        NO_LANGUAGE,
        /// A document without a title of its own.
        NO_TITLE,
        /// A long PDF without bookmarks.
        NO_BOOKMARKS,
        /// A link whose words say nothing when read alone: « cliquez ici ».
        VAGUE_LINK,
        /// A link whose words are an address.
        ADDRESS_AS_LINK
    }
}
