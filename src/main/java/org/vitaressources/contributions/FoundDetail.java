package org.vitaressources.contributions;

import org.jspecify.annotations.Nullable;
import org.vitaressources.text.Address;

/// A personal detail of a draft, with the place where it stands.
///
/// @param key names it within the contribution, without saying what it is
/// @param kind what it looks like
/// @param words as written
/// @param field name of the field of the form, empty when it is in a file
/// @param file name of the draft's file, empty when it is in a field
/// @param anchor of the passage of the file, perhaps empty
/// @param address of the passage of the file
/// @param before what stands before it in its sentence
/// @param after what stands after it
/// @param times how often these words are there
/// @param stays the author said that it may stay
public record FoundDetail(
        String key,
        PersonalDetail.Kind kind,
        String words,
        String field,
        String file,
        String anchor,
        @Nullable Address address,
        String before,
        String after,
        int times,
        boolean stays) {
    FoundDetail again() {
        return new FoundDetail(key, kind, words, field, file, anchor, address, before, after, times + 1, stays);
    }
}
