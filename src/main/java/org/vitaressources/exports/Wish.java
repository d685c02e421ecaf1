package org.vitaressources.exports;

import java.util.Locale;
import org.vitaressources.exports.manuscript.Version;

/// What somebody wants to take away.
///
/// @param subject id of a kit, id of a resource
/// @param originals the documents go with it
/// @param form name of a [Form]
/// @param language of the words of the site in a kit
public record Wish(Kind kind, String subject, Version version, boolean originals, String form, Locale language) {
    /// Of what.
    public enum Kind {
        /// A trainer's kit, for those who may see it.
        KIT,
        /// A published resource, for everybody.
        RESOURCE
    }
}
