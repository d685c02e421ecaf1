package org.vitaressources.contributions;

import java.util.Set;
import org.vitaressources.library.Slug;
import org.vitaressources.uploads.FileType;

/// The names of a file that was sent: the one that it gets in the bundle, made of letters, digits and hyphens alone,
/// and
/// the one that is shown, which is the sender's without what would deceive the eye.
public final class BundleName {
    private static final int LONGEST_STEM = 60;
    private static final int LONGEST_SHOWN = 200;
    private static final String NAMELESS = "document";
    /// Names with a meaning of their own: the main file of a bundle, and devices of some systems.
    private static final String RESERVED = "index|readme|con|prn|aux|nul|(com|lpt)[0-9]";

    private BundleName() {}

    /// A name that no other file of the draft has.
    ///
    /// @param original as sent, of any form
    /// @param taken names of the other files
    public static String of(String original, FileType type, Set<String> taken) {
        String stem = Slug.of(stem(original));
        if (stem.length() > LONGEST_STEM) {
            stem = stem.substring(0, LONGEST_STEM).replaceAll("-+$", "");
        }
        if (stem.isEmpty()) {
            stem = NAMELESS;
        }
        if (stem.matches(RESERVED)) {
            stem = NAMELESS + "-" + stem;
        }
        String name = stem + "." + type.extension();
        for (int number = 2; taken.contains(name); number++) {
            name = stem + "-" + number + "." + type.extension();
        }
        return name;
    }

    /// Its last part, without control characters and those that turn the direction of writing.
    public static String shown(String original) {
        String last = last(original)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
        if (last.isEmpty()) {
            return NAMELESS;
        }
        int[] characters = last.codePoints().toArray();
        return characters.length <= LONGEST_SHOWN
                ? last
                : new String(characters, 0, LONGEST_SHOWN / 2)
                        + "…"
                        + new String(characters, characters.length - LONGEST_SHOWN / 2, LONGEST_SHOWN / 2);
    }

    private static String stem(String original) {
        String last = shown(original);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static String last(String original) {
        return original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
    }
}
