package org.vitaressources.kits;

import java.util.Optional;

/// Something that can be done with a kit ("take it away"), which another package contributes: a link at its head. Every
/// bean of this type is asked, in the order of its `@Order`.
public interface KitOffer {
    /// What it offers to who opened the kit, or nothing.
    Optional<Offer> on(OpenKit open);

    /// A link.
    ///
    /// @param path without the language
    /// @param message key of its words
    record Offer(String path, String message) {}
}
