package org.vitaressources.library;

import java.time.Instant;
import java.util.Optional;

/// A resource as the catalogue remembers it.
///
/// @param id identity
/// @param slug present address
/// @param slugBase what the slug was made from; the slug stays as long as this does
/// @param path of the main file
/// @param bundle a folder with its `index.md`
/// @param foreignFrontMatter the front matter of the main file has none of our keys
/// @param declaredId what its front matter says, whether granted or not
/// @param title for lists
/// @param mainSha256 of the main file
/// @param fingerprint of all that is shown or indexed
/// @param readWith versions of what read it
/// @param cameBack checksum of what came back to it from elsewhere, empty when nothing did
/// @param firstSeen when the centre first knew it
/// @param modified latest change of its files that changed its fingerprint
/// @param gone its files are no longer there
record CatalogueEntry(
        String id,
        String slug,
        String slugBase,
        String path,
        boolean bundle,
        boolean foreignFrontMatter,
        Optional<String> declaredId,
        String title,
        String mainSha256,
        String fingerprint,
        String readWith,
        String cameBack,
        Instant firstSeen,
        Instant modified,
        boolean gone) {}
