package org.vitaressources.contributions;

import java.util.EnumSet;
import java.util.Set;

/// A contribution cannot be published as it is: something is missing that its author has to give.
public class PublicationRefused extends RuntimeException {
    private final transient Set<Lack> lacks;

    /// What is missing; the message `publication.lack.{name}` says what to do.
    public enum Lack {
        /// No title.
        TITLE,
        /// Neither text nor file.
        CONTENT,
        /// No licence is chosen.
        LICENCE,
        /// The author has not said that they may publish all this.
        AUTHORSHIP,
        /// Nobody has said whether personal details may stay.
        DETAILS,
        /// A file has a name that the collection cannot hold.
        FILE_NAME,
        /// The bytes of a file are not there.
        FILE,
        /// It says that it is a transposition of something that is no resource.
        SOURCE,
        /// It would be a transposition of itself, directly or through others.
        CIRCLE
    }

    PublicationRefused(Set<Lack> lacks) {
        super("Missing: " + lacks);
        this.lacks = EnumSet.copyOf(lacks);
    }

    /// All that is missing.
    public Set<Lack> lacks() {
        return lacks;
    }
}
