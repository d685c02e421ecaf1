package org.vitaressources.accounts;

import java.util.Map;

/// Files of a member that another package keeps: originals of what they gave. Each package that has such files offers a
/// bean of this type.
public interface PersonalFiles {
    /// Path inside the archive → content. Nothing for a member without files.
    Map<String, byte[]> of(MemberId member);
}
